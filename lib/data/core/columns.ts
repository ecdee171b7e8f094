import { type Day, dateToDay, dayToDate } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";

/* The one place where the database's types become the domain's. Sums are whole fen below 10^12: a number holds them exactly. */

/** A row as it comes from the database: by Prisma with dates and large integers, in JSON with text and numbers. */
export type Stored<Row> = Row extends Date
  ? Date | string
  : Row extends bigint
    ? bigint | number
    : Row extends Uint8Array
      ? Row
      : Row extends (infer Item)[]
        ? Stored<Item>[]
        : Row extends object
          ? { [Key in keyof Row]: Stored<Row[Key]> }
          : Row;

export function toFen(column: bigint | number | null): Fen | null {
  return column === null ? null : fen(Number(column));
}

export function fromFen(amount: Fen | null): bigint | null {
  return amount === null ? null : BigInt(amount);
}

export function toDay(column: Date | string | null): Day | null {
  return column === null ? null : dayOf(column);
}

/** The day of a column that always has one. */
export function dayOf(column: Date | string): Day {
  // A column of days has no other text than a day's.
  return typeof column === "string" ? (column as Day) : dateToDay(column);
}

export function fromDay(on: Day | null): Date | null {
  return on && dayToDate(on);
}
