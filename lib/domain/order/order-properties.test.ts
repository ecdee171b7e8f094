import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type Day, day, daysBetween } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import {
  COLLATERALS,
  DEBT_PRODUCTS,
  DEBT_ROLES,
  DEBT_STAGES,
  isOpenStage,
  type OpenStage,
} from "@/lib/domain/debts/debt";
import { CREDIT_REPORTING, LENDER_KINDS, NEGOTIABILITY } from "@/lib/domain/debts/lender";
import { LPR_1Y } from "@/lib/reference/lpr";
import { type OpenDebt, type RankOptions, STRATEGIES } from "./open-debt";
import { rankDebts } from "./rank-debts";

const today = day("2026-11-21");

// Few values on purpose, close to every border, so that ties and borders are met all the time.
const nearDay = fc.constantFrom(-400, -123, -122, -92, -91, -90, -89, -30, -1, 0, 1, 20).map((n) => addDays(today, n));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const amount = fc.constantFrom(0, 1, 140_000, 4_999_999, 5_000_000, 6_200_000).map(fen);
const openStages: readonly OpenStage[] = DEBT_STAGES.filter(isOpenStage);

const debtWithoutId = fc.record({
  role: fc.constantFrom(...DEBT_ROLES),
  lenderKind: fc.constantFrom(...LENDER_KINDS),
  product: fc.constantFrom(...DEBT_PRODUCTS),
  creditReporting: fc.constantFrom(...CREDIT_REPORTING),
  negotiability: fc.constantFrom(...NEGOTIABILITY),
  stage: fc.constantFrom(...openStages),
  claimed: maybe(amount),
  principal: maybe(amount),
  interest: maybe(amount),
  penalty: maybe(amount),
  fees: maybe(amount),
  received: maybe(amount),
  paidSoFar: maybe(amount),
  arrears: maybe(amount),
  annualRate: maybe(fc.constantFrom(0, 0.08, 0.24, 22)),
  rateIsStated: fc.boolean(),
  contractOn: maybe(nearDay),
  overdueSince: maybe(nearDay),
  dueOn: maybe(nearDay),
  acceleratedOn: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: nearDay }),
  collateral: maybe(fc.constantFrom(...COLLATERALS)),
  hasJointDebtor: fc.boolean(),
  guaranteeCalled: fc.boolean(),
  demandsOn: fc.array(nearDay, { maxLength: 3 }),
  court: maybe(
    fc.record({
      verified: fc.boolean(),
      answerBy: maybe(nearDay),
      hearingOn: maybe(nearDay),
      appealBy: maybe(nearDay),
      performBy: maybe(nearDay),
    }),
  ),
  agreement: maybe(fc.record({ nextDueOn: maybe(nearDay) })),
  offers: fc.array(
    fc.record({
      id: fc.constantFrom("x", "y"),
      total: amount,
      payNow: amount,
      expiresOn: maybe(nearDay),
      status: fc.constantFrom("open" as const, "accepted" as const),
      inWriting: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  included: fc.boolean(),
});

/** A debt of which little is known, as people start: most groups need a debt without a court, a promise or security. */
const plainDebt = debtWithoutId.map((debt) => ({
  ...debt,
  stage: "overdue" as const,
  acceleratedOn: null,
  collateral: null,
  hasJointDebtor: false,
  role: "borrower" as const,
  court: null,
  agreement: null,
  offers: [],
  included: true,
}));

/** Debts with ids that do not follow the order in which they are handed in. */
const debtsOf = (maxLength: number) =>
  fc
    .array(fc.oneof(debtWithoutId, plainDebt), { maxLength })
    .map((debts): OpenDebt[] => debts.map((debt, index) => ({ ...debt, id: `debt-${(index * 7) % 31}` })));

const options = (ids: readonly string[]): fc.Arbitrary<RankOptions> =>
  fc.record({
    today: fc.constant(today),
    strategy: fc.constantFrom(...STRATEGIES),
    pins: fc.shuffledSubarray([...ids, "nobody"]).map((pins) => pins.slice(0, 3)),
    customOrder: fc.shuffledSubarray([...ids, "nobody"]),
    lumpSum: maybe(amount),
    lpr: fc.constantFrom(LPR_1Y, []),
  });

const debtsAndOptions = debtsOf(8).chain((debts) =>
  fc.record({ debts: fc.constant(debts), options: options(debts.map((debt) => debt.id)) }),
);
const runs = { numRuns: 1500 };

describe("the order, whatever the debts", () => {
  test("never fails, and returns every debt exactly once", () => {
    fc.assert(
      fc.property(debtsAndOptions, ({ debts, options: chosen }) => {
        const { ranked, outside } = rankDebts(debts, chosen);
        expect([...ranked, ...outside].map(({ id }) => id).sort()).toEqual(debts.map(({ id }) => id).sort());
        expect(ranked.map((debt) => debt.rank)).toEqual(ranked.map((_, index) => index + 1));
        for (const { confidence, reasons } of ranked) {
          expect(reasons.some(({ code }) => code.startsWith("tier."))).toBe(true);
          expect(reasons.some(({ code }) => code === "reason.low_confidence")).toBe(confidence === "assumed");
        }
      }),
      runs,
    );
  });

  test("does not depend on how the debts are handed in, and repeats itself", () => {
    const shuffled = debtsAndOptions.chain(({ debts, options: chosen }) =>
      fc.record({
        debts: fc.constant(debts),
        permuted: fc.shuffledSubarray(debts, { minLength: debts.length }),
        chosen: fc.constant(chosen),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ debts, permuted, chosen }) => {
        expect(rankDebts(permuted, chosen)).toEqual(rankDebts(debts, chosen));
        expect(rankDebts(debts, chosen)).toEqual(rankDebts(debts, chosen));
      }),
      runs,
    );
  });

  test("an unrelated debt more never swaps two others", () => {
    fc.assert(
      fc.property(debtsAndOptions, ({ debts, options: chosen }) => {
        const all = rankDebts(debts, chosen).ranked.map(({ id }) => id);
        const [removed, ...others] = debts;
        const without = rankDebts(others, chosen).ranked.map(({ id }) => id);
        expect(without).toEqual(all.filter((id) => id !== removed?.id));
      }),
      runs,
    );
  });

  test("pins are on top, in their order, and say so", () => {
    fc.assert(
      fc.property(debtsAndOptions, ({ debts, options: chosen }) => {
        const { ranked } = rankDebts(debts, chosen);
        const pins = (chosen.pins ?? []).filter((id) => ranked.some((debt) => debt.id === id));
        expect(ranked.slice(0, pins.length).map(({ id }) => id)).toEqual(pins);
        const plain = rankDebts(debts, { today, strategy: "consequence" }).ranked;
        for (const [index, debt] of ranked.entries()) {
          const pinned = debt.reasons.find(({ code }) => code === "reason.pinned");
          const default_rank = plain.find(({ id }) => id === debt.id)?.rank;
          expect(pinned?.params).toEqual(index < pins.length ? { rank: debt.rank, default_rank } : undefined);
        }
      }),
      runs,
    );
  });

  test("every court day is among the reasons, under every strategy", () => {
    fc.assert(
      fc.property(debtsAndOptions, ({ debts, options: chosen }) => {
        for (const { id, reasons } of rankDebts(debts, chosen).ranked) {
          const court = debts.find((debt) => debt.id === id)?.court;
          const days = [court?.answerBy, court?.hearingOn, court?.appealBy, court?.performBy];
          const shown = reasons.flatMap(({ params }) => ("day" in params ? [params.day] : []));
          for (const on of days) if (on && on >= today) expect(shown).toContain(on);
          if (days.some((on) => on && on < today)) {
            expect(reasons.map(({ code }) => code)).toContain("reason.court_date_passed");
          }
        }
      }),
      runs,
    );
  });

  test("is the order of the rules read one by one", () => {
    fc.assert(
      fc.property(debtsOf(8), (debts) => {
        const { ranked } = rankDebts(debts, { today, strategy: "consequence", lpr: LPR_1Y });
        expect(ranked.map(({ id, tier }) => [id, tier])).toEqual(
          bruteForce(debts).map((debt) => [debt.id, group(debt)]),
        );
      }),
      { numRuns: 4000 },
    );
  });
});

