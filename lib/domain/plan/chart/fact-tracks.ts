import { addDays, addMonths, type Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { grouped } from "./grouped";

/** What was recorded as owed on a debt, in fen, as of a day; nothing from the day on which it was settled. */
export type RecordedBalance = { debtId: string; on: Day; owed: Fen };

/** What was recorded before today: the value of each debt on each of the days. It stands until the next record. */
export type FactTracks = {
  /** Ascending, all before today; none when there is too little to look back on. */
  days: readonly Day[];
  values: ReadonlyMap<string, readonly number[]>;
  /** Debts that are over, but were owed on the first of the days; and on which day each ended. */
  closed: readonly string[];
  closedOn: ReadonlyMap<Day, readonly string[]>;
};

const NOTHING: FactTracks = { days: [], values: new Map(), closed: [], closedOn: new Map() };

/** A look back shorter than this is a stroke, not a picture. */
const SHORTEST_DAYS = 14;
const SHORTEST_MONTHS = 6;
const LONGEST_MONTHS = 24;

/**
 * The recorded balances of the debts that the plan settles and of those that were settled since. The look back begins on the day on
 * which each of them was on record, so that a debt that is recorded later never looks like one that was taken out; and it
 * is no longer than the forecast of so many `months`, half a year at least.
 */
export function factTracks(
  history: readonly RecordedBalance[],
  drawn: ReadonlySet<string>,
  { today, months }: { today: Day; months: number },
): FactTracks {
  const records = recordsBefore(history, today);
  const firsts = [...drawn].map((id) => records.get(id)?.[0]?.on);
  if (firsts.some((first) => first === undefined)) return NOTHING;
  const longest = addMonths(today, -Math.min(LONGEST_MONTHS, Math.max(SHORTEST_MONTHS, months)));
  const start = firsts.reduce<Day>((latest, on) => (on !== undefined && on > latest ? on : latest), longest);
  if (start > addDays(today, -SHORTEST_DAYS)) return NOTHING;
  const closed = [...records].filter(([id, known]) => !drawn.has(id) && isClosedLater(known, start)).map(([id]) => id);
  const shown = new Set([...drawn, ...closed]);
  const changes = [...records].flatMap(([id, known]) => (shown.has(id) ? known.map(({ on }) => on) : []));
  const days = [...new Set([start, ...changes.filter((on) => on > start)])].sort();
  const endOf = (id: string) => records.get(id)?.findLast(({ owed }) => owed === 0)?.on ?? start;
  return {
    days,
    values: new Map([...shown].map((id) => [id, days.map((on) => owedOn(records.get(id) ?? [], on))])),
    closed,
    closedOn: grouped(closed, endOf),
  };
}

/** By debt, oldest first. What is recorded for today is where the forecast begins. */
function recordsBefore(history: readonly RecordedBalance[], today: Day): Map<string, RecordedBalance[]> {
  const past = history.filter(({ on }) => on < today).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return grouped(past, ({ debtId }) => debtId);
}

/** Whether something was owed on the first day and it ended after it. */
function isClosedLater(known: readonly RecordedBalance[], start: Day): boolean {
  const last = known.at(-1);
  return last !== undefined && last.owed === 0 && last.on > start && owedOn(known, start) > 0;
}

function owedOn(known: readonly RecordedBalance[], on: Day): number {
  return known.findLast((record) => record.on <= on)?.owed ?? 0;
}
