import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day, daysBetween } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { COURT_EVENTS } from "@/lib/domain/clocks/court";
import { COURT_PAPER_TYPES } from "@/lib/domain/debts/court-paper";
import { COLLATERALS } from "@/lib/domain/debts/debt";
import { CHECKLIST_CODES } from "@/lib/domain/settlement/checklist";
import { nextStep, thisWeek } from "./next-step";
import {
  NOTHING_RECORDED,
  STEP_FACTS,
  type StepChecklistItem,
  type StepCourtPaper,
  type StepInstalment,
  type StepOffer,
  type StepState,
} from "./steps/state";
import { LEVELS, type Level, type StepCode } from "./steps/step";

const today = day("2026-11-21");
const inDays = (count: number) => addDays(today, count);

const paper = (
  event: (typeof COURT_EVENTS)[number] | null,
  days: number,
  known: Partial<StepCourtPaper> = {},
): StepCourtPaper => ({
  id: "paper",
  debtId: "a",
  type: "summons",
  verified: true,
  isEnforcing: false,
  days: event === null ? [] : [{ event, on: inDays(days), isEstimated: false }],
  ...known,
});
const instalment = (
  kind: StepInstalment["kind"],
  days: number,
  known: Partial<StepInstalment> = {},
): StepInstalment => ({
  id: "instalment",
  debtId: "a",
  kind,
  dueOn: inDays(days),
  amount: null,
  gap: null,
  n: null,
  total: null,
  collateral: null,
  ...known,
});
const offer = (days: number | null, known: Partial<StepOffer> = {}): StepOffer => ({
  id: "offer",
  debtId: "a",
  amount: null,
  expiresOn: days === null ? null : inDays(days),
  status: "open",
  inWriting: true,
  verified: true,
  reserve: "kept",
  monthsLeft: null,
  ...known,
});
const closing = (days: number, known: Partial<StepChecklistItem> = {}): StepChecklistItem => ({
  id: "item",
  debtId: "a",
  item: "close_brand",
  settledOn: inDays(-10),
  dueOn: inDays(days),
  left: 2,
  ...known,
});
const followUp = (days: number) => ({ id: "call", debtId: "a", on: inDays(days), hasTopic: false });
const state = (known: Partial<StepState>): StepState => ({ ...NOTHING_RECORDED, hasDebts: true, ...known });
const codeOf = (known: Partial<StepState>) => nextStep(state(known), today).code;

/** For each level a state that has just that, in their order. The levels are the order of the rule, read from top to bottom. */
const ONE_OF_EACH: Record<Level, [StepCode, Partial<StepState>]> = {
  safety: ["safety_threat", { safety: { threatOn: today, distressOn: null } }],
  court: ["court_answer", { courtPapers: [paper("answer", 21)] }],
  promise: ["instalment_due", { instalments: [instalment("promised", 7)] }],
  offer: ["offer_decide", { offers: [offer(5)] }],
  offer_open: ["offer_get_written", { offers: [offer(5, { id: "spoken", inWriting: false })] }],
  checklist: ["checklist_item", { checklist: [closing(-1)] }],
  court_later: ["court_hearing", { courtPapers: [paper("hearing", 22, { id: "later" })] }],
  follow_up: ["follow_up", { followUps: [followUp(0)] }],
  due_soon: ["pay_on_time", { instalments: [instalment("ordinary", 7, { id: "ordinary" })] }],
  missing_fact: ["fact_balance", { missingFacts: [{ debtId: "a", fact: "balance" }] }],
  first_debt: ["first_debt", { hasDebts: false }],
};
const merge = (parts: readonly Partial<StepState>[]): StepState => {
  const all = parts.map((part) => state({ ...part }));
  return {
    ...NOTHING_RECORDED,
    hasDebts: parts.every((part) => part.hasDebts !== false),
    safety: all.find((one) => one.safety.threatOn !== null)?.safety ?? NOTHING_RECORDED.safety,
    courtPapers: all.flatMap((one) => one.courtPapers),
    instalments: all.flatMap((one) => one.instalments),
    offers: all.flatMap((one) => one.offers),
    checklist: all.flatMap((one) => one.checklist),
    followUps: all.flatMap((one) => one.followUps),
    missingFacts: all.flatMap((one) => one.missingFacts),
  };
};

