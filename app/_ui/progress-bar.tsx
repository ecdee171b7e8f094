/** How far something is, in words and as a length. Nothing moves: it is drawn on the server. */
export function ProgressBar({ value, of, label }: { value: number; of: number; label: string }) {
  return (
    <div className="grid gap-1.5">
      <p className="num text-small text-ink-2">{label}</p>
      <svg
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="block h-1.5 w-full overflow-hidden rounded-chip"
      >
        <rect width="100" height="4" className="fill-line" />
        <rect width={of === 0 ? 0 : (value / of) * 100} height="4" className="fill-accent" />
      </svg>
    </div>
  );
}
