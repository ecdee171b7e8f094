import { type Day, dateToDay, dayToDate } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";

/* The one place where the database's types become the domain's. Sums are whole fen below 10^12: a number holds them exactly. */

export function toFen(column: bigint | null): Fen | null {
  return column === null ? null : fen(Number(column));
}

export function fromFen(amount: Fen | null): bigint | null {
  return amount === null ? null : BigInt(amount);
}

export function toDay(column: Date | null): Day | null {
  return column && dateToDay(column);
}

export function fromDay(on: Day | null): Date | null {
  return on && dayToDate(on);
}
