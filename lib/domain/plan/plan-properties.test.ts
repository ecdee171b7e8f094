import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { addDays, addMonths, type Day, day, daysBetween } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import { anOffer } from "@/lib/domain/order/debt-for-tests";
import { STRATEGIES } from "@/lib/domain/order/open-debt";
import type { Infeasible, Plan, PlanInput } from "./plan";
import type { PlanDebt } from "./plan-debt";
import { aLoan } from "./plan-debt-for-tests";
import { simulatePlan } from "./simulate-plan";

// Few values on purpose, close to every border, so that ties and borders are met all the time.
const days = ["2026-11-21", "2027-01-31", "2028-01-30", "2028-02-29"].map(day);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const amount = fc.constantFrom(0, 1, 999, 40_000, 149_999, 150_000, 800_000, 5_000_000).map(fen);
const monthly = fc.constantFrom(1, 999, 20_000, 150_000).map(fen);
const nearDay = (today: Day) =>
  fc.constantFrom(-400, -91, -90, -60, -30, -1, 0, 1, 31, 62, 95).map((days) => addDays(today, days));

const offerOn = (today: Day) =>
  fc.record({
    id: fc.constantFrom("x", "y"),
    total: amount,
    payNow: amount,
    expiresOn: maybe(nearDay(today)),
    status: fc.constantFrom("open" as const, "accepted" as const),
    inWriting: fc.boolean(),
  });

const debtOn = (today: Day): fc.Arbitrary<Omit<PlanDebt, "id">> =>
  fc
    .record({
      product: fc.constantFrom(
        "credit_card" as const,
        "revolving_loan" as const,
        "instalment_loan" as const,
        "bill" as const,
      ),
      lenderKind: fc.constantFrom(
        "bank" as const,
        "bank" as const,
        "friend" as const,
        "landlord" as const,
        "unlicensed" as const,
      ),
      stage: fc.constantFrom(
        "current" as const,
        "overdue" as const,
        "overdue" as const,
        "agreed" as const,
        "judged" as const,
      ),
      principal: maybe(amount),
      interest: maybe(amount),
      penalty: maybe(amount),
      fees: maybe(amount),
      beyond: maybe(amount),
      annualRate: maybe(fc.constantFrom(0, 0.0433, 0.18, 0.36571, 2.4)),
      overdueSince: maybe(nearDay(today)),
      arrears: maybe(amount),
      collateral: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constant("car" as const) },
      ),
      instalment: maybe(monthly),
      minimumPayment: maybe(monthly),
      courtInstalment: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: monthly }),
      lastInstalmentOn: maybe(nearDay(today)),
      target: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: amount }),
      allocation: maybe(fc.constantFrom("civil_code_561" as const, "principal_first" as const)),
      offers: fc.array(offerOn(today), { maxLength: 2 }),
    })
    .map(({ beyond, ...debt }) => {
      const parts = [debt.principal, debt.interest, debt.penalty, debt.fees].map((part) => part ?? 0);
      const sum = parts.reduce<number>((total, part) => total + part, 0);
      const isSplit = ![debt.principal, debt.interest, debt.penalty, debt.fees].includes(null);
      const claimed = beyond === null ? null : fen(isSplit ? sum : sum + beyond);
      return { ...aLoan("", 0), ...debt, claimed };
    });

/** An overdue loan without terms, as most are. */
const plainOn = (today: Day) =>
  debtOn(today).map((debt) => ({
    ...debt,
    ...{ stage: "overdue" as const, collateral: null, courtInstalment: null, offers: [], target: null, arrears: null },
  }));

const debtsOf = (debt: fc.Arbitrary<Omit<PlanDebt, "id">>) =>
  fc
    .array(debt, { minLength: 1, maxLength: 6 })
    .map((debts): PlanDebt[] => debts.map((one, index) => ({ ...one, id: `debt-${(index * 7) % 31}` })));