test.each([
  ["payment_order", "yes"],
  ["enforcement_notice", "no"],
] as const)("an objection to a %s is spoken of as one: %s", (type, order) => {
  const state = { ...NOTHING_RECORDED, hasDebts: true, courtPapers: [paper("objection", 3, { type })] };
  expect(nextStep(state, today)).toMatchObject({ code: "court_objection", params: { order } });
});

describe("nextStep, which comes before which", () => {
  const pairs = LEVELS.flatMap((first, index) => LEVELS.slice(index + 1).map((second) => [first, second] as const));
  test.each(pairs)("%s before %s", (first, second) => {
    const [code, one] = ONE_OF_EACH[first];
    const [other, two] = ONE_OF_EACH[second];
    expect(nextStep(merge([two, one]), today).code).toBe(code);
    expect(nextStep(merge([two]), today).code).toBe(other);
  });

  test("everything at once, done one after the other, comes in the order of the clocks", () => {
    const done: { id: string; on: Day }[] = [];
    const all = merge(LEVELS.map((level) => ONE_OF_EACH[level][1]));
    const met = LEVELS.map(() => {
      const step = nextStep({ ...all, done }, today);
      done.push({ id: step.id, on: today });
      return step.code;
    });
    expect(met).toEqual(LEVELS.map((level) => ONE_OF_EACH[level][0]));
    expect(nextStep({ ...all, done }, today).code).toBe("none");
  });

  test("a threat before despair, both only from their day on", () => {
    expect(codeOf({ safety: { threatOn: today, distressOn: today } })).toBe("safety_threat");
    expect(codeOf({ safety: { threatOn: null, distressOn: inDays(-3) } })).toBe("safety_distress");
    expect(codeOf({ safety: { threatOn: inDays(1), distressOn: null } })).toBe("none");
    expect(codeOf({ safety: { threatOn: null, distressOn: today } })).toBe("safety_distress");
    expect(codeOf({ safety: { threatOn: null, distressOn: inDays(1) } })).toBe("none");
  });
});

describe("nextStep, court papers", () => {
  test.each<[string, StepCourtPaper[], StepCode, Day | null]>([
    ["20 days", [paper("answer", 20)], "court_answer", inDays(20)],
    ["21 days", [paper("hearing", 21)], "court_hearing", inDays(21)],
    ["22 days", [paper("appeal", 22)], "court_appeal", inDays(22)],
    ["today", [paper("perform", 0)], "court_perform", today],
    ["a payment order", [paper("objection", 3)], "court_objection", inDays(3)],
    ["passed", [paper("answer", -1)], "court_passed", null],
    ["no day", [paper(null, 0)], "court_day_unknown", null],
    ["enforcing, no day", [paper(null, 0, { isEnforcing: true })], "court_enforcing", null],
    ["enforcing, passed", [paper("perform", -9, { isEnforcing: true })], "court_enforcing", null],
    ["enforcing, to come", [paper("hearing", 9, { isEnforcing: true })], "court_hearing", inDays(9)],
    ["unverified, far", [paper("answer", 60, { verified: false })], "court_verify", inDays(60)],
    ["unverified, passed", [paper("answer", -60, { verified: false })], "court_verify", null],
    ["unverified, no day", [paper(null, 0, { verified: false })], "court_verify", null],
    ["the nearest of two", [paper("hearing", 9), paper("answer", 8, { id: "other" })], "court_answer", inDays(8)],
    [
      "a near day before one to check later",
      [paper("answer", 9, { verified: false }), paper("hearing", 8, { id: "other" })],
      "court_hearing",
      inDays(8),
    ],
    [
      "a paper to check before a later day",
      [paper("answer", 7, { verified: false }), paper("hearing", 8, { id: "other" })],
      "court_verify",
      inDays(7),
    ],
    [
      "a known day today before an unknown",
      [paper(null, 0), paper("hearing", 0, { id: "other" })],
      "court_hearing",
      today,
    ],
    [
      "an unknown day before tomorrow",
      [paper("hearing", 1), paper(null, 0, { id: "other" })],
      "court_day_unknown",
      null,
    ],
    [
      "a passed day after one to come",
      [paper("answer", -1), paper("hearing", 21, { id: "other" })],
      "court_hearing",
      inDays(21),
    ],
  ])("%s", (_, courtPapers, code, on) => {
    expect(nextStep(state({ courtPapers }), today)).toMatchObject({ code, on, debtId: "a" });
  });

  test("tells the day, the days left, whether it was estimated, and that only a summons is a suit", () => {
    const days = [{ event: "answer" as const, on: inDays(11), isEstimated: true }];
    expect(nextStep(state({ courtPapers: [paper(null, 0, { days })] }), today)).toEqual({
      id: "court:paper:answer:2026-12-02",
      code: "court_answer",
      params: { day: "2026-12-02", days: 11, estimated: "yes", sued: "yes" },
      debtId: "a",
      on: "2026-12-02",
    });
    const arbitration = paper("answer", 11, { type: "arbitration" });
    expect(nextStep(state({ courtPapers: [arbitration] }), today).params).toMatchObject({
      estimated: "no",
      sued: "no",
    });
  });
});

