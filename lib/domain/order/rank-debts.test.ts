import { describe, expect, test } from "vitest";
import { addDays, addMonths, type Day, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { CourtDays } from "@/lib/domain/debts/court-paper";
import { LPR_1Y } from "@/lib/reference/lpr";
import { aDebt, anOffer } from "./debt-for-tests";
import type { OpenDebt, RankOptions } from "./open-debt";
import { outsideReasons, rankDebts } from "./rank-debts";
import { REASON_SOURCES } from "./reasons";

const today = day("2026-11-21");
const ago = (days: number) => addDays(today, -days);
const inDays = (days: number) => addDays(today, days);
const yuan = (amount: number) => fen(Math.round(amount * 100));
const courtDays = (known: Partial<CourtDays> = {}): CourtDays => ({
  verified: true,
  answerBy: null,
  hearingOn: null,
  appealBy: null,
  performBy: null,
  ...known,
});

function rank(debts: readonly OpenDebt[], options: Partial<RankOptions> = {}) {
  return rankDebts(debts, { today, strategy: "consequence", lpr: LPR_1Y, ...options });
}
const ids = (debts: readonly OpenDebt[], options: Partial<RankOptions> = {}) =>
  rank(debts, options).ranked.map((ranked) => ranked.id);
const first = (known: Partial<OpenDebt>, options: Partial<RankOptions> = {}) => {
  const [ranked] = rank([aDebt(known)], options).ranked;
  if (ranked === undefined) throw new Error("The debt has no rank.");
  return ranked;
};
const codes = (known: Partial<OpenDebt>, options: Partial<RankOptions> = {}) =>
  first(known, options).reasons.map((because) => because.code);
/** "reason.tie by=equal", the way a table reads best. */
const said = (reasons: ReturnType<typeof rank>["ranked"][number]["reasons"]) =>
  reasons.map(({ code, params }) =>
    [code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(" "),
  );

const card = (id: string, known: Partial<OpenDebt> = {}) =>
  aDebt({ id, lenderKind: "bank", product: "credit_card", stage: "overdue", overdueSince: ago(60), ...known });

describe("the journey of a new user", () => {
  const debts = [
    aDebt({
      id: "friend",
      lenderKind: "friend",
      product: "personal_loan",
      creditReporting: "unknown",
      claimed: yuan(5000),
    }),
    aDebt({
      id: "seven-day",
      lenderKind: "unlicensed",
      product: "instalment_loan",
      creditReporting: "does_not_report",
      stage: "overdue",
      claimed: yuan(2000),
      received: yuan(1400),
      overdueSince: ago(20),
    }),
    aDebt({
      id: "weilidai",
      lenderKind: "digital_bank",
      product: "revolving_loan",
      stage: "overdue",
      principal: yuan(9000),
      overdueSince: ago(40),
    }),
    aDebt({
      id: "jiebei",
      lenderKind: "platform",
      product: "revolving_loan",
      creditReporting: "via_funder",
      stage: "overdue",
      principal: yuan(18_000),
      overdueSince: ago(40),
    }),
    card("card", { principal: yuan(62_000), overdueSince: ago(100), demandsOn: [ago(80), ago(50)] }),
    aDebt({ id: "home", lenderKind: "bank", product: "secured_loan", collateral: "home" }),
  ];

  test("puts the home loan first, then the card, the loans that report, the seven-day loan, the friend", () => {
    expect(rank(debts).ranked.map(({ id, rank: place, tier, confidence }) => [place, id, tier, confidence])).toEqual([
      [1, "home", 3, "full"],
      [2, "card", 4, "full"],
      [3, "jiebei", 5, "full"],
      [4, "weilidai", 5, "full"],
      [5, "seven-day", 7, "full"],
      [6, "friend", 8, "full"],
    ]);
  });

  test("says why", () => {
    expect(Object.fromEntries(rank(debts).ranked.map(({ id, reasons }) => [id, said(reasons)]))).toEqual({
      home: ["tier.essential group=home", "reason.essential_secured collateral=home"],
      card: ["tier.credit_card", "reason.card_large_principal"],
      jiebei: ["tier.reporting_loan known=yes", "reason.loan_via_funder", "reason.within_group by=principal"],
      weilidai: ["tier.reporting_loan known=yes", "reason.loan_reports", "reason.within_group by=principal"],
      "seven-day": ["tier.unlicensed", "reason.unlicensed_received amount=140000 repaid=unknown"],
      friend: ["tier.friend"],
    });
  });

  test("does not say that the card's three facts are met: the second demand is 50 days old", () => {
    expect(rank(debts).ranked.flatMap(({ reasons }) => reasons.map((it) => it.code))).not.toContain(
      "reason.card_facts_met",
    );
  });

  test("puts the home loan above everything once it is 90 days overdue", () => {
    const late = debts.map((debt) => (debt.id === "home" ? { ...debt, overdueSince: ago(90) } : debt));
    expect(
      rank([...late, aDebt({ id: "sued", stage: "enforcing" })])
        .ranked.map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(["home", "sued"]);
  });
});

describe("before a court", () => {
  const sued = (id: string, known: Partial<CourtDays>) => aDebt({ id, stage: "sued", court: courtDays(known) });

  test("enforcing comes before judged before sued, the nearest day first inside", () => {
    const debts = [
      sued("a-late-answer", { answerBy: inDays(30) }),
      sued("b-near-answer", { answerBy: inDays(3), hearingOn: inDays(40) }),
      aDebt({ id: "c-judged", stage: "judged", court: courtDays({ appealBy: inDays(9) }) }),
      aDebt({ id: "d-enforcing", stage: "enforcing", court: courtDays({ performBy: inDays(90) }) }),
    ];
    expect(ids(debts)).toEqual(["d-enforcing", "c-judged", "b-near-answer", "a-late-answer"]);
    const [, , near] = rank(debts).ranked;
    expect(said(near?.reasons ?? [])).toEqual([
      "tier.court known=yes",
      `reason.court_answer_due day=${inDays(3)} days=3`,
      `reason.court_hearing_on day=${inDays(40)}`,
      "reason.court_sued",
      "reason.within_group by=deadline",
    ]);
  });

  test("today is still to come; yesterday has passed and doesn't count as nearest", () => {
    expect(said(first({ stage: "sued", court: courtDays({ answerBy: today }) }).reasons)).toContain(
      `reason.court_answer_due day=${today} days=0`,
    );
    const passed = first({ stage: "sued", court: courtDays({ answerBy: ago(1) }) });
    expect(said(passed.reasons)).toEqual([
      "tier.court known=yes",
      `reason.court_date_passed day=${ago(1)}`,
      "reason.court_sued",
    ]);
    expect(ids([sued("passed", { answerBy: ago(1) }), sued("to-come", { hearingOn: inDays(200) })])).toEqual([
      "to-come",
      "passed",
    ]);
    expect(ids([sued("a-tomorrow", { answerBy: inDays(1) }), sued("b-today", { answerBy: today })])).toEqual([
      "b-today",
      "a-tomorrow",
    ]);
  });

  test("a passed day beside one to come: both are said, the latest passed one only once", () => {
    const days = { answerBy: ago(20), hearingOn: ago(5), appealBy: inDays(9) };
    expect(said(first({ stage: "judged", court: courtDays(days) }).reasons)).toEqual([
      "tier.court known=yes",
      `reason.court_appeal_due day=${inDays(9)}`,
      `reason.court_date_passed day=${ago(5)}`,
      "reason.court_judged",
    ]);
  });

  test("an unknown day is treated as the nearest and said", () => {
    const debts = [sued("known", { answerBy: today }), aDebt({ id: "unknown", stage: "sued" })];
    const [unknown] = rank(debts).ranked;
    expect(unknown).toMatchObject({ id: "unknown", confidence: "assumed" });
    expect(said(unknown?.reasons ?? [])).toContain("reason.unknown_fact fact=court_day");
  });

  test("a new paper without days beside passed ones is treated as the nearest; a day to come settles it", () => {
    const undated = { answerBy: ago(40), isAnyUndated: true };
    const debts = [sued("known", { hearingOn: inDays(9) }), sued("undated", undated)];
    const [nearest] = rank(debts).ranked;
    expect(nearest).toMatchObject({ id: "undated", confidence: "assumed" });
    expect(said(nearest?.reasons ?? [])).toContain("reason.unknown_fact fact=court_day");
    expect(ids([...debts, sued("today", { ...undated, hearingOn: today })])).toEqual(["undated", "today", "known"]);
  });

  test("a paper that was not verified ranks all the same, and doesn't say that a court has it or anyone has sued", () => {
    const court = courtDays({ verified: false, hearingOn: inDays(8) });
    expect(said(first({ stage: "sued", court }).reasons)[0]).toBe("tier.court known=yes");
    expect(said(first({ stage: "current", court: courtDays({ hearingOn: today }) }).reasons)[0]).toBe(
      "tier.court known=yes",
    );
    const ranked = first({ stage: "in_collection", court });
    expect(ranked).toMatchObject({ tier: 1, confidence: "assumed" });
    expect(said(ranked.reasons)).toEqual([
      "tier.court known=no",
      `reason.court_hearing_on day=${inDays(8)}`,
      "reason.unknown_fact fact=court_paper",
      "reason.low_confidence n=1",
    ]);
  });

  test.each(["snowball", "avalanche", "best_offer", "custom"] as const)("its day comes second under %s", (strategy) => {
    const court = courtDays({ performBy: inDays(4) });
    expect(codes({ stage: "judged", court }, { strategy })[1]).toBe("reason.court_perform_due");
    expect(codes({ stage: "judged", court }, { strategy, pins: ["debt"] }).slice(0, 2)).toEqual([
      "reason.pinned",
      "reason.court_perform_due",
    ]);
  });
});

describe("promises", () => {
  test("go by the next due day, agreements and accepted offers together", () => {
    const debts = [
      aDebt({ id: "a", agreement: { nextDueOn: inDays(20) }, stage: "agreed", overdueSince: ago(300) }),
      aDebt({ id: "b", offers: [anOffer({ status: "accepted", expiresOn: inDays(5) })] }),
      aDebt({ id: "c", agreement: { nextDueOn: inDays(3) }, stage: "agreed" }),
      aDebt({ id: "d", agreement: { nextDueOn: ago(2) }, stage: "agreed" }),
      aDebt({ id: "e", agreement: { nextDueOn: null } }),
      aDebt({ id: "paid", agreement: { nextDueOn: null, next: null, isPaid: true }, overdueSince: ago(400) }),
    ];
    expect(ids(debts)).toEqual(["e", "d", "c", "b", "a", "paid"]);
    expect(said(first({ agreement: { nextDueOn: null, isPaid: true } }).reasons)).not.toContain("unknown_fact");
  });

  test("an instalment of a recorded schedule says which of how many it is, and what is left of it", () => {
    const next = { n: 3, total: 24, amount: fen(75_000) };
    const { reasons } = first({ agreement: { nextDueOn: inDays(3), next } });
    expect(reasons).toContainEqual({
      code: "reason.promise_next_due",
      params: { day: inDays(3), ...next },
      source: null,
    });
    const late = first({ agreement: { nextDueOn: ago(2), next } }).reasons;
    expect(late).toContainEqual({
      code: "reason.promise_overdue",
      params: { day: ago(2), days: 2, n: 3 },
      source: null,
    });
  });

  test.each<[string, Day, string]>([
    ["due today", today, `reason.promise_next_due day=${today}`],
    ["due yesterday", ago(1), `reason.promise_overdue day=${ago(1)} days=1`],
  ])("an instalment %s", (_name, nextDueOn, expected) => {
    expect(said(first({ agreement: { nextDueOn } }).reasons)).toContain(expected);
  });

  test("a card's plan stops collection only while it is kept", () => {
    const plan = { product: "credit_card", stage: "agreed" } as const;
    expect(codes({ ...plan, agreement: { nextDueOn: today } })).toContain("reason.promise_card_plan");
    expect(codes({ ...plan, agreement: { nextDueOn: ago(1) } })).not.toContain("reason.promise_card_plan");
  });

  test("an accepted offer that ends today is kept, one that ended yesterday is over", () => {
    const offer = (expiresOn: Day) => ({ offers: [anOffer({ status: "accepted", expiresOn })] });
    expect(said(first(offer(today)).reasons)).toContain(`reason.offer_accepted_expires day=${today}`);
    expect(codes(offer(ago(1)))).not.toContain("reason.offer_accepted_expires");
  });
});

describe("essentials", () => {
  test("living costs, home, shared and wages, other security; overdue before current", () => {
    const debts = [
      aDebt({ id: "car", collateral: "car", stage: "overdue", overdueSince: ago(9) }),
      aDebt({ id: "home", collateral: "home", stage: "overdue", overdueSince: ago(9) }),
      aDebt({ id: "rent", product: "bill", lenderKind: "landlord", stage: "overdue", overdueSince: ago(9) }),
      aDebt({ id: "shared", hasJointDebtor: true, stage: "overdue", overdueSince: ago(9) }),
      aDebt({ id: "wages", lenderKind: "employer", stage: "overdue", overdueSince: ago(8) }),
      aDebt({ id: "current-rent", product: "bill", lenderKind: "landlord" }),
    ];
    expect(ids(debts)).toEqual(["rent", "home", "shared", "wages", "car", "current-rent"]);
    expect(codes({ hasJointDebtor: true, collateral: "car" })).toEqual([
      "tier.essential",
      "reason.essential_secured",
      "reason.essential_joint_debtor",
    ]);
  });
});

describe("cards", () => {
  test("¥50,000 and more by size, then unknown, then the smaller by how the lender negotiates and by size", () => {
    const debts = [
      card("hard-40k", { principal: yuan(40_000), negotiability: "hard" }),
      card("border-below", { principal: yuan(49_999.99), negotiability: "normal" }),
      card("easy-1k", { principal: yuan(1000), negotiability: "easy" }),
      card("unasked-30k", { principal: yuan(30_000), negotiability: "unknown" }),
      card("unknown", { claimed: yuan(90_000) }),
      card("border", { principal: yuan(50_000) }),
      card("large", { principal: yuan(80_000), overdueSince: ago(5) }),
    ];
    expect(ids(debts)).toEqual(["large", "border", "unknown", "easy-1k", "border-below", "unasked-30k", "hard-40k"]);
  });

  test("an overdue small card comes before a current large one", () => {
    const current = card("large", { principal: yuan(80_000), stage: "current", overdueSince: null });
    expect(ids([current, card("small", { principal: yuan(800) })])).toEqual(["small", "large"]);
  });

  test("a total alone is not principal", () => {
    const ranked = first({ product: "credit_card", claimed: yuan(80_000) });
    expect(ranked.confidence).toBe("assumed");
    expect(said(ranked.reasons)).toEqual([
      "tier.credit_card",
      "reason.unknown_fact fact=principal",
      "reason.low_confidence n=1",
    ]);
  });

  const second = day("2026-08-20");
  const facts = { product: "credit_card", stage: "overdue", overdueSince: day("2026-05-01") } as const;
  const demandsOn = [second, addDays(second, -30)];
  test.each<[boolean, string, Partial<OpenDebt>, Day]>([
    [true, "three months and a day after the second demand", {}, day("2026-11-21")],
    [false, "exactly three months after it", {}, day("2026-11-20")],
    [false, "demands 29 days apart", { demandsOn: [second, addDays(second, -29)] }, today],
    [true, "demands 31 days apart", { demandsOn: [second, addDays(second, -31)] }, today],
    [false, "one demand only", { demandsOn: [second] }, today],
    [
      true,
      "a third demand in between and a recent one",
      { demandsOn: [...demandsOn, ago(3), addDays(second, -9)] },
      today,
    ],
    [false, "principal a fen below", { principal: yuan(49_999.99) }, today],
    [false, "principal unknown", { principal: null, claimed: yuan(90_000) }, today],
    [false, "below once everything paid counts to principal", { paidSoFar: yuan(0.01) }, today],
    [true, "still at it once everything paid counts", { principal: yuan(51_000), paidSoFar: yuan(1000) }, today],
    [false, "a loan instead of a card", { product: "revolving_loan" }, today],
  ])("facts met %s: %s", (expected, _name, known, on) => {
    const shown = codes({ ...facts, principal: yuan(50_000), demandsOn, ...known }, { today: on });
    expect(shown.includes("reason.card_facts_met")).toBe(expected);
  });

  test("three months after a month's end are counted to the shorter month's end", () => {
    const late = [day("2026-10-01"), day("2026-11-30")];
    const shown = (on: Day) => codes({ ...facts, principal: yuan(60_000), demandsOn: late }, { today: on });
    expect(addMonths(day("2026-11-30"), 3)).toBe("2027-02-28");
    expect(shown(day("2027-02-28"))).not.toContain("reason.card_facts_met");
    expect(shown(day("2027-03-01"))).toContain("reason.card_facts_met");
  });

  test("a card whose facts are met comes first of all cards, in neutral words, before a larger one", () => {
    const met = card("met", { principal: yuan(50_000), demandsOn });
    const debts = [card("larger", { principal: yuan(200_000), demandsOn: [ago(3)] }), met];
    expect(ids(debts)).toEqual(["met", "larger"]);
    expect(said(rank(debts).ranked[0]?.reasons ?? [])).toEqual([
      "tier.credit_card",
      "reason.card_facts_met",
      "reason.card_large_principal",
    ]);
  });

  test("without any demand recorded, the facts of a large overdue card can't be checked", () => {
    expect(said(first({ ...facts, principal: yuan(50_000) }).reasons)).toContain("reason.unknown_fact fact=demands");
    expect(said(first({ ...facts, principal: yuan(49_999.99) }).reasons)).not.toContain(
      "reason.unknown_fact fact=demands",
    );
  });
});

describe("loans", () => {
  test("that report: overdue before current, an unknown principal before the known, larger first", () => {
    const loan = (id: string, known: Partial<OpenDebt>) => aDebt({ id, overdueSince: ago(30), ...known });
    const debts = [
      loan("small", { principal: yuan(1000) }),
      loan("large", { principal: yuan(5000) }),
      loan("unknown", {}),
      aDebt({ id: "current", principal: yuan(90_000) }),
    ];
    expect(ids(debts)).toEqual(["unknown", "large", "small", "current"]);
  });

  test.each<[string, Partial<OpenDebt>, string[]]>([
    [
      "a licensed lender",
      { principal: yuan(1), creditReporting: "unknown" },
      ["tier.reporting_loan known=no", "reason.loan_reporting_unknown", "reason.low_confidence n=1"],
    ],
    [
      "a platform",
      { principal: yuan(1), lenderKind: "platform", creditReporting: "unknown" },
      ["tier.reporting_loan known=no", "reason.unknown_fact fact=lender", "reason.low_confidence n=1"],
    ],
    [
      "another lender",
      { principal: yuan(1), lenderKind: "other", creditReporting: "unknown" },
      ["tier.non_reporting_loan known=no", "reason.unknown_fact fact=reporting", "reason.low_confidence n=1"],
    ],
    [
      "not reported",
      { creditReporting: "does_not_report" },
      ["tier.non_reporting_loan known=yes", "reason.loan_not_reported"],
    ],
  ])("reporting unknown, %s", (_name, known, expected) => {
    const ranked = first(known);
    expect(said(ranked.reasons)).toEqual(expected);
    expect(ranked.confidence).toBe(known.creditReporting === "unknown" ? "assumed" : "full");
  });
});

describe("an unlicensed lender", () => {
  // ¥1,400 received on 2025-11-21 at 4 × 3.00 % = 12 % for 365 days: ¥168.00 of interest at most.
  const loan = { lenderKind: "unlicensed", received: yuan(1400), contractOn: day("2025-11-21") } as const;
  test.each<[string, Partial<OpenDebt>, string]>([
    ["paid to the fen", { paidSoFar: yuan(1568) }, "possibly"],
    ["a fen short", { paidSoFar: yuan(1567.99) }, "no"],
    ["nothing paid", { paidSoFar: yuan(0) }, "no"],
    // One day: 46.03 fen of interest, rounded up so that it is never said too early.
    ["after a day, at the fen below", { contractOn: ago(1), paidSoFar: yuan(1400.46) }, "no"],
    ["after a day, at the full fen", { contractOn: ago(1), paidSoFar: yuan(1400.47) }, "possibly"],
    ["payments unknown", {}, "unknown"],
    ["contract day unknown", { paidSoFar: yuan(9000), contractOn: null }, "unknown"],
    ["before 2020-08-20, the transitional rule", { paidSoFar: yuan(9000), contractOn: day("2020-08-19") }, "unknown"],
  ])("%s", (_name, known, repaid) => {
    expect(said(first({ ...loan, ...known }).reasons)).toContain(
      `reason.unlicensed_received amount=140000 repaid=${repaid}`,
    );
  });

  test("without the rates nothing is said about it", () => {
    const [ranked] = rankDebts([aDebt({ ...loan, paidSoFar: yuan(9000) })], { today, strategy: "consequence" }).ranked;
    expect(said(ranked?.reasons ?? [])).toContain("reason.unlicensed_received amount=140000 repaid=unknown");
  });

  test("without the sum received, that is missing", () => {
    expect(said(first({ lenderKind: "unlicensed" }).reasons)).toEqual([
      "tier.unlicensed",
      "reason.unknown_fact fact=received",
      "reason.low_confidence n=1",
    ]);
  });
});

describe("ties", () => {
  const friend = (id: string, known: Partial<OpenDebt>) =>
    aDebt({ id, lenderKind: "friend", stage: "overdue", ...known });

  test("overdue before current, earlier overdue day, larger principal, then the id", () => {
    const debts = [
      aDebt({ id: "current", lenderKind: "friend" }),
      friend("z-equal", { overdueSince: ago(10), principal: yuan(5) }),
      friend("y-equal", { overdueSince: ago(10), principal: yuan(5) }),
      friend("larger", { overdueSince: ago(10), principal: yuan(6) }),
      friend("earlier", { overdueSince: ago(11), principal: yuan(1) }),
      friend("unknown-day", {}),
    ];
    const { ranked } = rank(debts);
    expect(ranked.map(({ id }) => id)).toEqual(["earlier", "larger", "y-equal", "z-equal", "unknown-day", "current"]);
    expect(ranked.slice(0, 5).map(({ reasons }) => said(reasons).slice(1))).toEqual([
      ["reason.tie by=overdue"],
      ["reason.tie by=overdue", "reason.tie by=principal"],
      ["reason.tie by=principal", "reason.tie by=equal"],
      ["reason.tie by=equal"],
      ["reason.unknown_fact fact=overdue", "reason.low_confidence n=1"],
    ]);
  });
});

test("a reason against both neighbours is said once", () => {
  const equal = ["a", "b", "c"].map((id) => aDebt({ id, lenderKind: "friend" }));
  expect(rank(equal).ranked.map(({ reasons }) => said(reasons))).toEqual([
    ["tier.friend", "reason.tie by=equal"],
    ["tier.friend", "reason.tie by=equal"],
    ["tier.friend", "reason.tie by=equal"],
  ]);
});

describe("outside the order", () => {
  test("what the user left out, and a guarantee that was not called", () => {
    const debts = [
      aDebt({ id: "c", included: false, stage: "sued" }),
      aDebt({ id: "b", role: "guarantor" }),
      aDebt({ id: "a", role: "guarantor", guaranteeCalled: true }),
    ];
    expect(rank(debts, { pins: ["c", "b"] })).toMatchObject({
      ranked: [{ id: "a", rank: 1, tier: 3 }],
      outside: [
        { id: "b", why: "guarantee_not_called" },
        { id: "c", why: "left_out" },
      ],
    });
  });

  test("court days are not silenced by leaving out", () => {
    const debt = aDebt({ included: false, stage: "sued", court: courtDays({ answerBy: inDays(2) }) });
    expect(said(outsideReasons(debt, today))).toEqual([
      "reason.left_out",
      `reason.court_answer_due day=${inDays(2)} days=2`,
      "reason.court_sued",
    ]);
    expect(outsideReasons(aDebt({ role: "guarantor" }), today)).toEqual([]);
  });
});

describe("pins", () => {
  const debts = [
    aDebt({ id: "friend", lenderKind: "friend" }),
    aDebt({ id: "loan", principal: yuan(9000), claimed: yuan(9500), annualRate: 0.2 }),
    aDebt({ id: "rent", product: "bill" }),
  ];

  test.each(["consequence", "snowball", "avalanche", "best_offer", "custom"] as const)(
    "come first under %s",
    (strategy) => {
      const { ranked } = rank(debts, { strategy, pins: ["friend", "nobody", "friend", "loan"], customOrder: ["rent"] });
      expect(ranked.map(({ id }) => id)).toEqual(["friend", "loan", "rent"]);
      expect(said(ranked[0]?.reasons ?? [])[0]).toBe("reason.pinned rank=1 default_rank=3");
      expect(said(ranked[1]?.reasons ?? [])[0]).toBe("reason.pinned rank=2 default_rank=2");
      expect(said(ranked[2]?.reasons ?? []).join()).not.toContain("reason.pinned");
    },
  );
});

describe("other strategies", () => {
  test("snowball: smallest payoff first, unknown last and said", () => {
    const parts = { principal: yuan(700), interest: yuan(50), penalty: yuan(30), fees: yuan(20) };
    const debts = [
      aDebt({ id: "claimed", claimed: yuan(900) }),
      aDebt({ id: "parts", ...parts }),
      aDebt({ id: "part-unknown", ...parts, fees: null }),
    ];
    const { ranked } = rank(debts, { strategy: "snowball" });
    expect(ranked.map(({ id }) => id)).toEqual(["parts", "claimed", "part-unknown"]);
    expect(said(ranked[0]?.reasons ?? [])[0]).toBe("reason.strategy_snowball amount=80000");
    expect(said(ranked[2]?.reasons ?? [])[0]).toBe("reason.strategy_fact_unknown fact=payoff");
    expect(ranked[2]?.confidence).toBe("assumed");
  });

  test("avalanche: highest true rate first, then unknown, unlicensed last", () => {
    const debts = [
      aDebt({ id: "unlicensed", lenderKind: "unlicensed", annualRate: 22.3 }),
      aDebt({ id: "unknown" }),
      aDebt({ id: "low", annualRate: 0.08 }),
      aDebt({ id: "high", annualRate: 0.36 }),
      aDebt({ id: "not-a-number", annualRate: Number.NaN, creditReporting: "does_not_report" }),
    ];
    const { ranked } = rank(debts, { strategy: "avalanche" });
    expect(ranked.map(({ id }) => id)).toEqual(["high", "low", "unknown", "not-a-number", "unlicensed"]);
    expect(said(ranked[0]?.reasons ?? [])[0]).toBe("reason.strategy_avalanche rate=0.36 kind=simple");
    expect(said(ranked[2]?.reasons ?? [])[0]).toBe("reason.strategy_fact_unknown fact=rate");
    expect(said(ranked[4]?.reasons ?? [])[0]).toBe("tier.unlicensed");
  });

  test("avalanche: a rate that is only stated in the contract is said to be that, and may change the place", () => {
    const debts = [
      aDebt({ id: "true", annualRate: 0.08, rateIsStated: false }),
      aDebt({ id: "stated", annualRate: 0.36, rateIsStated: true }),
    ];
    const { ranked } = rank(debts, { strategy: "avalanche" });
    expect(ranked.map(({ id }) => id)).toEqual(["stated", "true"]);
    expect(ranked.map(({ reasons }) => said(reasons)[0])).toEqual([
      "reason.strategy_avalanche rate=0.36 kind=stated",
      "reason.strategy_avalanche rate=0.08 kind=simple",
    ]);
    const missing = ranked.map(({ reasons }) => reasons.find(({ code }) => code === "reason.low_confidence")?.params);
    expect(missing).toEqual([{ n: 2 }, { n: 1 }]);
    expect(said(rank(debts, { strategy: "snowball" }).ranked[0]?.reasons ?? []).join()).not.toContain("stated");
  });

  describe("best_offer", () => {
    const withOffer = (id: string, offer: Parameters<typeof anOffer>[0], known: Partial<OpenDebt> = {}) =>
      aDebt({ id, claimed: yuan(1000), offers: [anOffer(offer)], ...known });
    const half = { total: yuan(500), payNow: yuan(500) };
    const debts = [
      aDebt({ id: "rent", product: "bill" }),
      withOffer("small-saving", { total: yuan(800), payNow: yuan(800) }),
      withOffer("half", half),
      withOffer("half-ends-later", { ...half, expiresOn: inDays(9) }),
      withOffer("half-ends-today", { ...half, expiresOn: today }),
      withOffer("half-ended", { ...half, expiresOn: ago(1) }),
      withOffer("spoken", { total: yuan(100), payNow: yuan(100), inWriting: false }),
      withOffer("too-much-now", { total: yuan(400), payNow: yuan(600) }),
      withOffer("no-saving", { total: yuan(1000), payNow: yuan(10) }),
      withOffer("unlicensed", { total: yuan(100), payNow: yuan(100) }, { lenderKind: "unlicensed", received: yuan(1) }),
    ];

    test("largest saving per yuan among written offers that the reserve carries, nearest expiry first", () => {
      const { ranked } = rank(debts, { strategy: "best_offer", lumpSum: yuan(500) });
      expect(ranked.map(({ id }) => id).slice(0, 4)).toEqual(["half-ends-today", "half-ends-later", "half", "rent"]);
      expect(said(ranked[0]?.reasons ?? [])[0]).toBe("reason.strategy_best_offer saving=1");
      expect(said(ranked[0]?.reasons ?? [])).toContain(`reason.best_offer_expires day=${today}`);
      expect(said(ranked[2]?.reasons ?? []).join()).not.toContain("best_offer_expires");
      const reasonsOf = (id: string) => said(ranked.find((it) => it.id === id)?.reasons ?? [])[0];
      expect(reasonsOf("too-much-now")).toBe("reason.best_offer_breaks_reserve");
      expect(reasonsOf("small-saving")).toBe("reason.best_offer_breaks_reserve");
      for (const id of ["half-ended", "spoken", "no-saving", "unlicensed"]) {
        expect(reasonsOf(id)).toBe("reason.strategy_fact_unknown fact=offer");
      }
    });

    test("a fen too little breaks the reserve", () => {
      expect(ids(debts, { strategy: "best_offer", lumpSum: fen(yuan(500) - 1) })[0]).toBe("rent");
    });

    test("with the lump sum unknown no offer is preferred", () => {
      expect(ids(debts, { strategy: "best_offer", lumpSum: null })).toEqual(ids(debts));
      expect(ids(debts, { strategy: "best_offer" })).toEqual(ids(debts));
      const { ranked } = rank(debts, { strategy: "best_offer" });
      const about = (id: string) => ranked.find((it) => it.id === id);
      expect(said(about("half")?.reasons ?? [])[0]).toBe("reason.strategy_fact_unknown fact=reserve");
      expect(about("half")?.confidence).toBe("assumed");
      for (const id of ["spoken", "no-saving", "unlicensed", "rent"]) {
        expect(said(about(id)?.reasons ?? [])[0]).toBe("reason.strategy_fact_unknown fact=offer");
      }
    });

    test("an offer that breaks the reserve is not said to be the reason for not being first when it is first", () => {
      const only = [withOffer("only", { total: yuan(400), payNow: yuan(600) })];
      const [ranked] = rank(only, { strategy: "best_offer", lumpSum: yuan(1) }).ranked;
      expect(said(ranked?.reasons ?? [])[0]).toBe("reason.strategy_fact_unknown fact=offer");
    });
  });

  test("custom: the user's order, the rest by consequence", () => {
    const debts = [
      aDebt({ id: "friend", lenderKind: "friend" }),
      aDebt({ id: "loan" }),
      aDebt({ id: "rent", product: "bill" }),
      aDebt({ id: "relative", lenderKind: "relative" }),
    ];
    const { ranked } = rank(debts, { strategy: "custom", customOrder: ["relative", "gone", "friend", "relative"] });
    expect(ranked.map(({ id }) => id)).toEqual(["relative", "friend", "rent", "loan"]);
    expect(ranked.map(({ reasons }) => said(reasons)[0])).toEqual([
      "reason.strategy_custom placed=yes",
      "reason.strategy_custom placed=yes",
      "reason.strategy_custom placed=no",
      "reason.strategy_custom placed=no",
    ]);
  });
});

test("each reason carries the source of its code", () => {
  const { reasons } = first({ stage: "sued", court: courtDays({ answerBy: inDays(11) }) });
  expect(reasons.map(({ source }) => source)).toEqual([
    "civil_procedure_law",
    "civil_procedure_128",
    "civil_procedure_law",
  ]);
  for (const { code, source } of reasons) expect(source).toBe(REASON_SOURCES[code]);
});
