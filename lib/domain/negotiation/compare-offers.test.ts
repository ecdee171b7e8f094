import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { Profile } from "@/lib/domain/plan/profile";
import { compareOffers, presentCost } from "./offer";
import { OFFER_STATUSES, type Offer, PAYEES } from "./offer-facts";
import { anOffer } from "./offer-for-tests";
import { type DueAmount, paymentsOf } from "./schedule";

const today = day("2026-11-21");
const rich: Profile = {
  income: null,
  essentials: fen(400_000),
  dependants: null,
  savings: fen(5_000_000),
  reserveMonths: null,
  reserve: fen(1_000_000),
  timeValueBasisPoints: 600,
};
const inMonths = (month: number, yuan: number): DueAmount => ({
  dueOn: addMonths(today, month),
  amount: fen(yuan * 100),
});
const claim = fen(2_600_000);
const A = anOffer({ id: "a", claim, schedule: [inMonths(0, 15_000)] });
const B = anOffer({
  id: "b",
  claim,
  kind: "instalments",
  schedule: Array.from({ length: 24 }, (_, index) => inMonths(index + 1, 750)),
});
const C = anOffer({ id: "c", claim, kind: "deferral", hasEndSource: true, schedule: [inMonths(12, 18_000)] });
const golden = [C, B, A];
const compare = (offers: readonly Offer[], profile: Partial<Profile> = {}) =>
  compareOffers(offers, { ...rich, ...profile }, today);
const ranksOf = (offers: readonly Offer[], profile: Partial<Profile> = {}) =>
  compare(offers, profile).rows.map((row) => [row.id, row.rank, row.outside]);