describe("nextStep, payments", () => {
  const yuan = (amount: number) => fen(amount * 100);
  test.each<[string, StepInstalment, StepCode]>([
    ["promised, 6 days", instalment("promised", 6), "instalment_due"],
    ["promised, 7 days", instalment("promised", 7), "instalment_due"],
    ["promised, 8 days", instalment("promised", 8), "none"],
    ["promised, today", instalment("promised", 0), "instalment_due"],
    ["promised, yesterday", instalment("promised", -1), "instalment_late"],
    ["promised, short by a fen", instalment("promised", 3, { gap: fen(1) }), "instalment_short"],
    ["promised, short by nothing", instalment("promised", 3, { gap: fen(0) }), "instalment_due"],
    ["secured, 7 days", instalment("secured", 7), "essential_due"],
    ["secured, 8 days", instalment("secured", 8), "none"],
    ["secured, today", instalment("secured", 0), "essential_due"],
    ["a bill, today", instalment("bill", 0), "essential_bill"],
    ["ordinary, today", instalment("ordinary", 0), "pay_on_time"],
    ["a bill, 7 days", instalment("bill", 7), "essential_bill"],
    ["a bill, 8 days", instalment("bill", 8), "none"],
    ["shared, 7 days", instalment("shared", 7), "essential_joint"],
    ["secured, late", instalment("secured", -1), "essential_late"],
    ["a bill, late", instalment("bill", -30), "essential_late"],
    ["ordinary, 7 days", instalment("ordinary", 7), "pay_on_time"],
    ["ordinary, 8 days", instalment("ordinary", 8), "none"],
    ["ordinary, late: the order of the debts takes it", instalment("ordinary", -1), "none"],
  ])("%s", (_, one, code) => expect(codeOf({ instalments: [one] })).toBe(code));

  test("parameters are raw, and unknown ones are said to be unknown", () => {
    const known = instalment("promised", 2, { amount: yuan(750), n: 3, total: 12 });
    expect(nextStep(state({ instalments: [known] }), today).params).toEqual({
      day: inDays(2),
      days: 2,
      has_n: "yes",
      n: 3,
      total: 12,
      has_amount: "yes",
      amount: yuan(750),
    });
    const half = instalment("promised", -2, { n: 3 });
    expect(nextStep(state({ instalments: [half] }), today).params).toEqual({
      days: 2,
      has_n: "no",
      n: null,
      total: null,
    });
    expect(nextStep(state({ instalments: [instalment("secured", 2)] }), today).params).toMatchObject({
      collateral: "unknown",
    });
  });
});

