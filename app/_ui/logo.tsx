/** Two waves and a shore. */
export function Logo({ className = "size-6.5" }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      aria-hidden="true"
      className={`flex-none text-accent ${className}`}
    >
      <path d="M3 8.5c3-3 5.5-3 9-1s6 2 9-.5" />
      <path d="M3 13c3-2.4 5.5-2.4 9-.8s6 1.6 9-.6" opacity=".7" />
      <path d="M3 20h18M6.5 20c1.5-3.2 4.6-3.6 7.5-2.2" />
    </svg>
  );
}