const changeOn = (today: Day, ids: readonly string[]): fc.Arbitrary<PlanInput["changes"][number]> =>
  fc.oneof(
    fc.record({ kind: fc.constant("extra_per_month" as const), amount: monthly }),
    fc.record({ kind: fc.constant("lump_sum" as const), on: nearDay(today), amount }),
    fc.record({
      kind: fc.constant("income_change" as const),
      from: nearDay(today),
      difference: fc.constantFrom(-60_000, -1, 30_000),
    }),
    fc.record({
      kind: fc.constant("offer_accepted" as const),
      debtId: fc.constantFrom(...ids),
      offerId: fc.constantFrom("x", "y"),
    }),
    fc.record({ kind: fc.constant("leave_out" as const), debtId: fc.constantFrom(...ids) }),
  );

const inputs = (kind: "any" | "plain"): fc.Arbitrary<PlanInput> =>
  fc.constantFrom(...days).chain((today) =>
    debtsOf(kind === "any" ? fc.oneof(debtOn(today), plainOn(today)) : plainOn(today)).chain((debts) => {
      const ids = debts.map(({ id }) => id);
      return fc.record({
        debts: fc.constant(debts),
        order: fc.shuffledSubarray([...ids, "nobody"]),
        capacity: fc.constantFrom(-1, 0, 1, 20_000, 99_999, 600_000).map(fen),
        savings: amount,
        reserve: amount,
        changes: kind === "plain" ? fc.constant([]) : fc.array(changeOn(today, ids), { maxLength: 3 }),
        today: fc.constant(today),
        horizonMonths: fc.constantFrom(0, 1, 7, 40),
        strategy: fc.constantFrom(...STRATEGIES),
      });
    }),
  );

const runs = { numRuns: 800 };

// The slow ledger is slow, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

function ifPlan(result: Plan | Infeasible, check: (plan: Plan) => void): void {
  if (!result.infeasible) check(result);
}

const partsSum = (parts: Record<string, Fen>) => Object.values(parts).reduce((sum, part) => sum + part, 0);

describe("every plan", () => {
  test("is the one of the slow ledger, to the fen", () => {
    fc.assert(
      fc.property(inputs("any"), (given) => {
        // What-if on the debts themselves has its own tables; here both sides get the changed debts.
        const { changes, debts } = given;
        const input = {
          ...given,
          changes: changes.filter(({ kind }) => kind !== "leave_out" && kind !== "offer_accepted"),
          debts,
        };
        expect(asSlow(simulatePlan(input))).toEqual(slowPlan(input));
      }),
      runs,
    );
  });

  test("money in is money out and the fund, month by month and in sum; the reserve is never touched", () => {
    fc.assert(
      fc.property(inputs("any"), (input) => {
        ifPlan(simulatePlan(input), (plan) => {
          let fund = 0;
          for (const month of plan.months) {
            const out = month.payments.reduce((sum, payment) => sum + payment.amount, 0);
            expect(month.fund).toBe(fund + month.moneyIn - out);
            expect(month.fund).toBeGreaterThanOrEqual(0);
            fund = month.fund;
          }
          expect(plan.totalIn).toBe(plan.totalPaid + fund);
          const lumps = input.changes.map((change) =>
            change.kind === "lump_sum" && change.on <= input.today ? change.amount : 0,
          );
          const aboveReserve = Math.max(0, input.savings - input.reserve);
          expect(plan.months[0]?.moneyIn).toBe(lumps.reduce<number>((sum, lump) => sum + lump, aboveReserve));
        });
      }),
      runs,
    );
  });

  test("pays nothing beyond what is owed; the parts add up; nothing falls below zero", () => {
    fc.assert(
      fc.property(inputs("any"), (input) => {
        ifPlan(simulatePlan(input), (plan) => {
          for (const { payments, balances, owed } of plan.months) {
            for (const { amount: paid, parts, waived } of payments) {
              expect(partsSum(parts)).toBe(paid);
              for (const part of [paid, waived, ...Object.values(parts)]) expect(part).toBeGreaterThanOrEqual(0);
            }
            for (const balance of balances) expect(balance ?? 0).toBeGreaterThanOrEqual(0);
            expect(owed).toBe(balances.reduce<number>((sum, balance) => sum + (balance ?? 0), 0));
          }
          for (const { opening, closing, paid, paidParts, waived, interestAccrued } of plan.debts) {
            expect(partsSum(paidParts)).toBe(paid);
            if (opening === null || closing === null) continue;
            expect(opening + interestAccrued).toBe(paid + waived + closing);
          }
          expect(partsSum(plan.paidParts)).toBe(plan.totalPaid);
        });
      }),
      runs,
    );
  });

  test("is the same for the same debts in any order", () => {
    fc.assert(
      fc.property(
        inputs("any").chain((input) => fc.tuple(fc.constant(input), shuffled(input.debts))),
        ([input, debts]) => {
          expect(simulatePlan({ ...input, debts })).toEqual(simulatePlan(input));
        },
      ),
      runs,
    );
  });

  test("counts each debt once: settled, caught up, or with its reason", () => {
    fc.assert(
      fc.property(inputs("any"), (input) => {
        ifPlan(simulatePlan(input), (plan) => {
          expect([...plan.debts, ...plan.outside].map(({ id }) => id).sort()).toEqual(
            input.debts.map(({ id }) => id).sort(),
          );
          for (const { outcome, month, closing } of plan.debts) {
            if (outcome === "settled") expect(closing).toBe(0);
            expect(month !== null).toBe(outcome === "settled" || outcome === "caught_up");
          }
          if (plan.freeMonth === null) return;
          expect(plan.debts.map(({ outcome }) => outcome)).not.toContain("not_payable");
          expect(plan.freeMonth).toBe(Math.max(0, ...plan.debts.map(({ month }) => month ?? 0)));
        });
      }),
      runs,
    );
  });
});

