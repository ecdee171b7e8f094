import type { Day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { Plan, PlannedDebt, PlanOutcome } from "@/lib/domain/plan/plan";
import { type FactTracks, factTracks, type RecordedBalance } from "./fact-tracks";
import { type ForecastMoment, forecastMoments, forecastValues } from "./forecast-tracks";
import { grouped } from "./grouped";

/** A day of the picture. Of a day on which something is settled there are two: before the payments and after them. */
export type ChartPoint = { on: Day; isForecast: boolean; month: number | null; isAfter: boolean };

/** One band of the picture: a debt, or all that are not named together. One value for each point. */
export type ChartBand = { debtIds: readonly string[]; isRest: boolean; values: readonly Fen[] };

/** The debts that are settled at a point; the dot stands where the line is before it falls. */
export type ChartMilestone = { on: Day; debtIds: readonly string[]; point: number; isForecast: boolean };

/** A debt that has no band, because it would be a line without an end, or goes on with its instalments. */
export type ChartAside = { debtId: string; why: Exclude<PlanOutcome, "settled"> };

export type BalanceSeries = {
  /** Days never go back. Facts first, then the forecast from today on. */
  points: readonly ChartPoint[];
  /** From the bottom to the top: what is settled last lies lowest, so that the picture comes down in steps. */
  bands: readonly ChartBand[];
  milestones: readonly ChartMilestone[];
  aside: readonly ChartAside[];
};

export type SeriesOptions = {
  today: Day;
  /** How many debts get a band of their own; all others are one. */
  named: number;
  /** "count": every debt counts one, whatever its size. That is what is drawn while amounts are hidden. */
  weight: "amount" | "count";
};

/**
 * The balances of a plan as bands over time: what was recorded up to today, what the plan expects from then on. Only debts that
 * the plan settles have a band; the others are named in `aside`. In fen; after the payments of a month the bands add up to what
 * the plan says is owed on these debts.
 */
export function balanceSeries(
  plan: Plan,
  history: readonly RecordedBalance[],
  { today, named, weight }: SeriesOptions,
): BalanceSeries {
  const drawn = plan.debts.filter(isDrawn);
  const aside = plan.debts.flatMap((debt) => asideOf(debt) ?? []);
  if (drawn.length === 0) return { points: [], bands: [], milestones: [], aside };
  const moments = forecastMoments(plan, drawn);
  const forecast = forecastValues(plan, moments);
  const lastMonth = moments.at(-1)?.month ?? 0;
  const facts = factTracks(history, new Set(drawn.map(({ id }) => id)), { today, months: lastMonth });
  const size = (value: number) => fen(weight === "amount" ? value : Math.min(1, value));
  const trackOf = (id: string) => {
    const known = facts.values.get(id) ?? facts.days.map(() => 0);
    return [...known, ...(forecast.get(id) ?? moments.map(() => 0))].map(size);
  };
  return {
    points: [...facts.days.map(factPoint), ...moments.map((moment) => forecastPoint(plan, moment))],
    bands: bandsOf(drawn, facts, trackOf, { named, weight }),
    milestones: [...pastMilestones(facts), ...comingMilestones(drawn, moments, facts.days.length)],
    aside,
  };
}

/** Settled by the plan, and of known size: only then is there a line that comes down. */
function isDrawn({ outcome, opening }: PlannedDebt): boolean {
  return outcome === "settled" && opening !== null && opening > 0;
}

function asideOf(debt: PlannedDebt): ChartAside | null {
  if (isDrawn(debt) || debt.opening === 0) return null;
  return { debtId: debt.id, why: debt.outcome === "settled" ? "unknown" : debt.outcome };
}

function factPoint(on: Day): ChartPoint {
  return { on, isForecast: false, month: null, isAfter: true };
}

function forecastPoint(plan: Plan, { month, isAfter }: ForecastMoment): ChartPoint {
  const on = plan.months[month]?.on;
  if (on === undefined) throw new RangeError(`The plan has no month ${month}.`);
  return { on, isForecast: true, month, isAfter };
}

/** The largest debts by name, while amounts are hidden the first ones; what is settled last lies lowest, the rest on top. */
function bandsOf(
  drawn: readonly PlannedDebt[],
  facts: FactTracks,
  trackOf: (id: string) => Fen[],
  { named, weight }: Pick<SeriesOptions, "named" | "weight">,
): ChartBand[] {
  const isAll = drawn.length <= named && facts.closed.length === 0;
  const bySize = weight === "amount" ? drawn.toSorted((a, b) => (b.opening ?? 0) - (a.opening ?? 0)) : drawn;
  const own = bySize.slice(0, isAll ? drawn.length : named);
  const others = [...bySize.slice(own.length).map(({ id }) => id), ...facts.closed];
  const bands = own
    .toSorted((a, b) => (b.month ?? 0) - (a.month ?? 0) || b.place - a.place)
    .map(({ id }): ChartBand => ({ debtIds: [id], isRest: false, values: trackOf(id) }));
  return others.length === 0
    ? bands
    : [...bands, { debtIds: others, isRest: true, values: sumTracks(others.map(trackOf)) }];
}

function sumTracks(tracks: readonly Fen[][]): Fen[] {
  const [first = [], ...others] = tracks;
  return first.map((value, point) => fen(others.reduce<number>((sum, track) => sum + (track[point] ?? 0), value)));
}

function pastMilestones({ days, closedOn }: FactTracks): ChartMilestone[] {
  return [...closedOn].map(([on, debtIds]) => ({
    on,
    debtIds,
    // Recorded balances stand until the next record, so the one before is what was owed until then.
    point: Math.max(0, days.indexOf(on) - 1),
    isForecast: false,
  }));
}

function comingMilestones(
  drawn: readonly PlannedDebt[],
  moments: readonly ForecastMoment[],
  before: number,
): ChartMilestone[] {
  const byMonth = grouped(drawn, ({ month }) => month ?? 0);
  return [...byMonth.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([month, debts]) => {
      const on = debts[0]?.on ?? null;
      if (on === null) return [];
      const place = moments.findIndex((moment) => moment.month === month && !moment.isAfter);
      return [{ on, debtIds: debts.map(({ id }) => id), point: before + place, isForecast: true }];
    });
}