/*
 * The oracle: the rules of the order, written down a second time in the plainest way and deliberately slow. It takes
 * the first debt that no other one beats, again and again, and compares two debts by going through the rules.
 */
function bruteForce(debts: readonly OpenDebt[]): OpenDebt[] {
  let left = debts.filter((debt) => debt.included && !(debt.role === "guarantor" && !debt.guaranteeCalled));
  const order: OpenDebt[] = [];
  while (left.length > 0) {
    const next = left.find((one) => left.every((other) => other === one || beats(one, other)));
    if (next === undefined) throw new Error("No debt beats all others: the rules contradict each other.");
    order.push(next);
    left = left.filter((debt) => debt !== next);
  }
  return order;
}

function group(debt: OpenDebt): number {
  const { collateral, lenderKind, product, stage } = debt;
  const daysOverdue = debt.overdueSince === null ? 0 : daysBetween(debt.overdueSince, today);
  if (collateral === "home" && (debt.acceleratedOn !== null || daysOverdue >= 90)) return 0;
  if (["sued", "judged", "enforcing"].includes(stage) || debt.court) return 1;
  if (stage === "agreed" || debt.agreement || promisedOffers(debt).length > 0) return 2;
  if (essential(debt) < 9) return 3;
  const personal = ["unlicensed", "friend", "relative"].indexOf(lenderKind);
  if (personal >= 0) return 7 + personal;
  if (product === "credit_card") return 4;
  const unknownButReports = debt.creditReporting === "unknown" && lenderKind !== "other";
  return debt.creditReporting === "reports" || debt.creditReporting === "via_funder" || unknownButReports ? 5 : 6;
}

