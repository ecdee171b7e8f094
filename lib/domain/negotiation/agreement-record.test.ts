import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { type GatedDebt, gateAnswers, isWrittenAndChecked, stageOnceAgreed, stageOnceEnded } from "./agreement-record";
import { checkPaySafely } from "./pay-safely";

const debt = (known: Partial<GatedDebt> = {}): GatedDebt => ({
  stage: "overdue",
  holder: "",
  courtPapers: [],
  ...known,
});

describe("what the gate takes from the record", () => {
  test.each<[string, Partial<GatedDebt>, object]>([
    ["nothing", {}, { isSold: false, isCollectedOrInCourt: false }],
    ["a holder", { holder: "海棠资产" }, { isSold: true, isCollectedOrInCourt: false }],
    ["collection", { stage: "in_collection" }, { isSold: false, isCollectedOrInCourt: true }],
    ["a court's stage", { stage: "enforcing" }, { isSold: false, isCollectedOrInCourt: true }],
    ["a court's paper", { courtPapers: ["summons"] }, { isSold: false, isCollectedOrInCourt: true }],
  ])("%s", (_name, known, expected) =>
    expect(gateAnswers(null, "official_app", debt(known))).toMatchObject({ payee: "official_app", ...expected }),
  );

  test("an answer of the gate comes before what the offer said", () => {
    const saved = {
      points: { creditor: true },
      payee: "private_qr",
      isTransferConfirmed: null,
      checkedOn: day("2026-11-21"),
    } as const;
    const answers = gateAnswers(saved, "official_app", debt());
    expect(checkPaySafely(answers)).toMatchObject({ verdict: "stop", flags: [{ code: "private_payee" }] });
  });
});

test.each([
  ["written and checked", { inWriting: true, from: "lender", verified: true }, true],
  ["written, not checked", { inWriting: true, from: "lender", verified: null }, false],
  ["written, found false", { inWriting: true, from: "lender", verified: false }, false],
  ["spoken and checked", { inWriting: false, from: "lender", verified: true }, false],
  ["one's own, written", { inWriting: true, from: "me", verified: null }, true],
] as const)("%s terms", (_name, offer, expected) => expect(isWrittenAndChecked(offer)).toBe(expected));

describe("the stage of a debt", () => {
  test.each([
    ["overdue", "agreed"],
    ["current", "agreed"],
    ["sued", "sued"],
    ["enforcing", "enforcing"],
  ] as const)("%s, once agreed: %s", (before, after) => expect(stageOnceAgreed(before)).toBe(after));

  test.each([
    ["agreed", "overdue", "broken", "overdue"],
    ["agreed", "overdue", "replaced", "negotiating"],
    ["agreed", "overdue", "finished", "current"],
    ["sued", "overdue", "broken", "sued"],
    ["judged", "judged", "finished", "judged"],
  ] as const)("%s (before: %s), once %s: %s", (now, before, reason, after) =>
    expect(stageOnceEnded(now, before, reason)).toBe(after),
  );
});
