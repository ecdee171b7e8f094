export type ButtonLook = {
  /** "main": the one thing to do here. "plain": another thing. "quiet": may be overlooked. "court": cannot be undone. */
  look?: "main" | "plain" | "quiet" | "court" | undefined;
  /** As wide as its place. */
  block?: boolean | undefined;
};

const LOOKS = {
  main: "border-accent bg-accent text-accent-ink",
  plain: "border-line bg-paper text-ink",
  quiet: "border-transparent bg-transparent text-ink-2",
  court: "border-red bg-paper text-red",
} as const;

/** The classes of everything that looks like a button, at least 44 px high. */
export function buttonClass({ look = "plain", block = false }: ButtonLook): string {
  const width = block ? "w-full" : "";
  return `button ${LOOKS[look]} ${width}`;
}
