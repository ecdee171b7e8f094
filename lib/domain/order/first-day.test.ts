import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { FIRST_DAY_ANSWERS, FIRST_DAY_QUESTIONS, type FirstDayTap, needsHelp, parseTap, tapText } from "./first-day";
import { endsWhenDone, hidesWhenPutOff, nextStep } from "./next-step";
import { NO_FIRST_DAY, NOTHING_RECORDED, type StepFirstDay, type StepState } from "./steps/state";

const today = day("2026-11-21");
const allTaps = FIRST_DAY_QUESTIONS.flatMap((question) =>
  FIRST_DAY_ANSWERS[question].map((answer) => ({ question, answer }) as FirstDayTap),
);
const state = (firstDay: Partial<StepFirstDay>, known: Partial<StepState> = {}): StepState => ({
  ...NOTHING_RECORDED,
  hasDebts: true,
  firstDay: { ...NO_FIRST_DAY, ...firstDay },
  ...known,
});

describe("taps", () => {
  test.each(allTaps)("$question:$answer is read as it was written", (tap) => {
    expect(parseTap(tapText(tap))).toEqual(tap);
  });

  test.each(["", "safe", "safe:", "safe:no", "money:home", "safe:yes:yes", "constructor:yes", "at_risk:HOME"])(
    "%j is no answer",
    (text) => expect(parseTap(text)).toBeNull(),
  );

  test("only a good answer needs no help", () => {
    const calm = allTaps.filter((tap) => !needsHelp(tap)).map(tapText);
    expect(calm).toEqual(["safe:yes", "court_paper:no", "promise:no", "at_risk:no", "money:no"]);
  });
});

const ONE_OF_EACH = [
  ["first_money", { moneyAskedOn: today }],
  ["first_court_paper", { courtPaperOn: today }],
  ["first_at_risk", { atRisk: { what: "home", since: today } }],
  ["first_promise", { promiseOn: today }],
  ["first_report", { isReportOpen: true }],
] as const satisfies readonly (readonly [string, Partial<StepFirstDay>])[];

describe("steps of the first day", () => {
  test.each(ONE_OF_EACH)("%s is the next step until it is done", (code, answered) => {
    const step = nextStep(state(answered), today);
    expect(step.code).toBe(code);
    expect(endsWhenDone(step)).toBe(true);
    const done = [{ id: step.id, on: today }];
    expect(nextStep(state(answered, { done }), today).code).toBe("none");
  });

  test.each(ONE_OF_EACH)("%s: later hides it for so long, unless a court may be waiting", (code, answered) => {
    const step = nextStep(state(answered), today);
    const later = [{ id: step.id, until: addDays(today, 3) }];
    const hides = hidesWhenPutOff(step);
    expect(hides).toBe(code !== "first_court_paper");
    expect(nextStep(state(answered, { later }), addDays(today, 2)).code).toBe(hides ? "none" : code);
    expect(nextStep(state(answered, { later }), addDays(today, 3)).code).toBe(code);
  });

  test("come in the order of the clocks, safety before money", () => {
    const all = state(Object.assign({}, ...ONE_OF_EACH.map(([, answered]) => answered)), {
      safety: { threatOn: today, distressOn: today },
    });
    const done: { id: string; on: typeof today }[] = [];
    const met = ["", ...ONE_OF_EACH, ""].map(() => {
      const step = nextStep({ ...all, done }, today);
      done.push({ id: step.id, on: today });
      return step.code;
    });
    expect(met).toEqual(["safety_threat", "safety_distress", ...ONE_OF_EACH.map(([code]) => code)]);
  });

  test("an answer that was taken back and given again is a new step", () => {
    const step = nextStep(state({ moneyAskedOn: today }), today);
    const done = [{ id: step.id, on: today }];
    const again = state({ moneyAskedOn: addDays(today, 9) }, { done });
    expect(nextStep(again, addDays(today, 9)).code).toBe("first_money");
  });
});

describe("what done and later mean", () => {
  const paper = { id: "p", debtId: "a", type: "summons", verified: true, isEnforcing: false, days: [] } as const;
  const soon = [{ event: "answer", on: addDays(today, 11), isEstimated: false }] as const;

  test.each([
    ["court_day_unknown", { courtPapers: [paper] }, false, false],
    ["court_verify", { courtPapers: [{ ...paper, verified: false }] }, false, false],
    ["court_answer", { courtPapers: [{ ...paper, days: soon }] }, true, false],
    ["court_enforcing", { courtPapers: [{ ...paper, isEnforcing: true }] }, true, true],
    ["fact_balance", { missingFacts: [{ debtId: "a", fact: "balance" }] }, true, true],
    ["none", {}, false, false],
  ] as const)("%s", (code, known, ends, hides) => {
    const step = nextStep(state({}, known), today);
    expect(step.code).toBe(code);
    expect([endsWhenDone(step), hidesWhenPutOff(step)]).toEqual([ends, hides]);
    const isOverWith = (put: Partial<StepState>) => nextStep(state({}, { ...known, ...put }), today).code !== code;
    expect(isOverWith({ done: [{ id: step.id, on: today }] })).toBe(ends);
    expect(isOverWith({ later: [{ id: step.id, until: addDays(today, 1) }] })).toBe(hides);
  });
});
