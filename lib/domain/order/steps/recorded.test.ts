import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { CourtPaper } from "@/lib/domain/debts/court-paper";
import { NOTHING_ON_PAPER } from "@/lib/domain/debts/court-paper";
import type { Offer } from "@/lib/domain/negotiation/offer-facts";
import { anOffer } from "@/lib/domain/negotiation/offer-for-tests";
import { aDebt } from "@/lib/domain/order/debt-for-tests";
import { NOTHING_ANSWERED } from "@/lib/domain/order/first-day";
import { candidatesOf, nextStep, thisWeek } from "@/lib/domain/order/next-step";
import type { OpenDebt } from "@/lib/domain/order/open-debt";
import { stepOffersOf } from "@/lib/domain/order/recorded-offers";
import { missingFactsOf } from "./missing-facts";
import { instalmentStep } from "./money-steps";
import { papersOf } from "./papers";
import { paymentsOf, type Schedule } from "./payments";
import { type Recorded, type RecordedDebt, stepStateOf } from "./recorded";

const today = day("2026-11-21");
const inDays = (count: number): Day => addDays(today, count);
const NO_SCHEDULE: Schedule = { instalment: null, minimumPayment: null, lastInstalmentOn: null };

describe("payments of a debt", () => {
  const payments = (known: Partial<OpenDebt>, schedule: Partial<Schedule> = {}) =>
    paymentsOf(aDebt({ dueOn: inDays(5), ...known }), { ...NO_SCHEDULE, ...schedule }, today).map(
      ({ kind, dueOn, amount }) => [kind, dueOn, amount],
    );
  const amount = fen(52_000);

  test.each<[string, Partial<OpenDebt>, Partial<Schedule>, unknown]>([
    ["an agreement", { stage: "agreed" }, { instalment: amount }, [["promised", inDays(5), amount]]],
    ["an agreement after arrears", { stage: "agreed", overdueSince: inDays(-90) }, {}, [["promised", inDays(5), null]]],
    [
      "an agreement with its schedule",
      { stage: "agreed", dueOn: inDays(9), agreement: { nextDueOn: inDays(3), next: { n: 2, total: 24, amount } } },
      { instalment: fen(1) },
      [["promised", inDays(3), amount]],
    ],
    [
      "an agreement with its schedule, before a court",
      { stage: "judged", agreement: { nextDueOn: inDays(-3), next: { n: 2, total: 24, amount } } },
      {},
      [["promised", inDays(-3), amount]],
    ],
    [
      "an agreement that is paid",
      { stage: "agreed", agreement: { nextDueOn: null, next: null, isPaid: true } },
      {},
      [],
    ],
    ["a current loan", {}, { instalment: amount }, [["ordinary", inDays(5), amount]]],
    ["a card's minimum", { product: "credit_card" }, { minimumPayment: amount }, [["ordinary", inDays(5), amount]]],
    ["a home loan", { collateral: "home" }, {}, [["secured", inDays(5), null]]],
    ["a secured loan on unknown things", { product: "secured_loan" }, {}, [["secured", inDays(5), null]]],
    ["rent", { lenderKind: "landlord", product: "bill" }, {}, [["bill", inDays(5), null]]],
    ["shared", { hasJointDebtor: true }, {}, [["shared", inDays(5), null]]],
    [
      "a late home loan",
      { collateral: "home", overdueSince: inDays(-40), arrears: amount },
      {},
      [
        ["secured", inDays(-40), amount],
        ["secured", inDays(5), null],
      ],
    ],
    [
      "a home loan called in",
      { collateral: "home", overdueSince: inDays(-40), acceleratedOn: inDays(-3) },
      {},
      [["secured", inDays(-40), null]],
    ],
    ["an overdue card", { product: "credit_card", stage: "in_collection", overdueSince: inDays(-9) }, {}, []],
    ["before a court", { stage: "sued", collateral: "home" }, {}, []],
    ["a guarantee not called", { role: "guarantor" }, {}, []],
    ["a called guarantee", { role: "guarantor", guaranteeCalled: true }, {}, [["shared", inDays(5), null]]],
    ["no due day", { dueOn: null }, {}, []],
    ["after the last one", {}, { lastInstalmentOn: inDays(4) }, []],
    ["the last one", {}, { lastInstalmentOn: inDays(5) }, [["ordinary", inDays(5), null]]],
  ])("%s", (_name, known, schedule, expected) => expect(payments(known, schedule)).toEqual(expected));
});

