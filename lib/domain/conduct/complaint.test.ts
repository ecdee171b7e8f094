import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, day } from "@/lib/domain/basics/day";
import { answerDue, COMPLAINT_PACES, type Complaint, complaintState, problemsOfComplaint } from "./complaint";

const today = day("2026-11-21");
const channel = { answerDays: { usual: 15, complex: 30, specialMore: 30 } };
const complaint = (known: Partial<Complaint> = {}): Complaint => ({
  filedOn: day("2026-11-06"),
  dueOn: today,
  answeredOn: null,
  request: "请只在白天联系我",
  proofs: 1,
  isConfirmedTrue: true,
  ...known,
});

describe("answerDue", () => {
  test.each([
    ["usual", "2026-12-06"],
    ["complex", "2026-12-21"],
    ["special", "2027-01-20"],
  ] as const)("%s: %s", (pace, due) => expect(answerDue(today, channel, pace)).toBe(due));

  test("none where no time is known", () => expect(answerDue(today, { answerDays: null }, "usual")).toBeNull());

  /** The independent oracle: turns the calendar over one leaf at a time. */
  function slowDue(filedOn: string, leaves: number): string {
    let [year, month, date] = filedOn.split("-").map(Number) as [number, number, number];
    for (let leaf = 0; leaf < leaves; leaf++) {
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
      date++;
      if (date > length) [month, date] = [month + 1, 1];
      if (month > 12) [year, month] = [year + 1, 1];
    }
    return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  }

  test("agrees with turning the leaves of a calendar", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.constantFrom(...COMPLAINT_PACES), (later, pace) => {
        const filedOn = addDays(day("2020-01-01"), later);
        const leaves = { usual: 15, complex: 30, special: 60 }[pace];
        expect(answerDue(filedOn, channel, pace)).toBe(slowDue(filedOn, leaves));
      }),
    ));
});

describe("complaintState", () => {
  test.each<[string, Partial<Complaint>, string]>([
    ["not filed", { filedOn: null, dueOn: null }, "draft"],
    ["the answer is due today", {}, "waiting"],
    ["it was due yesterday", { dueOn: day("2026-11-20") }, "answer_late"],
    ["no day known", { dueOn: null }, "waiting"],
    ["answered, though late", { dueOn: day("2026-11-10"), answeredOn: day("2026-11-20") }, "answered"],
  ])("%s: %s", (_, known, state) => expect(complaintState(complaint(known), today)).toBe(state));
});

describe("problemsOfComplaint", () => {
  test("nothing to put right", () => {
    expect(problemsOfComplaint(complaint(), today)).toEqual([]);
    expect(problemsOfComplaint(complaint({ filedOn: today, answeredOn: today }), today)).toEqual([]);
  });

  test.each<[string, Partial<Complaint>, string, string]>([
    ["no request", { request: " \n" }, "request", "one_request_missing"],
    ["no proof", { proofs: 0 }, "proofs", "proof_missing"],
    ["not confirmed", { isConfirmedTrue: false }, "isConfirmedTrue", "truth_not_confirmed"],
    ["filed tomorrow", { filedOn: addDays(today, 1) }, "filedOn", "day_in_future"],
    ["answered tomorrow", { answeredOn: addDays(today, 1) }, "answeredOn", "day_in_future"],
    ["answered before filing", { answeredOn: day("2026-11-05") }, "answeredOn", "before_filing"],
    ["answered but never filed", { filedOn: null, answeredOn: addMonths(today, -1) }, "answeredOn", "before_filing"],
  ])("%s", (_, known, field, reason) => {
    expect(problemsOfComplaint(complaint(known), today)).toEqual([{ field, reason }]);
  });
});