function promisedOffers(debt: OpenDebt) {
  return debt.offers.filter(
    (offer) => offer.status === "accepted" && !(offer.expiresOn !== null && offer.expiresOn < today),
  );
}

function essential(debt: OpenDebt): number {
  if (debt.product === "bill" || ["landlord", "utility", "hospital", "government"].includes(debt.lenderKind)) return 0;
  if (debt.collateral === "home") return 1;
  if (debt.hasJointDebtor || debt.role !== "borrower" || debt.lenderKind === "employer") return 2;
  return debt.collateral === "car" || debt.collateral === "other" || debt.product === "secured_loan" ? 3 : 9;
}

/** The rules as a list of questions, each answered with a number: the first on which two debts differ decides. */
function beats(one: OpenDebt, other: OpenDebt): boolean {
  if (group(one) !== group(other)) return group(one) < group(other);
  const questions = [...inside(group(one)), ...ties];
  for (const question of questions) if (question(one) !== question(other)) return question(one) < question(other);
  return one.id < other.id;
}

type Question = (debt: OpenDebt) => number | string;

function inside(of: number): Question[] {
  switch (of) {
    case 1:
      return [(debt) => ["enforcing", "judged"].indexOf(debt.stage) + (isPaperOnly(debt) ? 9 : 0), nearestCourtDay];
    case 2:
      return [nearestPromise];
    case 3:
      return [isLate, essential];
    case 4:
      return [(debt) => (allCardFacts(debt) ? 0 : 1), isLate, cardClass, largerFirst];
    case 5:
      return [isLate, largerFirst];
    default:
      return [isLate];
  }
}

const ties: Question[] = [
  (debt) => (isLate(debt) === 0 && debt.overdueSince !== null ? debt.overdueSince : "9999"),
  (debt) => largerFirst(debt),
];

function isPaperOnly(debt: OpenDebt): boolean {
  return debt.stage !== "enforcing" && debt.stage !== "judged";
}

function nearestCourtDay(debt: OpenDebt): string {
  const named = [debt.court?.answerBy, debt.court?.hearingOn, debt.court?.appealBy, debt.court?.performBy];
  const days = named.filter((on): on is Day => typeof on === "string");
  if (days.length === 0) return "0000";
  return days.filter((on) => on >= today).sort()[0] ?? "9999";
}

function nearestPromise(debt: OpenDebt): string {
  const ends = promisedOffers(debt)
    .map((offer) => offer.expiresOn)
    .filter((on) => on !== null);
  const isPlan = debt.agreement !== null || debt.stage === "agreed";
  const next = debt.agreement?.nextDueOn ?? null;
  if (isPlan) return next === null ? "0000" : ([...ends, next].sort()[0] ?? "0000");
  return ends.sort()[0] ?? "0000";
}

function isLate(debt: OpenDebt): number {
  const byDay = debt.overdueSince !== null && daysBetween(debt.overdueSince, today) >= 0;
  const byStage = ["overdue", "in_collection", "sued", "judged", "enforcing"].includes(debt.stage);
  const byMoney = debt.arrears !== null && debt.arrears > 0;
  return byDay || byStage || byMoney || debt.acceleratedOn !== null ? 0 : 1;
}

function allCardFacts(debt: OpenDebt): boolean {
  const counted = debt.principal === null ? -1 : debt.principal - (debt.paidSoFar === null ? 0 : debt.paidSoFar);
  const pairs = debt.demandsOn.flatMap((a) => debt.demandsOn.map((b) => [a, b] as const));
  const seconds = pairs.filter(([a, b]) => daysBetween(a, b) >= 30).map(([, b]) => b);
  return counted >= 5_000_000 && seconds.some((on) => addMonths(on, 3) < today);
}

function cardClass(debt: OpenDebt): number {
  if (debt.principal === null) return 2;
  if (debt.principal >= 5_000_000) return 1;
  return { easy: 3, normal: 4, unknown: 4, hard: 5 }[debt.negotiability];
}

function largerFirst(debt: OpenDebt): number {
  return debt.principal === null ? Number.NEGATIVE_INFINITY : 0 - debt.principal;
}
