import type { ReactNode } from "react";

const TONES = {
  neutral: "bg-sunk text-ink-2",
  court: "bg-red-soft text-red",
  due: "bg-amber-soft text-amber",
  ok: "bg-accent-soft text-accent",
} as const;

export type ChipTone = keyof typeof TONES;

/** A short word about a thing. "court" is for courts alone, "due" for a real deadline. */
export function Chip({ tone = "neutral", children }: { tone?: ChipTone; children: ReactNode }) {
  return <span className={`chip ${TONES[tone]}`}>{children}</span>;
}

/** Chips in a row that wraps. */
export function Chips({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-1.5">{children}</div>;
}