describe("compareOffers, the golden three", () => {
  test("at 6 % the lump sum is the cheapest, and every figure is there", () => {
    const { rows } = compare(golden);
    expect(rows.map((row) => [row.id, row.rank])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    expect(rows.map((row) => row.costs.find((cost) => cost.isOwn)?.cost)).toEqual([1_500_000, 1_694_952, 1_698_113]);
    expect(rows[1]).toMatchObject({
      cashNow: 0,
      total: 1_800_000,
      forgiven: 800_000,
      aboveClaim: 0,
      months: 24,
      savingsLeft: 5_000_000,
      breaksReserve: false,
      costPerClaim: 1_694_952 / 2_600_000,
      flags: [],
      unknowns: [],
      step: "decide",
      outside: null,
      cheapest: null,
    });
    expect(rows[1]?.costs.map((cost) => [cost.rate, cost.isOwn])).toEqual([
      [0, false],
      [0.06, true],
      [0.12, false],
    ]);
    expect(rows[0]).toMatchObject({ cashNow: 1_500_000, savingsLeft: 3_500_000, months: 0 });
    expect(rows[0]?.cheapest).toEqual({ code: "at_own_rate", by: 194_952, than: "b" });
  });

  test("at 24 % the order flips, and the note says at which rate", () => {
    const { rows, flips } = compare(golden, { timeValueBasisPoints: 2_400 });
    expect(rows.map((row) => row.id)).toEqual(["b", "c", "a"]);
    expect(rows[0]?.costs.map((cost) => cost.rate)).toEqual([0, 0.06, 0.12, 0.24]);
    expect(rows[0]?.cheapest).toEqual({ code: "at_own_rate", by: 1_851, than: "c" });
    // Worked out apart: 24 × 750 is worth 15,000 at 19.747 %, and as much as 18,000 after a year at 28.527 %.
    expect(flips.debt).toEqual([
      { atRate: expect.closeTo(0.19747, 5), below: "a", above: "b" },
      { atRate: expect.closeTo(0.28527, 5), below: "b", above: "c" },
    ]);
  });

  test("two offers of one sum each flip exactly where the closed form says", () => {
    expect(compare([A, C]).flips.debt).toEqual([{ atRate: expect.closeTo(0.2, 5), below: "a", above: "c" }]);
  });

  test.each([
    [20_325, 600, 1],
    [20_550, 600, 0],
    [20_550, 4_000, 1],
    [21_150, 4_000, 0],
  ])("15,000 now or %i in a year, time at %i basis points: %i flips up to 36 %% or that rate", (yuan, own, flips) => {
    const later = { ...C, schedule: [inMonths(12, yuan)] };
    expect(compare([A, later], { timeValueBasisPoints: own }).flips.debt).toHaveLength(flips);
  });

  test("where no rate changes the cheapest, it says so", () => {
    const dear = { ...A, id: "dear", schedule: [inMonths(0, 16_000)] };
    const answer = compare([dear, A]);
    expect(answer.flips.debt).toEqual([]);
    expect(answer.rows[0]?.cheapest).toEqual({ code: "at_every_rate", by: 100_000, than: "dear" });
  });

  test("one offer alone is nothing to compare; the only one left of several says that", () => {
    expect(compare([A]).rows[0]).toMatchObject({ rank: 1, cheapest: null });
    const gone = { ...B, status: "declined" as const };
    expect(compare([A, gone]).rows[0]?.cheapest).toEqual({ code: "only_one_left", by: null, than: null });
  });
});

describe("compareOffers, the reserve", () => {
  test.each([
    [2_500_000, false, 1],
    [2_499_999, true, null],
  ])("savings of %i fen", (savings, breaksReserve, rank) => {
    const row = compare([A], { savings: fen(savings) }).rows[0];
    expect(row).toMatchObject({ breaksReserve, rank, outside: rank === null ? "breaks_reserve" : null });
    expect(row?.step).toBe(breaksReserve ? "keep_reserve" : "decide");
  });

  test("an offer that breaks it comes last, though it costs least, and has no mark", () => {
    expect(ranksOf([A, B, C], { savings: fen(1_500_000) })).toEqual([
      ["b", 1, null],
      ["c", 2, null],
      ["a", null, "breaks_reserve"],
    ]);
  });

  test("savings below the sum are a difference below zero; unknown ones stay unknown and rank", () => {
    expect(compare([A], { savings: fen(0) }).rows[0]?.savingsLeft).toBe(-1_500_000);
    expect(compare([A], { savings: null }).rows[0]).toMatchObject({ savingsLeft: null, breaksReserve: null, rank: 1 });
    expect(compare([A], { reserve: null }).rows[0]).toMatchObject({ breaksReserve: null, rank: 1 });
    expect(compare([B], { savings: null }).rows[0]).toMatchObject({ breaksReserve: false });
  });
});

describe("compareOffers, what is not known", () => {
  test("an unknown claim: nothing forgiven is invented", () => {
    const row = compare([{ ...A, claim: null }]).rows[0];
    expect(row).toMatchObject({ forgiven: null, aboveClaim: null, costPerClaim: null, unknowns: ["claim"] });
  });

  test("a total above the claim forgives nothing and says how much is above", () => {
    expect(compare([{ ...A, claim: fen(1_400_000) }]).rows[0]).toMatchObject({ forgiven: 0, aboveClaim: 100_000 });
  });

  test("debts are ranked apart, in the order given", () => {
    const other = { ...A, id: "x", debtId: "other", schedule: [inMonths(0, 1)] };
    expect(ranksOf([B, other, A])).toEqual([
      ["a", 1, null],
      ["b", 2, null],
      ["x", 1, null],
    ]);
  });

  test("equal costs: lower total, then less now, then the id", () => {
    const same = [{ ...A, id: "z" }, A, { ...A, id: "m", schedule: [inMonths(0, 14_000), inMonths(1, 1_000)] }];
    expect(ranksOf(same, { timeValueBasisPoints: 0 }).map(([id]) => id)).toEqual(["m", "a", "z"]);
  });
});

describe("flags and next steps", () => {
  test.each<[string, Partial<Offer>, string[], string]>([
    ["a clean written one", {}, [], "decide"],
    ["accepted", { status: "accepted" }, [], "check_before_paying"],
    ["accepted and past its day", { status: "accepted", expiresOn: day("2026-11-01") }, [], "check_before_paying"],
    ["oral", { inWriting: false }, ["nothing_in_writing"], "get_in_writing"],
    ["not verified", { verified: false }, ["unverified"], "get_in_writing"],
    ["verification unknown", { verified: null }, ["unverified"], "get_in_writing"],
    ["accepted but oral", { status: "accepted", inWriting: false }, ["nothing_in_writing"], "get_in_writing"],
    ["a third party", { payee: "third_party" }, ["third_party"], "decide"],
    ["a private account", { payee: "private_account" }, ["private_account"], "stop_and_call_official_line"],
    ["a private code", { payee: "private_qr", status: "accepted" }, ["private_account"], "stop_and_call_official_line"],
    ["interest runs", { interestRuns: true }, ["interest_runs"], "decide"],
    ["one late ends it", { oneLateVoids: true }, ["one_late_voids"], "decide"],
    ["a mark", { reportEffect: "settled_with_mark" }, ["report_mark"], "decide"],
    ["stays overdue", { reportEffect: "stays_overdue" }, ["report_mark"], "decide"],
    ["a deferral", { kind: "deferral" }, ["deferral_end_without_source"], "decide"],
    ["a deferral with a source", { kind: "deferral", hasEndSource: true }, [], "decide"],
    ["a card plan", { isCardPlan: true }, ["art70_no_new_card"], "decide"],
    ["ended yesterday", { expiresOn: day("2026-11-20") }, [], "over"],
    ["ends today", { expiresOn: today }, [], "decide"],
    ["declined", { status: "declined" }, [], "over"],
    ["withdrawn", { status: "withdrawn" }, [], "over"],
    ["my own proposal", { from: "me", verified: null, inWriting: false }, ["nothing_in_writing"], "wait_for_answer"],
    ["my own, accepted by them", { from: "me", verified: null, status: "accepted" }, [], "check_before_paying"],
  ])("%s", (_, known, flags, step) => {
    const row = compare([{ ...A, ...known }]).rows[0];
    expect(row?.flags.map((flag) => flag.code)).toEqual(flags);
    expect(row?.step).toBe(step);
  });

  test("a flag with a rule behind it names it", () => {
    const row = compare([{ ...A, payee: "private_qr", isCardPlan: true, interestRuns: true }]).rows[0];
    expect(row?.flags.map((flag) => flag.source)).toEqual(["fraud_warning_2026", null, "card_rules_2011_70"]);
  });

  test("what is not known is asked for, not flagged", () => {
    const row = compare([
      { ...A, claim: null, payee: "unknown", interestRuns: null, oneLateVoids: null, reportEffect: "unknown" },
    ]).rows[0];
    expect(row?.flags).toEqual([]);
    expect(row?.unknowns).toEqual(["claim", "payee", "interest", "late", "report"]);
  });

  test.each<[Partial<Offer>, string | null]>([
    [{ expiresOn: day("2026-11-20") }, "over"],
    [{ expiresOn: today }, null],
    [{ payee: "private_account" }, "private_account"],
    [{ payee: "private_qr" }, "private_account"],
    [{ payee: "third_party" }, null],
    [{ schedule: [] }, "no_schedule"],
    [{ status: "withdrawn" }, "over"],
  ])("%j: without a rank because of %s", (known, outside) => {
    expect(ranksOf([{ ...A, ...known }])).toEqual([["a", outside === null ? 1 : null, outside]]);
  });
});

const anyOffer = fc
  .record({
    rows: fc.array(fc.tuple(fc.integer({ min: -40, max: 900 }), fc.integer({ min: 1, max: 3_000_000 })), {
      maxLength: 5,
    }),
    debtId: fc.constantFrom("one", "two"),
    status: fc.constantFrom(...OFFER_STATUSES),
    payee: fc.constantFrom(...PAYEES),
    inWriting: fc.boolean(),
    claim: fc.option(
      fc.integer({ min: 0, max: 9_000_000 }).map((n) => fen(n)),
      { nil: null },
    ),
  })
  .map(({ rows, ...known }) =>
    anOffer({
      ...known,
      schedule: rows.map(([later, amount]) => ({ dueOn: addDays(today, later), amount: fen(amount) })),
    }),
  );
const offers = fc
  .array(anyOffer, { maxLength: 6 })
  .map((list) => list.map((offer, index) => ({ ...offer, id: `offer-${index}` })));

describe("compareOffers, whatever the offers", () => {
  test("none that breaks the reserve, is over or pays a private account has a rank; the first of each debt costs least", () =>
    fc.assert(
      fc.property(offers, fc.integer({ min: 0, max: 4_000_000 }), (list, savings) => {
        const profile = { ...rich, savings: fen(savings) };
        const { rows } = compareOffers(list, profile, today);
        expect(rows.map((row) => row.id).toSorted()).toEqual(list.map((offer) => offer.id).toSorted());
        for (const row of rows) {
          const offer = list.find((one) => one.id === row.id);
          if (offer === undefined) throw new Error(row.id);
          const now = offer.schedule.filter((due) => due.dueOn < addMonths(today, 1));
          const cashNow = now.reduce((sum, due) => sum + due.amount, 0);
          expect(row.cashNow).toBe(cashNow);
          expect(row.breaksReserve).toBe(cashNow > 0 && savings - cashNow < 1_000_000);
          const canRank =
            offer.schedule.length > 0 &&
            (offer.status === "open" || offer.status === "accepted") &&
            !offer.payee.startsWith("private") &&
            row.breaksReserve === false;
          expect(row.rank !== null).toBe(canRank);
          expect(row.cheapest === null || row.rank === 1).toBe(true);
          if (offer.claim !== null) expect((row.forgiven ?? 0) - (row.aboveClaim ?? 0)).toBe(offer.claim - row.total);
        }
        for (const debtId of ["one", "two"]) {
          const costs = rows
            .filter((row) => row.debtId === debtId && row.rank !== null)
            .map((row) => presentCost(paymentsOf(list.find((one) => one.id === row.id)?.schedule ?? [], today), 0.06));
          expect(costs).toEqual(costs.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 300 },
    ));

  test("at every whole per cent the flips name one that costs least, and at each flip the new one does", () =>
    fc.assert(
      fc.property(offers, (list) => {
        const { rows, flips } = compareOffers(list, rich, today);
        const ranked = rows.filter((row) => row.debtId === "one" && row.rank !== null).map((row) => row.id);
        if (ranked.length < 2) return;
        const costAt = (id: string, rate: number) =>
          presentCost(paymentsOf(list.find((one) => one.id === id)?.schedule ?? [], today), rate);
        for (const flip of flips.one ?? []) {
          const lowest = Math.min(...ranked.map((id) => costAt(id, flip.atRate)));
          expect(costAt(flip.above, flip.atRate)).toBe(lowest);
        }
        for (let step = 0; step <= 36; step++) {
          const last = (flips.one ?? []).filter((flip) => flip.atRate <= step / 100).at(-1);
          const winner = last?.above ?? flips.one?.[0]?.below ?? ranked[0] ?? "";
          expect(costAt(winner, step / 100)).toBe(Math.min(...ranked.map((id) => costAt(id, step / 100))));
        }
      }),
      { numRuns: 100 },
    ));
});
