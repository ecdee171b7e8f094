import { describe, expect, it } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { NO_STORY, papersOf, problemsOfStory, proofIdsOf } from "./hardship";
import { cardInstalments } from "./instalments";

const TODAY = day("2026-11-22");

describe("papersOf", () => {
  const papers = {
    ...NO_STORY.papers,
    income: { proofId: "a" },
    illness: "not_applicable",
    credit_report: { proofId: "a" },
  } as const;

  it("knows what is there, what is missing, and what does not apply", () => {
    expect(papersOf({ papers })).toEqual({
      there: [
        { paper: "income", proofId: "a" },
        { paper: "credit_report", proofId: "a" },
      ],
      missing: ["unemployment", "allowance"],
    });
  });

  it("sends each file along once", () => {
    expect(proofIdsOf({ papers, otherProofIds: ["b", "a"] })).toEqual(["a", "b"]);
  });
});

describe("problemsOfStory", () => {
  it.each([
    [NO_STORY, []],
    [{ ...NO_STORY, since: TODAY, income: fen(5), monthly: fen(5) }, []],
    [{ ...NO_STORY, since: day("2026-11-23") }, ["since"]],
    [{ ...NO_STORY, income: fen(4), monthly: fen(5) }, ["monthly"]],
  ])("%#", (story, fields) => expect(problemsOfStory(story, TODAY).map(({ field }) => field)).toEqual(fields));
});

describe("cardInstalments", () => {
  it.each([
    [6_000_000, 100_000, { ok: true, value: 60 }],
    [6_000_001, 100_000, { ok: false, reason: "too_many" }],
    [1_000_001, 500_000, { ok: true, value: 3 }],
    [null, 100, { ok: false, reason: "unknown" }],
    [100, null, { ok: false, reason: "unknown" }],
    [100, 0, { ok: false, reason: "unknown" }],
    [0, 100, { ok: false, reason: "unknown" }],
  ])("%s by %s", (claimed, monthly, expected) => {
    const amount = (value: number | null) => (value === null ? null : fen(value));
    expect(cardInstalments(amount(claimed), amount(monthly))).toEqual(expected);
  });
});
