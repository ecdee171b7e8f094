import { addDays, type Day, day, parseTypedDay } from "@/lib/domain/basics/day";
import { type Fen, parseFen } from "@/lib/domain/basics/money";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";
import { parseTypedMinute } from "@/lib/domain/negotiation/wall-time";

/** Why a cell cannot be taken over. "no_column": it stands behind the last header, as the rest of an unquoted 1,234 does. */
export const CELL_REASONS = ["required", "amount", "day", "time", "choice", "number", "too_long", "no_column"] as const;
export type CellReason = (typeof CELL_REASONS)[number];

/** Reads one cell that is not blank. */
export type CellReader<T> = (text: string) => Result<T, CellReason>;

/** Day 61 of a spreadsheet. Its days before count a 29 February 1900 that never was. */
const MARCH_1900 = day("1900-03-01");

/**
 * Reads a day: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日, a spreadsheet's own number such as 46027, each with or without a time of day
 * behind it, which is dropped.
 */
export function readDay(text: string): Result<Day, "day"> {
  const plain = text.normalize("NFKC").trim();
  const serial = /^(\d{5})(?:\.\d{1,15})?$/.exec(plain);
  if (serial) return ok(addDays(MARCH_1900, Number(serial[1]) - 61));
  const read = parseTypedDay(plain.replace(/[\sT]+\d{1,2}:\d{2}(?::\d{2})?$/, ""));
  return read === null ? refuse("day") : ok(read);
}

/** Reads an amount in yuan into fen: 1234, ¥1,234.50, 1.2万, full-width digits, with or without 元. */
export function readAmount(text: string): Result<Fen, "amount"> {
  const read = parseFen(text);
  return read === null ? refuse("amount") : ok(read);
}

/** Reads a time of day into its minute, 0 to 1439; seconds are dropped. */
export function readMinute(text: string): Result<number, "time"> {
  const read = parseTypedMinute(text.normalize("NFKC").replace(/^(\s*\d{1,2}:\d{2}):\d{2}\s*$/, "$1"));
  return read === null ? refuse("time") : ok(read);
}

/** Reads a whole number between two bounds. */
export function readCount(least: number, most: number): CellReader<number> {
  return (text) => {
    const plain = text
      .normalize("NFKC")
      .trim()
      .replace(/[日号]$/, "");
    const value = /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
    return value >= least && value <= most ? ok(value) : refuse("number");
  };
}

/** Reads words of at most so many letters. */
export function readWords(longest: number): CellReader<string> {
  return (text) => (text.trim().length > longest ? refuse("too_long") : ok(text.trim()));
}

/** Reads one of some values by any of its names, Chinese or English, in any case and width. */
export function readChoice<T extends string>(names: Readonly<Record<T, readonly string[]>>): CellReader<T> {
  const values = Object.keys(names) as T[];
  const byName = new Map(
    values.flatMap((value) => [value, ...names[value]].map((name) => [foldName(name), value] as const)),
  );
  return (text) => {
    const value = byName.get(foldName(text));
    return value === undefined ? refuse("choice") : ok(value);
  };
}

/** A name for comparing: one width, one case, without spaces, marks and what stands in brackets. */
export function foldName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^()]*\)/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
