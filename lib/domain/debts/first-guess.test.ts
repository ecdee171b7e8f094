import { describe, expect, it } from "vitest";
import { firstStage, usualCollateral, usualProduct, usualReporting } from "./first-guess";
import { LENDER_KINDS } from "./lender";

describe("first guesses", () => {
  it("exist for every kind of lender", () => {
    for (const kind of LENDER_KINDS) {
      expect(usualProduct(kind)).toBeTypeOf("string");
      expect(usualReporting(kind)).toBeTypeOf("string");
    }
  });

  it("never say of a licensed lender that it does not report", () => {
    expect(LENDER_KINDS.filter((kind) => usualReporting(kind) === "does_not_report")).toEqual([
      "unlicensed",
      "employer",
      "landlord",
      "hospital",
      "friend",
      "relative",
    ]);
  });

  it.each([
    [null, false, "current"],
    [null, true, "overdue"],
    ["current", true, "overdue"],
    ["current", false, "current"],
    ["sued", true, "sued"],
    ["in_collection", false, "in_collection"],
  ] as const)("%s with a day: %s", (picked, isKnown, stage) => expect(firstStage(picked, isKnown)).toBe(stage));

  it("knows a car behind a car loan only", () => {
    expect(LENDER_KINDS.filter((kind) => usualCollateral(kind) !== null)).toEqual(["auto_finance"]);
  });
});