describe("nextStep, offers", () => {
  test.each<[string, StepOffer, StepCode]>([
    ["4 days", offer(4), "offer_decide"],
    ["5 days", offer(5), "offer_decide"],
    ["6 days", offer(6), "none"],
    ["today", offer(0), "offer_decide"],
    ["ran out yesterday", offer(-1), "none"],
    ["without a day", offer(null), "none"],
    ["accepted", offer(5, { status: "accepted" }), "offer_accepted"],
    ["accepted, 6 days", offer(6, { status: "accepted" }), "none"],
    ["breaks the reserve", offer(5, { reserve: "broken" }), "offer_breaks_reserve"],
    ["accepted, breaks the reserve", offer(5, { reserve: "broken", status: "accepted" }), "offer_breaks_reserve"],
    ["reserve unknown", offer(5, { reserve: "unknown" }), "offer_reserve_unknown"],
    ["spoken", offer(5, { inWriting: false }), "offer_get_written"],
    ["spoken, far", offer(60, { inWriting: false }), "offer_get_written"],
    ["spoken, without a day", offer(null, { inWriting: false }), "offer_get_written"],
    ["spoken, ran out", offer(-1, { inWriting: false }), "none"],
    ["written, not checked", offer(5, { verified: false }), "offer_verify"],
    ["written, not checked, accepted", offer(5, { verified: false, status: "accepted" }), "offer_verify"],
    ["spoken and accepted", offer(5, { inWriting: false, status: "accepted" }), "offer_get_written"],
  ])("%s", (_, one, code) => expect(codeOf({ offers: [one] })).toBe(code));

  test.each([
    ["a spoken offer of 5 days", offer(5, { inWriting: false }), "offer_get_written"],
    ["a spoken offer of 6 days", offer(6, { inWriting: false }), "checklist_item"],
    ["an offer of 5 days that breaks the reserve", offer(5, { reserve: "broken" }), "offer_breaks_reserve"],
  ])("%s, beside an overdue closing item", (_, one, code) => {
    expect(codeOf({ offers: [one], checklist: [closing(-1)] })).toBe(code);
  });

  test("one that the reserve carries comes before an earlier one that is only spoken", () => {
    const spoken = offer(1, { id: "spoken", inWriting: false });
    expect(codeOf({ offers: [spoken, offer(5)] })).toBe("offer_decide");
  });
});

describe("nextStep, closing items, follow-ups, facts", () => {
  test.each<[string, Partial<StepState>, StepCode]>([
    ["an overdue item", { checklist: [closing(-1)] }, "checklist_item"],
    [
      "an item due today is planned for today",
      { checklist: [closing(0)], courtPapers: [paper("hearing", 30)] },
      "court_hearing",
    ],
    ["an item due today", { checklist: [closing(0)] }, "checklist_item"],
    ["an item due tomorrow", { checklist: [closing(1)] }, "none"],
    ["the certificate", { checklist: [closing(-1, { item: "certificate" })] }, "checklist_certificate"],
    ["the credit report", { checklist: [closing(-1, { item: "credit_report" })] }, "checklist_credit"],
    ["a follow-up yesterday", { followUps: [followUp(-1)] }, "follow_up"],
    ["a follow-up tomorrow", { followUps: [followUp(1)] }, "none"],
  ])("%s", (_, known, code) => expect(codeOf(known)).toBe(code));

  test("days since the settlement are counted, never below zero", () => {
    const daysOf = (settled: number) =>
      nextStep(state({ checklist: [closing(-1, { settledOn: inDays(settled) })] }), today).params;
    expect([daysOf(-10), daysOf(0), daysOf(2)]).toMatchObject([{ days: 10 }, { days: 0 }, { days: 0 }]);
  });

  test("facts are asked for in the order of the debts, of one debt in a fixed order", () => {
    const missingFacts = [
      { debtId: "z", fact: "received" as const },
      { debtId: "b", fact: "contract_day" as const },
      { debtId: "b", fact: "reporting" as const },
    ];
    expect(nextStep(state({ missingFacts, order: ["a", "b"] }), today).id).toBe("fact:b:reporting");
    expect(nextStep(state({ missingFacts, order: ["z", "b"] }), today).id).toBe("fact:z:received");
  });

  test("among equal days the debt that ranks first, then the id", () => {
    const two = [instalment("bill", 3, { id: "x", debtId: "a" }), instalment("bill", 3, { id: "y", debtId: "b" })];
    expect(nextStep(state({ instalments: two, order: ["b", "a"] }), today).debtId).toBe("b");
    expect(nextStep(state({ instalments: two }), today).id).toBe(`instalment:x:${inDays(3)}`);
  });
});

