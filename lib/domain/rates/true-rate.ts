import { addMonths, type Day, daysBetween, parseDay } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";

/** Money on a day, seen by the borrower: received is above zero, paid is below. In fen. */
export type CashFlow = { on: Day; amount: Fen };

/** Rates as ratios: 0.01 is 1 %. The simple annual rate is the one that Chinese ceilings are compared with. */
export type TrueRate = { perPeriod: number; simpleAnnual: number; compoundAnnual: number; period: "month" | "day" };

export type NoTrueRate = "no_flows" | "no_sign_change" | "no_solution";

const PERIODS_PER_YEAR = { month: 12, day: 365 } as const;

/** A flow at a whole number of common intervals after the first. */
type TimedFlow = { at: number; amount: number };

/**
 * The true rate of dated cash flows: the rate at which what was really received equals everything paid (internal rate of
 * return, as the People's Bank asks for in its notice 2021 no. 3). The period is a month when every flow falls a whole
 * number of months after the first, else a day; a year has 12 or 365 of them.
 *
 * Interest is added at the interval that all flows share: each month for monthly instalments, each week for weekly ones,
 * once for a single repayment. So 700 received and 1,000 due in 7 days cost 3/7 in 7 days, which is 3/49 a day and
 * 2,234.7 % a year (simple). `perPeriod` is that share of one month or day, `simpleAnnual` 12 or 365 times it, and
 * `compoundAnnual` what comes of it in a year with interest on interest.
 *
 * Refuses with `no_flows` (nothing but zeros), `no_sign_change` (nothing received, or nothing paid back), and
 * `no_solution`: money went to and fro so often that more than one rate could fit, or no number can hold the rate.
 * With one change of sign there is exactly one rate, below zero when less was paid than received. With several changes
 * a rate is only given where the running total changes its sign once: then exactly one rate above zero fits (Norstrom).
 */
export function trueRate(flows: readonly CashFlow[]): Result<TrueRate, NoTrueRate> {
  const merged = mergeByDay(flows);
  const first = merged[0];
  if (first === undefined) return refuse("no_flows");
  const period = merged.every((flow) => monthsBetween(first.on, flow.on) !== null) ? "month" : "day";
  const periods = merged.map(
    ({ on }) => (period === "month" ? monthsBetween(first.on, on) : null) ?? daysBetween(first.on, on),
  );
  const interval = periods.reduce(greatestCommonDivisor, 0);
  const timed = merged.map(({ amount }, index): TimedFlow => ({ at: (periods[index] ?? 0) / interval, amount }));
  const changes = signChanges(timed.map((flow) => flow.amount));
  if (changes === 0) return refuse("no_sign_change");
  const force = changes === 1 ? solveOneChange(timed) : solveOneTurn(timed);
  return force === null ? refuse("no_solution") : annualised(force, interval, period);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The flows in the order of their days, one for each day, without those that come to nothing. */
function mergeByDay(flows: readonly CashFlow[]): { on: Day; amount: number }[] {
  const byDay = new Map<Day, number>();
  for (const { on, amount } of flows) byDay.set(on, (byDay.get(on) ?? 0) + amount);
  return [...byDay]
    .map(([on, amount]) => ({ on, amount }))
    .filter((flow) => flow.amount !== 0)
    .toSorted((a, b) => daysBetween(b.on, a.on));
}

/** Whole months from one day to a later one, null when it is no whole number. Month ends match: 31 January, 28 February, 31 March. */
function monthsBetween(from: Day, to: Day): number | null {
  const index = (on: Day) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
  const count = index(to) - index(from);
  const isStep = addMonths(from, count) === to || (isMonthEnd(from) && isMonthEnd(to));
  return isStep ? count : null;
}

/** The 31st of any month is its last day, so the month's end is where a flow on the 31st would be put. */
function isMonthEnd(on: Day): boolean {
  const end = parseDay(`${on.slice(0, 8)}31`) ?? parseDay(`${on.slice(0, 8)}30`) ?? parseDay(`${on.slice(0, 8)}29`);
  return (end ?? `${on.slice(0, 8)}28`) === on;
}

function signChanges(values: readonly number[]): number {
  const signs = values.map(Math.sign).filter((sign) => sign !== 0);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

/**
 * The force of interest (the logarithm of one plus the rate) for flows that change their sign once. Seen from the day of
 * the last flow before the change, the value falls or rises all the way, so it has exactly one zero, inside the bracket.
 */
function solveOneChange(flows: readonly TimedFlow[]): number | null {
  const turn = flows.findIndex(
    (flow, index) => Math.sign(flow.amount) !== Math.sign(flows[index - 1]?.amount ?? flow.amount),
  );
  const origin = flows[turn - 1]?.at ?? 0;
  const gap = (flows[turn]?.at ?? 1) - origin;
  const sizes = flows.map((flow) => Math.abs(flow.amount));
  const reach = Math.log(total(sizes) / Math.min(...sizes)) / gap + 1;
  return bisect((force) => valueAt(flows, force, origin), -reach, reach);
}

/** The one force above zero for flows whose running total changes its sign exactly once; null for all others. */
function solveOneTurn(flows: readonly TimedFlow[]): number | null {
  let running = 0;
  const totals = flows.map((flow) => {
    running += flow.amount;
    return running;
  });
  const [first, second] = flows;
  if (first === undefined || second === undefined || running === 0 || signChanges(totals) !== 1) return null;
  const reach = Math.log(total(flows.map((flow) => Math.abs(flow.amount))) / Math.abs(first.amount)) / second.at + 1;
  return bisect((force) => valueAt(flows, force, 0), 0, reach);
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** What all flows are worth at `origin`, at a force of interest per interval. */
function valueAt(flows: readonly TimedFlow[], force: number, origin: number): number {
  return total(flows.map(({ at, amount }) => amount * Math.exp(force * (origin - at))));
}

/** Where a value that has different signs at both ends is zero. */
function bisect(value: (force: number) => number, from: number, to: number): number {
  const signBelow = Math.sign(value(from));
  let [low, high] = [from, to];
  for (;;) {
    const middle = (low + high) / 2;
    // Between two neighbouring numbers there is nothing left to halve, and every bracket comes to that.
    if (middle === low || middle === high) return middle;
    const sign = Math.sign(value(middle));
    if (sign === 0) return middle;
    if (sign === signBelow) low = middle;
    else high = middle;
  }
}

/** From the force of interest in one interval of so many periods to the rates of a period and a year. */
function annualised(force: number, interval: number, period: TrueRate["period"]): Result<TrueRate, "no_solution"> {
  const perPeriod = Math.expm1(force) / interval;
  const simpleAnnual = perPeriod * PERIODS_PER_YEAR[period];
  const compoundAnnual = Math.expm1((force / interval) * PERIODS_PER_YEAR[period]);
  if (!Number.isFinite(simpleAnnual) || !Number.isFinite(compoundAnnual)) return refuse("no_solution");
  return ok({ perPeriod, simpleAnnual, compoundAnnual, period });
}