test("a payment to an unlicensed lender is checked first, and no other", () => {
  const checks = (lenderKind: OpenDebt["lenderKind"]) =>
    paymentsOf(aDebt({ dueOn: inDays(2), lenderKind }), NO_SCHEDULE, today).map((payment) => {
      return instalmentStep(payment, today)?.step.code;
    });
  expect(checks("unlicensed")).toEqual(["unlicensed_due"]);
  for (const kind of ["bank", "platform", "other"] as const) expect(checks(kind)).toEqual(["pay_on_time"]);
});

describe("missing facts of a debt", () => {
  test.each<[string, Partial<OpenDebt>, string, string[]]>([
    ["a loan of which nothing is known", {}, "", ["received", "balance", "contract_day"]],
    [
      "a platform",
      { lenderKind: "platform", creditReporting: "unknown" },
      "",
      ["received", "balance", "reporting", "creditor", "contract_day"],
    ],
    [
      "a platform with its funder",
      { lenderKind: "platform", creditReporting: "via_funder", claimed: fen(1), received: fen(1), contractOn: today },
      "云杉银行",
      [],
    ],
    ["a card", { product: "credit_card" }, "", ["balance"]],
    ["a bill", { product: "bill", lenderKind: "utility", creditReporting: "unknown" }, "", ["balance"]],
    ["a friend", { lenderKind: "friend", creditReporting: "unknown" }, "", ["balance"]],
    ["zero is known", { claimed: fen(0), received: fen(0), contractOn: today }, "", []],
  ])("%s", (_name, known, funder, facts) => {
    expect(missingFactsOf(aDebt(known), funder).map(({ fact }) => fact)).toEqual(facts);
  });
});

const PAPER: CourtPaper & { id: string } = { ...NOTHING_ON_PAPER, id: "paper" };

describe("papers of a debt", () => {
  const papers = (stage: OpenDebt["stage"], ...known: Partial<typeof PAPER>[]) =>
    papersOf(
      { id: "debt", stage },
      known.map((one) => ({ ...PAPER, ...one })),
      [],
      today,
    ).map(({ id, isEnforcing, days }) => [id, isEnforcing, days.map(({ event }) => event)]);

  test("a debt before a court without a paper asks for its days", () => {
    expect(papers("sued")).toEqual([["debt", false, []]]);
    expect(papers("enforcing")).toEqual([["debt", true, []]]);
    expect(papers("overdue")).toEqual([]);
  });

  test("a paper of the past gives way to a later one, but not one that nobody checked", () => {
    const old = { id: "old", answerBy: inDays(-60) };
    const judgment = { id: "new", type: "judgment", performBy: inDays(9) } as const;
    expect(papers("judged", old, judgment)).toEqual([["new", false, ["perform"]]]);
    expect(papers("judged", { ...old, verified: false }, judgment)).toHaveLength(2);
    expect(papers("judged", old)).toEqual([["old", false, ["answer"]]]);
    expect(papers("judged", old, { id: "same", answerBy: inDays(-60) })).toHaveLength(2);
  });

  test("enforcement shows by the stage or by the paper", () => {
    expect(papers("enforcing", {})).toEqual([["paper", true, []]]);
    expect(papers("judged", { type: "asset_report" })).toEqual([["paper", true, []]]);
  });
});

