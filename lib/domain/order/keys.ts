import type { Fen } from "@/lib/domain/basics/money";
import { isLargePrincipal } from "./cards";
import type { Facts } from "./facts";
import { promiseDay } from "./promise";
import type { EssentialGroup } from "./reasons";
import { sortKey } from "./sort-key";
import type { Standing } from "./strategies";
import { essentialGroup } from "./tiers";

/**
 * All keys of all debts in one flat row-by-row table of numbers, computed once, so that sorting only compares numbers.
 * The first column that differs decides; the lower number comes first.
 */
export type KeyTable = { readonly numbers: Float64Array; readonly ids: readonly string[] };

/** The columns of a row. `FIRST` to `FOURTH` are the inner rules of a tier and mean something else in each. */
export const COLUMN = {
  PIN: 0,
  STRATEGY: 1,
  OFFER_EXPIRY: 3,
  TIER: 4,
  FIRST: 5,
  SECOND: 6,
  THIRD: 7,
  FOURTH: 8,
  OVERDUE_SINCE: 9,
  PRINCIPAL: 10,
} as const;
const WIDTH = 11;

const GROUP_PLACE = { living: 0, home: 1, shared: 2, wages: 2, secured: 3 } satisfies Record<EssentialGroup, number>;
const NEGOTIABILITY_PLACE = { easy: 2, normal: 3, unknown: 3, hard: 4 };
const NEAREST = 0;
const LAST = Number.POSITIVE_INFINITY;

/** Makes the table: `pins` gives the place of a pinned debt, lower than that of any other. */
export function keyTable(
  rows: readonly Facts[],
  standings: readonly Standing[],
  pins: ReadonlyMap<string, number>,
): KeyTable {
  const numbers = new Float64Array(rows.length * WIDTH);
  rows.forEach((facts, row) => {
    const at = row * WIDTH;
    numbers[at + COLUMN.PIN] = pins.get(facts.debt.id) ?? pins.size;
    numbers.set(standings[row]?.keys ?? [], at + COLUMN.STRATEGY);
    numbers[at + COLUMN.TIER] = facts.tier;
    writeInnerKeys(numbers, at, facts);
    numbers[at + COLUMN.OVERDUE_SINCE] = overdueKey(facts);
    numbers[at + COLUMN.PRINCIPAL] = principalKey(facts.debt.principal);
  });
  return { numbers, ids: rows.map((facts) => facts.debt.id) };
}

/** The rules inside a tier. Overdue comes before current, except where a rule names something that comes even before. */
function writeInnerKeys(numbers: Float64Array, at: number, facts: Facts): void {
  const { debt, tier } = facts;
  if (tier === 1) {
    numbers[at + COLUMN.FIRST] = facts.court?.level ?? 2;
    numbers[at + COLUMN.SECOND] = courtKey(facts);
    return;
  }
  if (tier === 2) {
    numbers[at + COLUMN.FIRST] = promiseKey(facts);
    return;
  }
  numbers[at + COLUMN.SECOND] = facts.isOverdue ? 0 : 1;
  if (tier === 3) numbers[at + COLUMN.THIRD] = GROUP_PLACE[essentialGroup(debt) ?? "secured"];
  if (tier === 4) {
    numbers[at + COLUMN.FIRST] = facts.areCardFactsMet ? 0 : 1;
    numbers[at + COLUMN.THIRD] = cardBand(facts);
  }
  if (tier === 4 || tier === 5) numbers[at + COLUMN.FOURTH] = principalKey(debt.principal);
}

/** Before a court an unknown day is treated as the nearest; a day that has passed doesn't count as nearest. */
function courtKey({ court }: Facts): number {
  if (court === null || court.isDayUnknown) return NEAREST;
  const [nearest] = court.upcoming;
  return nearest === undefined ? LAST : sortKey(nearest.on);
}

/** As before a court, an unknown day is treated as the nearest. */
function promiseKey({ promise }: Facts): number {
  const on = promise === null ? null : promiseDay(promise);
  if (on === null) return promise?.isPaid ? LAST : NEAREST;
  return sortKey(on);
}

/** Large principals, then unknown ones, then the smaller by how the lender negotiates. */
function cardBand({ debt }: Facts): number {
  if (debt.principal === null) return 1;
  return isLargePrincipal(debt.principal) ? 0 : NEGOTIABILITY_PLACE[debt.negotiability];
}

/** An overdue day that is not known can't be compared, so it follows those that can; the reasons say so. */
function overdueKey({ debt, isOverdue }: Facts): number {
  return isOverdue && debt.overdueSince !== null ? sortKey(debt.overdueSince) : LAST;
}

/** Larger first. An unknown principal is not taken as zero: it may be the largest, so it comes first. */
function principalKey(principal: Fen | null): number {
  return principal === null ? -LAST : -principal;
}

/** The rows in order, comparing from a column on; equal rows by id, so that the same debts always give the same order. */
export function sortRows({ numbers, ids }: KeyTable, from: number): number[] {
  const compare = (a: number, b: number): number => {
    for (let column = from; column < WIDTH; column += 1) {
      const left = numbers[a * WIDTH + column] ?? 0;
      const right = numbers[b * WIDTH + column] ?? 0;
      if (left !== right) return left < right ? -1 : 1;
    }
    const [left = "", right = ""] = [ids[a], ids[b]];
    return left < right ? -1 : left > right ? 1 : 0;
  };
  return ids.map((_, row) => row).sort(compare);
}

/** The first column in which two rows differ; null when all are equal. */
export function decidingColumn({ numbers }: KeyTable, above: number, below: number): number | null {
  for (let column = 0; column < WIDTH; column += 1) {
    if (numbers[above * WIDTH + column] !== numbers[below * WIDTH + column]) return column;
  }
  return null;
}

/** Whether both rows have a real value in a column, neither a missing nor a passed one. */
export function areBothKnown({ numbers }: KeyTable, above: number, below: number, column: number): boolean {
  const upper = numbers[above * WIDTH + column] ?? LAST;
  const lower = numbers[below * WIDTH + column] ?? LAST;
  return Number.isFinite(upper) && Number.isFinite(lower) && upper !== NEAREST;
}
