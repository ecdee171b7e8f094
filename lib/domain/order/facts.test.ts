import { expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { aDebt, anOffer } from "./debt-for-tests";
import { factsOf, missingFacts } from "./facts";
import type { OpenDebt, RankOptions } from "./open-debt";
import { rankDebts } from "./rank-debts";

const today = day("2026-11-21");
const yuan = (amount: number) => fen(amount * 100);
const missing = (known: Partial<OpenDebt>) => missingFacts(factsOf(aDebt(known), today));
const codes = (debts: readonly OpenDebt[], options: Partial<RankOptions> = {}) =>
  rankDebts(debts, { today, strategy: "consequence", ...options }).ranked.map(({ id, reasons }) => ({
    id,
    codes: reasons.map(({ code }) => code),
  }));

test("an agreement without its next day asks for it, and not since when it is overdue", () => {
  expect(missing({ stage: "agreed", agreement: { nextDueOn: null }, arrears: yuan(1) })).toEqual(["instalment"]);
  expect(missing({ stage: "agreed", agreement: { nextDueOn: today }, arrears: yuan(1) })).toEqual([]);
  expect(missing({ stage: "overdue", principal: yuan(1) })).toEqual(["overdue"]);
});

test("the three facts of a card are not said of an unlicensed lender's", () => {
  const demandsOn = [addDays(today, -200), addDays(today, -150)];
  const card = { product: "credit_card", principal: yuan(60_000), stage: "overdue", demandsOn } as const;
  expect(codes([aDebt(card)])[0]?.codes).toContain("reason.card_facts_met");
  const unlicensed = aDebt({ ...card, lenderKind: "unlicensed", creditReporting: "does_not_report" });
  expect(codes([unlicensed])[0]?.codes).not.toContain("reason.card_facts_met");
});

test("an offer that saves a little less than what it costs is still the best one", () => {
  const offers = [anOffer({ total: yuan(8_000), payNow: yuan(8_000) })];
  const ranked = codes([aDebt({ id: "a", claimed: yuan(9_000) }), aDebt({ id: "b", claimed: yuan(9_000), offers })], {
    strategy: "best_offer",
    lumpSum: yuan(8_000),
  });
  expect(ranked[0]).toMatchObject({ id: "b", codes: expect.arrayContaining(["reason.strategy_best_offer"]) });
});

test("an offer that breaks the reserve says so in the second place, and not in the first", () => {
  const offers = [anOffer({ total: yuan(8_000), payNow: yuan(8_000) })];
  const big = aDebt({ id: "big", principal: yuan(90_000), claimed: yuan(90_000), offers });
  const small = aDebt({ id: "small", principal: yuan(9_000), claimed: yuan(9_000), offers });
  const ranked = codes([big, small], { strategy: "best_offer", lumpSum: yuan(1) });
  expect(ranked.map(({ id }) => id)).toEqual(["big", "small"]);
  expect(ranked[0]?.codes).not.toContain("reason.best_offer_breaks_reserve");
  expect(ranked[1]?.codes).toContain("reason.best_offer_breaks_reserve");
});

test("of two promises the nearer day comes first and says so", () => {
  const promise = (id: string, days: number) =>
    aDebt({ id, stage: "agreed", agreement: { nextDueOn: addDays(today, days) } });
  const ranked = rankDebts([promise("far", 9), promise("near", 3)], { today, strategy: "consequence" }).ranked;
  expect(ranked.map(({ id }) => id)).toEqual(["near", "far"]);
  const because = ranked.flatMap(({ reasons }) => reasons).filter(({ code }) => code === "reason.within_group");
  expect(because).toMatchObject([{ params: { by: "deadline" } }, { params: { by: "deadline" } }]);
});

test("a single written offer on an unknown claim leaves a number to ask for", () => {
  const known = { product: "credit_card", principal: yuan(1_000), dueOn: today } as const;
  const options = { today, strategy: "best_offer", lumpSum: yuan(9_000) } as const;
  const confidence = (offers: OpenDebt["offers"]) =>
    rankDebts([aDebt({ ...known, offers })], options).ranked[0]?.confidence;
  expect(confidence([anOffer({ total: yuan(800), payNow: yuan(800) })])).toBe("assumed");
  expect(confidence([])).toBe("full");
});
