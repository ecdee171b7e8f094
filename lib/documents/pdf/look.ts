import type { Tone } from "./paper";

/** The look of the app on paper: its light colours, its quiet sizes. Sizes and distances in points, A4 upright. */
export const COLOURS = {
  ink: "#1b211f",
  quiet: "#5a635f",
  line: "#dcd8cf",
  sunk: "#f5f3ee",
  accent: "#0b6b62",
  due: "#8a5200",
  gap: "#fbefdb",
} as const;

export const PAGE = { width: 595.28, height: 841.89, left: 58, right: 58, top: 92, bottom: 72 } as const;

/** How wide a line of text is. */
export const MEASURE = PAGE.width - PAGE.left - PAGE.right;

export type Style = {
  weight: "regular" | "strong";
  size: number;
  /** From one line to the next. */
  leading: number;
  colour: string;
};

const style = (weight: Style["weight"], size: number, leading: number, colour: string): Style => ({
  weight,
  size,
  leading,
  colour,
});

export const STYLES = {
  title: style("strong", 21, 29, COLOURS.ink),
  letter_title: style("strong", 18, 30, COLOURS.ink),
  letter: style("regular", 11.5, 22, COLOURS.ink),
  lead: style("regular", 10.5, 17, COLOURS.quiet),
  heading: style("strong", 12.5, 18, COLOURS.ink),
  text: style("regular", 10, 16.5, COLOURS.ink),
  term: style("regular", 9, 14, COLOURS.quiet),
  figure: style("strong", 16, 22, COLOURS.ink),
  column: style("regular", 8.5, 13, COLOURS.quiet),
  cell: style("regular", 9.5, 14.5, COLOURS.ink),
  cell_name: style("strong", 9.5, 14.5, COLOURS.ink),
  small: style("regular", 8.5, 13.5, COLOURS.quiet),
  running: style("regular", 8.5, 13, COLOURS.quiet),
  brand: style("strong", 10.5, 14, COLOURS.ink),
} as const satisfies Record<string, Style>;

/** A style in the colour of a tone; small print has a size of its own. */
export function toned(plain: Style, tone: Tone = "plain"): Style {
  if (tone === "plain") return plain;
  if (tone === "quiet") return STYLES.small;
  return { ...plain, colour: tone === "ok" ? COLOURS.accent : COLOURS.due };
}