describe("nextStep, later and done", () => {
  const until = (id: string, days: number) => [{ id, until: inDays(days) }];
  const doneOn = (id: string, days: number) => [{ id, on: inDays(days) }];
  const bill = { instalments: [instalment("bill", 3)] };
  const billId = `instalment:instalment:${inDays(3)}`;

  test.each([
    ["put off until tomorrow", { later: until(billId, 1) }, "none"],
    ["back on its day", { later: until(billId, 0) }, "essential_bill"],
    ["done today", { done: doneOn(billId, 0) }, "none"],
    ["done tomorrow is not done yet", { done: doneOn(billId, 1) }, "essential_bill"],
    ["something else is done", { done: doneOn("other", 0), later: until("other", 5) }, "essential_bill"],
  ])("%s", (_, known, code) => expect(codeOf({ ...bill, ...known })).toBe(code));

  test("a new day is a new step", () => {
    expect(codeOf({ instalments: [instalment("bill", 4)], done: doneOn(billId, 0) })).toBe("essential_bill");
  });

  test("nothing today says whether something was put off, and what comes next", () => {
    expect(nextStep(state({ ...bill, later: until(billId, 9) }), today)).toEqual({
      id: "none",
      code: "none",
      params: { has_later: "yes", has_next: "yes", day: inDays(3), item: "essential_bill" },
      debtId: null,
      on: inDays(3),
    });
    expect(nextStep(state({ followUps: [followUp(40)] }), today).params).toMatchObject({
      has_later: "no",
      item: "follow_up",
    });
    const dueToday = { instalments: [instalment("bill", 0)], later: until(`instalment:instalment:${today}`, 1) };
    expect(nextStep(state(dueToday), today).params).toMatchObject({ has_later: "yes", has_next: "no" });
    expect(nextStep(state({}), today).params).toEqual({ has_later: "no", has_next: "no", day: null, item: null });
  });

  const idOf = (one: StepCourtPaper) => nextStep(state({ courtPapers: [one] }), today).id;
  test.each<[string, StepCourtPaper]>([
    ["an answer", paper("answer", 11)],
    ["a far hearing", paper("hearing", 60)],
    ["an appeal", paper("appeal", 2)],
    ["a payment", paper("perform", 0)],
    ["an objection", paper("objection", 0)],
    ["a paper to check", paper("answer", 9, { verified: false })],
    ["a paper without a day", paper(null, 0)],
  ])("later never silences %s", (_, one) => {
    const id = idOf(one);
    expect(nextStep(state({ courtPapers: [one], later: until(id, 999) }), today).id).toBe(id);
  });

  test.each<[string, StepCourtPaper, StepCode]>([
    ["an answer is over", paper("answer", 1), "none"],
    ["an appeal is over", paper("appeal", 0), "none"],
    ["a hearing in two days waits", paper("hearing", 2), "none"],
    ["a hearing comes back on the eve", paper("hearing", 1), "court_hearing"],
    ["and on its day", paper("hearing", 0), "court_hearing"],
    ["a paper to check stays", paper("answer", 9, { verified: false }), "court_verify"],
    ["a paper without a day stays", paper(null, 0), "court_day_unknown"],
    ["the court was asked", paper("answer", -1), "none"],
    ["the notice was followed", paper(null, 0, { isEnforcing: true }), "none"],
  ])("done: %s", (_, one, code) => {
    const done = doneOn(idOf(one), 0);
    expect(nextStep(state({ courtPapers: [one], done }), today).code).toBe(code);
  });
});

describe("thisWeek", () => {
  const codes = (known: Partial<StepState>) => thisWeek(state(known), today).map((one) => `${one.code} ${one.on}`);

  test.each([
    ["yesterday", -1, 0],
    ["today", 0, 1],
    ["in 6 days", 6, 1],
    ["in 7 days", 7, 1],
    ["in 8 days", 8, 0],
  ])("%s", (_, days, count) => {
    expect(codes({ followUps: [followUp(days)] })).toHaveLength(count);
    expect(codes({ courtPapers: [paper("hearing", days)] })).toHaveLength(count);
    expect(codes({ instalments: [instalment("ordinary", days)] })).toHaveLength(count);
    expect(codes({ offers: [offer(days)] })).toHaveLength(count);
    expect(codes({ checklist: [closing(days)] })).toHaveLength(count);
  });

  test("goes by day, then by the order of the clocks, and shows the days of a paper that nobody checked", () => {
    expect(
      codes({
        followUps: [followUp(2)],
        instalments: [
          instalment("ordinary", 2),
          instalment("promised", 2, { id: "p" }),
          instalment("bill", 1, { id: "b" }),
        ],
        courtPapers: [paper("hearing", 2), paper("answer", 5, { id: "fake", verified: false })],
        missingFacts: [{ debtId: "a", fact: "received" }],
        safety: { threatOn: today, distressOn: today },
      }),
    ).toEqual([
      `essential_bill ${inDays(1)}`,
      `court_hearing ${inDays(2)}`,
      `instalment_due ${inDays(2)}`,
      `pay_on_time ${inDays(2)}`,
      `follow_up ${inDays(2)}`,
      `court_answer ${inDays(5)}`,
    ]);
  });

  test("what is put off stays, what is done leaves, but a court day stays and says that it is done", () => {
    const week = { courtPapers: [paper("answer", 4)], followUps: [followUp(3)] };
    const ids = thisWeek(state(week), today).map((one) => one.id);
    const later = ids.map((id) => ({ id, until: inDays(30) }));
    expect(thisWeek(state({ ...week, later }), today)).toHaveLength(2);
    const done = ids.map((id) => ({ id, on: today }));
    expect(thisWeek(state({ ...week, done }), today).map((one) => [one.code, one.isDone])).toEqual([
      ["court_answer", true],
    ]);
  });
});