describe("the state", () => {
  const debt = (known: Partial<OpenDebt>, more: Partial<RecordedDebt> = {}): RecordedDebt => ({
    open: aDebt({ claimed: fen(1), received: fen(1), contractOn: today, ...known }),
    schedule: NO_SCHEDULE,
    funder: "",
    papers: [],
    offers: [],
    ...more,
  });
  const recorded = (known: Partial<Recorded>): Recorded => ({
    hasDebts: true,
    debts: [],
    runningCases: [],
    order: (known.debts ?? []).map(({ open }) => open.id),
    answers: NOTHING_ANSWERED,
    isReportOpen: false,
    checklist: [],
    complaints: [],
    followUps: [],
    done: [],
    later: [],
    clocks: [],
    ...known,
  });
  const code = (known: Partial<Recorded>) => nextStep(stepStateOf(recorded(known), today), today).code;
  const said = (answers: Partial<Recorded["answers"]>) => ({ answers: { ...NOTHING_ANSWERED, ...answers } });

  test("a paper on record answers for the paper of the first day, whatever the debt's stage", () => {
    const answered = said({ court_paper: { answer: "yes", since: today } });
    const state = (debts: RecordedDebt[]) => stepStateOf(recorded({ debts, ...answered }), today).firstDay;
    expect(state([debt({})]).courtPaperOn).toBe(today);
    expect(state([debt({}, { papers: [PAPER] })]).courtPaperOn).toBeNull();
  });

  test("a summons with an answer day 11 days ahead is the next step; leaving the debt out changes nothing", () => {
    const sued = debt({ stage: "sued" }, { papers: [{ ...PAPER, answerBy: inDays(11) }] });
    expect(code({ debts: [sued] })).toBe("court_answer");
    expect(code({ debts: [sued], order: [] })).toBe("court_answer");
    const soon = debt({ stage: "sued" }, { papers: [{ ...PAPER, hearingOn: inDays(2) }] });
    expect(thisWeek(stepStateOf(recorded({ debts: [soon], order: [] }), today), today)).toHaveLength(1);
  });

  describe("a sum that was agreed on terms nobody may pay on yet", () => {
    const profile = { income: null, essentials: null, dependants: null, savings: null, reserveMonths: null } as const;
    const agreed = (terms: Partial<Offer>, dueIn: number) => {
      const schedule = [{ dueOn: inDays(dueIn), amount: fen(75_000) }];
      const offer = anOffer({ id: "agreed", debtId: "debt", status: "accepted", schedule, ...terms });
      const agreement = { nextDueOn: inDays(dueIn), next: { n: 1, total: 24, amount: fen(75_000) } };
      const offers = stepOffersOf([offer], { ...profile, reserve: null, timeValueBasisPoints: 600 }, today, "agreed");
      return { debts: [debt({ id: "debt", stage: "agreed", agreement }, { offers })] };
    };
    const step = (terms: Partial<Offer>, dueIn: number, more: Partial<Recorded> = {}) =>
      nextStep(stepStateOf(recorded({ ...agreed(terms, dueIn), ...more }), today), today);

    test.each<[string, Partial<Offer>, string]>([
      ["spoken", { inWriting: false }, "oral"],
      ["spoken, and proposed by the user", { inWriting: false, from: "me" }, "oral"],
      ["written, not checked", { verified: null }, "unchecked"],
      ["written, checked and found not to be theirs", { verified: false }, "unchecked"],
      ["to a private account, though written and said to be checked", { payee: "private_account" }, "private"],
      ["to a private code, spoken", { payee: "private_qr", inWriting: false }, "private"],
    ])("%s: it is never “pay”, neither before, on nor after its day", (_name, terms, why) => {
      for (const dueIn of [60, 8, 7, 1, 0, -1, -40]) {
        expect([dueIn, step(terms, dueIn)]).toMatchObject([dueIn, { code: "instalment_unconfirmed", params: { why } }]);
      }
    });

    test("there is one step of it, “done” doesn't end it, and the record does", () => {
      const one = step({ inWriting: false }, 3);
      expect(candidatesOf(stepStateOf(recorded(agreed({ inWriting: false }, 3)), today), today)).toHaveLength(1);
      const done = [{ id: one.id, on: today }];
      expect(step({ inWriting: false }, 3, { done }).code).toBe("instalment_unconfirmed");
      expect(step({}, 3, { done }).code).toBe("instalment_due");
    });
  });

  test("facts are asked only of debts that have a place in the order", () => {
    const unknown = debt({ claimed: null });
    expect(code({ debts: [unknown] })).toBe("fact_balance");
    expect(code({ debts: [unknown], order: [] })).toBe("none");
  });

  test.each<[string, Partial<Recorded["answers"]>, OpenDebt["id"], Partial<OpenDebt>]>([
    ["a court's paper", { court_paper: { answer: "unsure", since: today } }, "first_court_paper", { stage: "sued" }],
    ["a promise", { promise: { answer: "yes", since: today } }, "first_promise", { stage: "agreed" }],
    ["the home", { at_risk: { answer: "home", since: today } }, "first_at_risk", { lenderKind: "landlord" }],
    ["the car", { at_risk: { answer: "car", since: today } }, "first_at_risk", { collateral: "car" }],
    ["power", { at_risk: { answer: "utilities", since: today } }, "first_at_risk", { product: "bill" }],
  ])("%s is asked for until a debt says it", (_name, answers, expected, says) => {
    expect(code(said(answers))).toBe(expected);
    expect(code({ ...said(answers), debts: [debt({})] })).toBe(expected);
    expect(code({ ...said(answers), debts: [debt(says)] })).not.toBe(expected);
  });

  test.each<[string, Partial<Recorded["answers"]>, string]>([
    ["threats", { safe: { answer: "threatened", since: today } }, "safety_threat"],
    ["despair", { safe: { answer: "despairing", since: today } }, "safety_distress"],
    ["money", { money: { answer: "yes", since: today } }, "first_money"],
    [
      "nothing",
      {
        safe: { answer: "yes", since: today },
        court_paper: { answer: "no", since: today },
        promise: { answer: "no", since: today },
        at_risk: { answer: "no", since: today },
        money: { answer: "no", since: today },
      },
      "none",
    ],
  ])("%s", (_name, answers, expected) => expect(code(said(answers))).toBe(expected));
});