const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });

describe("more money", () => {
  test("never ends later with a fixed order, all targets in reach and no offer that expires", () => {
    let compared = 0;
    fc.assert(
      fc.property(inputs("plain"), monthly, (input, extra) => {
        const before = simulatePlan({ ...input, horizonMonths: 40 });
        if (before.infeasible || before.freeMonth === null) return;
        if (before.debts.some(({ isPassedOver }) => isPassedOver)) return;
        if (input.debts.some((debt) => changesItsBooking(debt, input.today))) return;
        const changes = [{ kind: "extra_per_month" as const, amount: extra }];
        const after = simulatePlan({ ...input, changes, horizonMonths: 40 });
        if (after.infeasible) throw new Error("More money made it infeasible.");
        compared += 1;
        expect(after.freeMonth ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(before.freeMonth);
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(60);
  });

  test("can end later when it brings a far target into reach before a dear debt", () => {
    const debts = [aLoan("large", 2_400_001), aLoan("dear", 1_000_000, { annualRate: 0.6 })];
    const end = (capacity: number) => {
      const plan = simulatePlan({ ...base, debts, order: ["large", "dear"], capacity: fen(capacity) });
      return plan.infeasible ? null : [plan.freeMonth, plan.totalPaid];
    };
    // A yuan more a month reaches the large one within twelve months, so it comes first, and the dear one runs on.
    expect(end(200_000)).toEqual([19, 3_748_494]);
    expect(end(200_100)).toEqual([23, 4_550_685]);
  });

  test("can end later when an offer lapses meanwhile", () => {
    const offers = [anOffer({ total: fen(500_000), expiresOn: addMonths(base.today, 6) })];
    const debts = [aLoan("first", 1_200_001), aLoan("offered", 2_000_000, { offers })];
    const end = (capacity: number) => {
      const plan = simulatePlan({ ...base, debts, order: ["first", "offered"], capacity: fen(capacity) });
      return plan.infeasible ? null : plan.freeMonth;
    };
    expect([end(100_000), end(100_100)]).toEqual([18, 32]);
  });
});

/** A large card is paid down from the start, but its payments reach the principal only from the 91st day on: later can be better. */
function changesItsBooking({ product, principal, overdueSince, allocation }: PlanDebt, today: Day): boolean {
  const isLarge = product === "credit_card" && principal !== null && principal >= 5_000_000;
  return isLarge && allocation === null && overdueSince !== null && daysBetween(overdueSince, today) < 91;
}

const base: PlanInput = {
  debts: [],
  order: [],
  capacity: fen(0),
  savings: fen(0),
  reserve: fen(0),
  changes: [],
  today: day("2026-11-21"),
  horizonMonths: 120,
};

function asSlow(result: Plan | Infeasible): SlowPlan {
  if (result.infeasible) return { shortfall: BigInt(result.shortfall), month: result.month };
  const big = (known: number | null) => (known === null ? null : BigInt(known));
  return {
    payments: result.months.flatMap(({ month, payments }) =>
      payments.map(({ debtId, kind, amount: paid, parts }) => ({
        ...{ month, debtId, kind, amount: BigInt(paid) },
        parts: {
          principal: BigInt(parts.principal),
          interest: BigInt(parts.interest),
          penalty: BigInt(parts.penalty),
          fees: BigInt(parts.fees),
          unsplit: BigInt(parts.unsplit),
        },
      })),
    ),
    funds: result.months.map(({ fund }) => BigInt(fund)),
    balances: result.months.map(({ balances }) => balances.map(big)),
    freeMonth: result.freeMonth,
  };
}

/*
 * The oracle: the rules of the plan, written down a second time in the plainest way and deliberately slow. It goes day by day, keeps
 * every amount as a whole number of 1/(365 × 1,000,000) fen, and looks everything up anew whenever it is asked. It knows nothing of the
 * cap on private loans: tables test that.
 */
const UNIT = 365_000_000n;
const PARTS = ["principal", "interest", "penalty", "fees", "unsplit"] as const;
type Part = (typeof PARTS)[number];

type Entry = {
  debt: PlanDebt;
  /** Whether something of it was overdue when the plan was made. */
  isBehind: boolean;
  lane: "instalments" | "secured" | "bill" | "fund" | "none";
  sized: boolean;
  owed: Record<Part, bigint>;
  instalment: bigint;
  agreedLeft: bigint | null;
  arrears: bigint | null;
  open: boolean;
  far: boolean;
  doneIn: number | null;
};

type SlowPayment = { month: number; debtId: string; kind: string; amount: bigint; parts: Record<Part, bigint> };
type SlowPlan =
  | { shortfall: bigint; month: number }
  | { payments: SlowPayment[]; funds: bigint[]; balances: (bigint | null)[][]; freeMonth: number | null };

/** The plan by the slow ledger. Only debts that take part are handed in. */
function slowPlan(input: PlanInput): SlowPlan {
  return new SlowLedger(input).run();
}

class SlowLedger {
  private readonly input: PlanInput;
  private readonly entries: Entry[];
  private readonly setAside: bigint;
  private readonly payments: SlowPayment[] = [];
  private readonly classic: boolean;
  private fund = 0n;
  private goal: Entry | null = null;
  private ask = true;

  constructor(input: PlanInput) {
    this.input = input;
    this.classic = input.strategy === "snowball" || input.strategy === "avalanche";
    const place = (debt: PlanDebt) => (input.order.includes(debt.id) ? input.order.indexOf(debt.id) : 1e9);
    const sorted = [...input.debts].sort((a, b) => place(a) - place(b) || a.id.localeCompare(b.id));
    this.entries = sorted.map((debt) => entryOf(debt, input.today));
    this.setAside = this.entries.reduce((sum, { instalment }) => sum + instalment, 0n);
  }

  run(): SlowPlan {
    const funds: bigint[] = [];
    const ended = new Set<Entry>();
    const balances: (bigint | null)[][] = [];
    if (this.entries.length > 0 && this.monthly(1) < 0n) return { shortfall: -this.monthly(1), month: 1 };
    if (this.isHopeless()) return { shortfall: 0n, month: 1 };
    for (let month = 0, on = this.input.today; month <= this.input.horizonMonths; on = addDays(on, 1)) {
      if (on > this.input.today) for (const entry of this.entries) growOneDay(entry);
      if (on !== this.payDay(month)) continue;
      const short = this.pass(month, on);
      if (short !== null) return { shortfall: short, month };
      funds.push(this.fund);
      for (const entry of this.entries) {
        const isDone = entry.lane !== "none" && (!entry.open || (entry.lane === "secured" && entry.arrears === 0n));
        if (isDone && (entry.doneIn === null || (!entry.open && !ended.has(entry)))) entry.doneIn = month;
        if (!entry.open) ended.add(entry);
      }
      balances.push(
        this.entries.map((entry) => (!entry.sized && (entry.open || entry.lane === "none") ? null : whole(entry))),
      );
      if (!this.entries.some((entry) => this.isWaitedFor(entry, on))) break;
      month += 1;
    }
    const last = this.payDay(funds.length - 1);
    const isOver = !this.entries.some((entry) => this.isWaitedFor(entry, last));
    const done = this.entries.flatMap(({ doneIn }) => doneIn ?? []);
    const isFree = isOver && (this.entries.length === 0 || done.length > 0);
    return { payments: this.payments, funds, balances, freeMonth: isFree ? Math.max(0, ...done) : null };
  }

  private payDay(month: number): Day {
    return addMonths(this.input.today, month);
  }

  private monthly(month: number): bigint {
    if (month === 0) return 0n;
    let sum = BigInt(this.input.capacity);
    for (const change of this.input.changes) {
      if (change.kind === "extra_per_month") sum += BigInt(change.amount);
      if (change.kind === "income_change" && change.from <= this.payDay(month)) sum += BigInt(change.difference);
    }
    return sum;
  }

  private lump(month: number): bigint {
    const { savings, reserve, changes } = this.input;
    let sum = month === 0 && savings > reserve ? BigInt(savings - reserve) : 0n;
    for (const change of changes) {
      if (change.kind !== "lump_sum" || change.on > this.payDay(month)) continue;
      if (month === 0 || change.on > this.payDay(month - 1)) sum += BigInt(change.amount);
    }
    return sum;
  }

  private isHopeless(): boolean {
    for (let month = 0; month <= this.input.horizonMonths + 12; month += 1) {
      if (this.monthly(month) > 0n || this.lump(month) > 0n) return false;
    }
    return this.setAside === 0n && this.entries.some((entry) => this.isWaitedFor(entry, this.input.today));
  }

  /** One pay day; returns what is missing for the instalments, or null. */
  private pass(month: number, on: Day): bigint | null {
    let left = 0n;
    if (month > 0) {
      left = this.monthly(month) + this.setAside;
      const due = this.entries.map((entry) =>
        least(entry.instalment, entry.sized ? whole(entry) : null, entry.agreedLeft),
      );
      for (const amount of due) left -= amount;
      if (left < 0n) return -left;
      for (const [index, entry] of this.entries.entries()) this.payInstalment(entry, due[index] ?? 0n, month, on);
    }
    this.fund += left + this.lump(month);
    for (const entry of this.entries) {
      if (!entry.open || (entry.lane !== "bill" && entry.lane !== "secured")) continue;
      const arrears = entry.lane === "bill" && entry.sized ? whole(entry) : (entry.arrears ?? 0n);
      const amount = least(this.fund, arrears);
      if (amount === 0n) continue;
      left -= amount;
      this.pay(entry, "arrears", amount, month, on);
      entry.arrears = arrears - amount;
      const isOver = entry.lane === "bill" ? entry.arrears === 0n : entry.sized && whole(entry) === 0n;
      if (isOver) this.end(entry);
    }
    let spare = left < 0n ? 0n : left;
    for (const entry of this.entries) {
      if (!entry.open || !entry.far || entry === this.goal || entry.lane !== "fund" || !entry.sized) continue;
      const amount = least(BigInt(entry.debt.minimumPayment ?? 0), whole(entry), spare, this.fund);
      if (amount === 0n) continue;
      spare -= amount;
      this.pay(entry, "minimum", amount, month, on);
      if (whole(entry) === 0n) this.end(entry);
    }
    while (this.serve(month, on));
    return null;
  }

  private payInstalment(entry: Entry, amount: bigint, month: number, on: Day): void {
    if (entry.instalment === 0n) return;
    this.pay(entry, "instalment", amount, month, on, false);
    if (entry.agreedLeft !== null) entry.agreedLeft -= amount;
    if (entry.lane === "secured" && entry.sized && entry.arrears !== null)
      entry.arrears = least(entry.arrears, whole(entry));
    const last = entry.debt.lastInstalmentOn ?? null;
    const isLast = entry.agreedLeft === 0n || (entry.sized ? whole(entry) === 0n : last !== null && last <= on);
    if (!isLast) return;
    entry.instalment = 0n;
    this.ask = true;
    if (entry.sized || entry.lane === "instalments" || entry.arrears === 0n) this.end(entry);
  }

  /** One debt served from the fund; true when the next one may follow on the same day. */
  private serve(month: number, on: Day): boolean {
    if (this.goal !== null && !this.goal.open) {
      this.goal = null;
      this.ask = true;
    }
    if (this.goal === null) {
      if (!this.ask) return false;
      this.ask = false;
      this.goal = this.choose(month);
    }
    const goal = this.goal;
    if (goal === null) return false;
    if (this.paysDown(goal, on)) {
      const amount = least(this.fund, whole(goal));
      if (amount > 0n) this.pay(goal, "pay_down", amount, month, on);
      if (whole(goal) > 0n) return false;
    } else {
      const target = aim(goal, on, 0);
      if (target === null) {
        this.goal = null;
        this.ask = true;
        return true;
      }
      if (this.fund < target) return false;
      this.pay(goal, "settlement", target, month, on);
    }
    this.end(goal);
    return true;
  }

  private choose(month: number): Entry | null {
    const isPrepayable = ({ debt, lane, sized }: Entry) => lane === "instalments" && sized && isKeptCurrent(debt);
    const queue = this.entries.filter((entry) => entry.open && (entry.lane === "fund" || isPrepayable(entry)));
    for (const entry of queue) entry.far = false;
    const late = queue.filter(({ debt }) => isLate(debt, this.input.today));
    const groups = this.classic ? [queue] : [late, queue.filter((entry) => !late.includes(entry))];
    const farAlready: Entry[] = [];
    for (const group of groups) {
      for (const entry of group) {
        if (this.classic && this.paysDown(entry, this.payDay(month))) return entry;
        if (this.reachedIn(entry, month, 12, farAlready) !== null) return entry;
        entry.far = true;
        farAlready.push(entry);
      }
      let best: Entry | null = null;
      let soonest = Number.POSITIVE_INFINITY;
      for (const entry of group) {
        const others = farAlready.filter((other) => other !== entry);
        const months = this.reachedIn(entry, month, this.input.horizonMonths + 12 - month, others);
        if (months !== null && months < soonest) [best, soonest] = [entry, months];
      }
      best ??= group.find((entry) => this.paysDown(entry, this.payDay(this.input.horizonMonths))) ?? null;
      if (best !== null) return best;
    }
    return null;
  }

  private reachedIn(entry: Entry, month: number, limit: number, far: readonly Entry[]): number | null {
    let fund = this.fund;
    for (let ahead = 0; ahead <= limit && month + ahead <= this.input.horizonMonths + 12; ahead += 1) {
      const on = this.payDay(month + ahead);
      if (ahead > 0) {
        let saved = this.monthly(month + ahead) + this.setAside;
        for (const { instalment } of this.entries) saved -= instalment;
        for (const { debt, lane, sized } of far)
          if (sized && lane === "fund") saved -= BigInt(debt.minimumPayment ?? 0);
        fund += (saved > 0n ? saved : 0n) + this.lump(month + ahead);
      }
      const target = aim(entry, on, daysBetween(this.payDay(month), on));
      if (target !== null && fund >= target) return ahead;
    }
    return null;
  }

  private paysDown({ debt, sized, isBehind }: Entry, on: Day): boolean {
    if (!sized || terms(debt, on, isBehind) !== null) return false;
    if (!isBehind) return true;
    if (debt.product === "credit_card" && (isOldCard(debt, on) || (debt.principal ?? 0) >= 5_000_000)) return true;
    return this.classic && debt.allocation === "principal_first";
  }

  private pay(entry: Entry, kind: string, amount: bigint, month: number, on: Day, fromFund = true): void {
    if (fromFund) this.fund -= amount;
    const parts: Record<Part, bigint> = { principal: 0n, interest: 0n, penalty: 0n, fees: 0n, unsplit: 0n };
    let left = amount;
    const booked = entry.debt.allocation ?? (isOldCard(entry.debt, on) ? "principal_first" : "civil_code_561");
    const order: Part[] =
      booked === "principal_first"
        ? ["principal", "unsplit", "interest", "penalty", "fees"]
        : ["fees", "interest", "penalty", "unsplit", "principal"];
    for (const part of entry.sized ? order : []) {
      parts[part] = least(left, entry.owed[part] / UNIT);
      entry.owed[part] -= parts[part] * UNIT;
      left -= parts[part];
    }
    parts.unsplit += left;
    this.payments.push({ month, debtId: entry.debt.id, kind, amount, parts });
  }

  private end(entry: Entry): void {
    for (const part of PARTS) entry.owed[part] = 0n;
    entry.open = false;
    entry.instalment = 0n;
    entry.arrears = 0n;
    // Only a decision that is open is made anew; a fund that is saved for another is left alone.
    this.ask = true;
    if (this.goal === entry) this.goal = null;
  }

  private isWaitedFor(entry: Entry, on: Day): boolean {
    if (!entry.open) return false;
    if (entry.lane === "secured") return entry.arrears !== null && entry.arrears > 0n;
    if (entry.sized || entry.lane === "bill") return true;
    if (entry.lane === "fund") return aim(entry, on, 0) !== null;
    return entry.instalment > 0n && (entry.agreedLeft !== null || (entry.debt.lastInstalmentOn ?? null) !== null);
  }
}

function entryOf(debt: PlanDebt, today: Day): Entry {
  const { claimed, principal, interest, penalty, fees } = debt;
  const known = [principal, interest, penalty, fees];
  const sum = known.reduce<number>((total, part) => total + (part ?? 0), 0);
  const sized = debt.lenderKind !== "unlicensed" && (claimed !== null || !known.includes(null));
  const units = (amount: number | null) => (sized ? BigInt(amount ?? 0) * UNIT : 0n);
  const owed: Record<Part, bigint> = {
    principal: units(principal),
    interest: units(interest),
    penalty: units(penalty),
    fees: units(fees),
    unsplit: units(claimed === null ? 0 : claimed - sum),
  };
  const size = PARTS.reduce((total, part) => total + owed[part], 0n) / UNIT;
  const lane = laneOf(debt, sized, today);
  const open = lane !== "none" && !(sized && size === 0n);
  const last = debt.lastInstalmentOn ?? null;
  const isPast = !sized && last !== null && last <= today;
  const isPaying = open && !isPast && (lane === "instalments" || lane === "secured");
  const accepted = debt.offers.filter(({ status }) => status === "accepted").map(({ total }) => total);
  const isPromise = debt.courtInstalment != null || debt.stage === "agreed" || debt.agreement !== null;
  const lateArrears = debt.arrears === null ? (isLate(debt, today) ? null : 0n) : BigInt(debt.arrears);
  const billArrears = sized ? size : BigInt(debt.arrears ?? 0);
  return {
    debt,
    isBehind: isLate(debt, today),
    lane,
    sized,
    owed,
    instalment: isPaying ? (monthlyDue(debt, today) ?? 0n) : 0n,
    agreedLeft: isPromise && accepted.length > 0 ? BigInt(Math.min(...accepted)) : null,
    arrears: lane === "bill" ? billArrears : lateArrears === null || !sized ? lateArrears : least(lateArrears, size),
    open,
    far: false,
    doneIn: null,
  };
}

function laneOf(debt: PlanDebt, sized: boolean, today: Day): Entry["lane"] {
  if (debt.collateral !== null || debt.product === "secured_loan") return "secured";
  if (monthlyDue(debt, today) !== null) return "instalments";
  if (terms(debt, today, isLate(debt, today)) !== null) return "fund";
  const isBill = debt.product === "bill" || ["landlord", "utility", "hospital", "government"].includes(debt.lenderKind);
  if (isBill) return sized || debt.arrears !== null ? "bill" : "none";
  return sized ? "fund" : "none";
}

function monthlyDue(debt: PlanDebt, today: Day): bigint | null {
  const toUnits = (amount: number | null | undefined) => (amount == null ? null : BigInt(amount));
  if (debt.courtInstalment != null) return BigInt(debt.courtInstalment);
  const isSecured = debt.collateral !== null || debt.product === "secured_loan";
  if (debt.stage === "agreed" || debt.agreement !== null || isSecured) return toUnits(debt.instalment);
  const isElse = debt.product === "bill" || ["landlord", "unlicensed"].includes(debt.lenderKind) || isLate(debt, today);
  return isElse ? null : toUnits(debt.instalment ?? debt.minimumPayment);
}

function isKeptCurrent(debt: PlanDebt): boolean {
  return debt.courtInstalment == null && debt.stage !== "agreed" && debt.agreement === null;
}

function isLate(debt: PlanDebt, today: Day): boolean {
  if (debt.overdueSince !== null && debt.overdueSince <= today) return true;
  if (["overdue", "in_collection", "sued", "judged", "enforcing"].includes(debt.stage)) return true;
  return debt.acceleratedOn !== null || (debt.arrears !== null && debt.arrears > 0);
}

function isOldCard(debt: PlanDebt, on: Day): boolean {
  return debt.product === "credit_card" && debt.overdueSince !== null && addDays(debt.overdueSince, 91) <= on;
}

function growOneDay(entry: Entry): void {
  if (!entry.open || !entry.sized) return;
  entry.owed.interest += (entry.owed.principal / UNIT) * BigInt(Math.round((entry.debt.annualRate ?? 0) * 1_000_000));
}

function whole(entry: Entry): bigint {
  return PARTS.reduce((sum, part) => sum + entry.owed[part], 0n) / UNIT;
}

/** What settles it on a day, with so many days of interest to come; null when nothing is known. */
function aim(entry: Entry, on: Day, days: number): bigint | null {
  const offered = terms(entry.debt, on, entry.isBehind);
  if (!entry.sized) return offered;
  const rate = BigInt(Math.round((entry.debt.annualRate ?? 0) * 1_000_000));
  const all =
    PARTS.reduce((sum, part) => sum + entry.owed[part], (entry.owed.principal / UNIT) * rate * BigInt(days)) / UNIT;
  return offered === null || offered > all ? all : offered;
}

/** What a paper, or once it is behind the person, says it can be settled for; an unlicensed lender's own paper says nothing. */
function terms(debt: PlanDebt, on: Day, isBehind: boolean): bigint | null {
  const alive = debt.offers.filter(({ expiresOn }) => expiresOn === null || expiresOn >= on);
  const accepted = alive.filter(({ status }) => status === "accepted");
  const usable =
    accepted.length > 0 || debt.lenderKind === "unlicensed" ? accepted : alive.filter((one) => one.inWriting);
  if (usable.length > 0) return BigInt(Math.min(...usable.map(({ total }) => total)));
  return isBehind && debt.target != null && debt.target > 0 ? BigInt(debt.target) : null;
}

function least(...amounts: (bigint | null)[]): bigint {
  const [low = 0n] = amounts.filter((amount) => amount !== null).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return low;
}