const near = fc.constantFrom(-40, -1, 0, 1, 4, 5, 6, 7, 8, 20, 21, 22, 90).map(inDays);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const debtId = fc.constantFrom("a", "b", "c");
const amount = fc.integer({ min: 0, max: 1e9 }).map(fen);
const numbered = <T extends object>(values: fc.Arbitrary<T>, maxLength = 3) =>
  fc.array(values, { maxLength }).map((all) => all.map((one, index) => ({ ...one, id: `n${index}` })));
const anyState: fc.Arbitrary<StepState> = fc
  .record({
    hasDebts: fc.boolean(),
    order: fc.shuffledSubarray(["a", "b", "c"]),
    safety: fc.record({ threatOn: maybe(near), distressOn: maybe(near) }),
    firstDay: fc.record({
      moneyAskedOn: maybe(near),
      courtPaperOn: maybe(near),
      promiseOn: maybe(near),
      atRisk: maybe(fc.record({ what: fc.constantFrom("home", "car", "utilities"), since: near })),
      isReportOpen: fc.boolean(),
    }),
    courtPapers: numbered(
      fc.record({
        debtId,
        type: fc.constantFrom(...COURT_PAPER_TYPES),
        verified: fc.boolean(),
        isEnforcing: fc.boolean(),
        days: fc.uniqueArray(
          fc.record({ event: fc.constantFrom(...COURT_EVENTS), on: near, isEstimated: fc.boolean() }),
          {
            selector: (one) => one.event,
            maxLength: 3,
          },
        ),
      }),
    ),
    instalments: numbered(
      fc.record({
        debtId,
        kind: fc.constantFrom("promised", "secured", "bill", "shared", "ordinary"),
        dueOn: near,
        amount: maybe(amount),
        gap: maybe(amount),
        n: maybe(fc.nat()),
        total: maybe(fc.nat()),
        collateral: maybe(fc.constantFrom(...COLLATERALS)),
      }),
    ),
    offers: numbered(
      fc.record({
        debtId,
        amount: maybe(amount),
        expiresOn: maybe(near),
        status: fc.constantFrom("open", "accepted"),
        inWriting: fc.boolean(),
        verified: fc.boolean(),
        reserve: fc.constantFrom("kept", "broken", "unknown"),
        monthsLeft: maybe(fc.nat({ max: 24 })),
      }),
    ),
    checklist: numbered(
      fc.record({
        debtId,
        item: fc.constantFrom(...CHECKLIST_CODES),
        settledOn: near,
        dueOn: near,
        left: fc.nat({ max: 9 }),
      }),
    ),
    followUps: numbered(fc.record({ debtId, on: near, hasTopic: fc.boolean() })),
    complaints: numbered(fc.record({ debtId: maybe(debtId), dueOn: near })),
    paidAgreements: fc.uniqueArray(fc.record({ debtId }), { selector: (one) => one.debtId }),
    missingFacts: fc.uniqueArray(fc.record({ debtId, fact: fc.constantFrom(...STEP_FACTS) }), {
      selector: (one) => `${one.debtId} ${one.fact}`,
      maxLength: 4,
    }),
    later: fc.constant([]),
    done: fc.constant([]),
  })
  .map((one) => one satisfies StepState);
