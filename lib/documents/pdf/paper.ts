import type { Day } from "@/lib/domain/basics/day";

/** A document to be set: plain words and figures, already in the reader's language. It knows nothing of debts. */
export type Paper = {
  /** The language of the words, for screen readers: "zh-CN", "en". */
  language: string;
  title: string;
  /** A quiet line under the title. */
  lead?: string;
  /** The product's name, at the top of every page. */
  brand: string;
  /** What this is and of which day, at the top of every page. */
  head: string;
  /** One line at the bottom of every page. */
  foot: string;
  /** A letter carries no mark of this program: only its title, and the pages' numbers where there are several. */
  isLetter?: true;
  /** The day on which it was made: the only date that the file carries. */
  day: Day;
  blocks: readonly Block[];
};

/** "quiet" is small print, "ok" something done, "due" something still open. */
export type Tone = "plain" | "quiet" | "ok" | "due";

/** Words in a cell, with small print below them. */
export type Cell = { text: string; note?: string; tone?: Tone };

export type PaperColumn = {
  header: string;
  /** How wide it is compared with the other columns. */
  share: number;
  /** Figures stand at the right edge and line up. */
  isNumber?: boolean;
};

/** A JPEG and its size in pixels. */
export type Picture = { jpeg: Buffer; width: number; height: number };

export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string; tone?: Tone }
  /** A paragraph that stands out a little, on a tinted ground. */
  | { kind: "note"; text: string }
  /** Two or three figures side by side, each with its name. */
  | { kind: "figures"; figures: readonly { term: string; detail: string; note?: string }[] }
  /** Names and values, one pair a line. */
  | { kind: "facts"; facts: readonly { term: string; detail: string; note?: string }[] }
  /** A letter: salutation, paragraphs, name and day. What is still open in it stands out. */
  | { kind: "letter"; salutation: string | null; body: readonly string[]; signature: readonly string[] }
  /** A JPEG on a page of its own; `open` fetches it when its turn comes, null where there is none, which `missing` says. */
  | { kind: "picture"; caption: string; note: string; open: () => Promise<Picture | null>; missing: string }
  | { kind: "table"; columns: readonly PaperColumn[]; rows: readonly (readonly Cell[])[] };
