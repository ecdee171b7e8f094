/* What a column of an exported table holds, and how it is written in JSON. */

/** A value of JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What a column holds. */
export type ColumnKind =
  /** A row's own id: a UUID in small letters. */
  | { is: "id" }
  /** The id of a row of another table of the export. */
  | { is: "ref"; to: string }
  /** The id of a row of any table of the export. */
  | { is: "any_ref" }
  /** Words or a code, at most so many characters. */
  | { is: "text"; most: number }
  | { is: "choice"; of: readonly string[] }
  | { is: "texts"; most: number }
  | { is: "whole"; from: number; to: number }
  /** A number with decimals; in the database it is a decimal. */
  | { is: "decimal" }
  | { is: "flag" }
  /** Whole fen; 1 yuan = 100 fen. */
  | { is: "fen"; from: number }
  /** "YYYY-MM-DD" */
  | { is: "day" }
  /** An instant in UTC, "YYYY-MM-DDThh:mm:ss.sssZ". */
  | { is: "instant" }
  /** 64 hexadecimal digits. */
  | { is: "sha256" }
  /** The name of an original in the ZIP. No column of the database: the export gives it. */
  | { is: "file" }
  /** What is sealed in the database: an object with at least these texts. */
  | { is: "words"; texts: readonly string[] };

export type Column = ColumnKind & { canBeNull: boolean };

/** A table of the export: the columns by which its rows are told apart and put in order, and all of its columns. */
export type ExportTable = {
  /** Its name in the database. */
  model: string;
  /** Rows are written in the order of these. */
  key: readonly string[];
  columns: Readonly<Record<string, Column>>;
};

/** No sum is larger, in fen. */
export const MOST_FEN = 1_000_000_000_000;
/** No text that the app takes is longer. */
export const MOST_TEXT = 20_000;

const column = (kind: ColumnKind): Column => ({ ...kind, canBeNull: false });

/** The same column where it may be null: not known, not given. */
export const maybe = (known: Column): Column => ({ ...known, canBeNull: true });

export const id = column({ is: "id" });
export const ref = (to: string): Column => column({ is: "ref", to });
export const anyRef = column({ is: "any_ref" });
export const text = (most: number): Column => column({ is: "text", most });
export const choice = (of: readonly string[]): Column => column({ is: "choice", of });
export const texts = (most: number): Column => column({ is: "texts", most });
export const whole = (from: number, to: number): Column => column({ is: "whole", from, to });
export const decimal = column({ is: "decimal" });
export const flag = column({ is: "flag" });
export const fenColumn = column({ is: "fen", from: 0 });
/** Received is positive, paid is negative. */
export const signedFen = column({ is: "fen", from: -MOST_FEN });
export const dayColumn = column({ is: "day" });
export const instant = column({ is: "instant" });
export const sha256 = column({ is: "sha256" });
export const file = column({ is: "file" });
export const words = (...known: string[]): Column => column({ is: "words", texts: known });
/** Counts the edits of a row, from 1. */
export const version = whole(1, 1_000_000_000);