/** The same with some steps put off or done, whatever they are. */
const anyStateWithChoices = fc
  .tuple(anyState, fc.array(near, { minLength: 12, maxLength: 12 }), fc.nat({ max: 7 }))
  .map(([one, days, seed]): StepState => {
    const ids = [nextStep(one, today), ...thisWeek(one, today)].map((step) => step.id);
    return {
      ...one,
      later: ids.flatMap((id, index) => ((index + seed) % 3 === 0 ? { id, until: days[index % 12] ?? today } : [])),
      done: ids.flatMap((id, index) => ((index + seed) % 5 === 0 ? { id, on: days[index % 12] ?? today } : [])),
    };
  });
const backwards = (one: StepState): StepState => ({
  ...one,
  courtPapers: one.courtPapers.toReversed().map((each) => ({ ...each, days: each.days.toReversed() })),
  instalments: one.instalments.toReversed(),
  offers: one.offers.toReversed(),
  checklist: one.checklist.toReversed(),
  followUps: one.followUps.toReversed(),
  complaints: one.complaints.toReversed(),
  paidAgreements: one.paidAgreements.toReversed(),
  missingFacts: one.missingFacts.toReversed(),
  later: one.later.toReversed(),
  done: one.done.toReversed(),
});
const runs = { numRuns: 1_000 };

// Thousands of runs: a busy machine needs time for them.
describe("whatever is recorded", { timeout: 60_000 }, () => {
  test("never fails, repeats itself, and doesn't depend on how the lists are ordered", () =>
    fc.assert(
      fc.property(anyStateWithChoices, (one) => {
        expect(nextStep(backwards(one), today)).toEqual(nextStep(one, today));
        expect(thisWeek(backwards(one), today)).toEqual(thisWeek(one, today));
      }),
      runs,
    ));

  test("with nothing done, a court day within 21 days or a paper to check gives a court step, unless safety comes first", () =>
    fc.assert(
      fc.property(anyStateWithChoices, (one) => {
        const isNear = one.courtPapers.some(
          ({ verified, days }) => !verified || days.some(({ on }) => on >= today && daysBetween(today, on) <= 21),
        );
        fc.pre(isNear);
        expect(nextStep({ ...one, done: [] }, today).code).toMatch(/^(court|safety|first_money|first_court)_?/);
      }),
      runs,
    ));

  test("every court day of the week is in the week, whatever is put off or done", () =>
    fc.assert(
      fc.property(anyStateWithChoices, (one) => {
        const days = one.courtPapers.flatMap((each) =>
          each.days.map(({ event, on }) => ({ id: `court:${each.id}:${event}:${on}`, on })),
        );
        const expected = days.filter(({ on }) => on >= today && daysBetween(today, on) <= 7).map(({ id }) => id);
        const shown = thisWeek(one, today)
          .map(({ id }) => id)
          .filter((id) => id.startsWith("court:"));
        expect(shown.sort()).toEqual(expected.sort());
      }),
      runs,
    ));

  test("an offer that is only spoken or not checked never says to decide or to pay", () =>
    fc.assert(
      fc.property(anyState, (one) => {
        const offers = one.offers.map((each) => ({ ...each, verified: each.inWriting ? false : each.verified }));
        const step = nextStep({ ...one, offers }, today);
        expect(["offer_decide", "offer_accepted"]).not.toContain(step.code);
        for (const { code } of thisWeek({ ...one, offers }, today))
          expect(["offer_decide", "offer_accepted"]).not.toContain(code);
      }),
      runs,
    ));

  test("doing what it says, again and again, comes to an end", () =>
    fc.assert(
      fc.property(anyState, (one) => {
        const done: { id: string; on: Day }[] = [];
        const verified = {
          ...one,
          courtPapers: one.courtPapers.filter((each) => each.verified && each.days.length > 0),
        };
        const withoutEves = verified.courtPapers.map((each) => ({
          ...each,
          days: each.days.filter(({ event }) => event !== "hearing"),
        }));
        const papers = withoutEves.filter((each) => each.days.length > 0);
        for (let count = 0; count < 40; count++) {
          const step = nextStep({ ...verified, courtPapers: papers, done }, today);
          if (step.code === "none") return;
          expect(done.map(({ id }) => id)).not.toContain(step.id);
          done.push({ id: step.id, on: today });
        }
        expect.unreachable("there was always one more step");
      }),
      { numRuns: 300 },
    ));
});
