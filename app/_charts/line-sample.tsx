/** A stroke as it is drawn in the picture, beside what it means. */
export function LineSample({ dashes, className = "stroke-accent" }: { dashes?: string; className?: string }) {
  return (
    <svg aria-hidden="true" width="28" height="10" className="flex-none">
      <line x1="0" x2="28" y1="5" y2="5" strokeWidth="2" strokeDasharray={dashes} className={className} />
    </svg>
  );
}

/** A milestone as it is drawn in the picture. */
export function DotSample() {
  return (
    <svg aria-hidden="true" width="12" height="12" className="flex-none">
      <circle cx="6" cy="6" r="4.5" strokeWidth="2" className="fill-paper stroke-accent" />
    </svg>
  );
}
