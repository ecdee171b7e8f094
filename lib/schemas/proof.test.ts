import { describe, expect, it } from "vitest";
import { proofMoveSchema, proofWordsSchema } from "./proof";

const sent = { proofId: "p", version: "3" };

describe("where a proof is moved to", () => {
  it.each([
    ["inbox", {}],
    ["debt:d1", { debtId: "d1" }],
    ["item:s1:certificate", { checklist: { settlementId: "s1", code: "certificate" } }],
    ["", null],
  ])("%s", (typed, place) => {
    expect(proofMoveSchema.parse({ ...sent, place: typed })).toEqual({ proofId: "p", version: 3, place });
  });

  it.each(["debt:", "item:s1", "item:s1:", "payment:x", "elsewhere"])("refuses %s", (typed) => {
    const { error } = proofMoveSchema.safeParse({ ...sent, place: typed });
    expect(error?.issues.map(({ message }) => message)).toEqual(["choice"]);
  });
});

it("a proof keeps a name", () => {
  const words = { ...sent, kind: "receipt", note: "" };
  expect(proofWordsSchema.safeParse({ ...words, name: "  " }).error?.issues[0]?.message).toBe("required");
  expect(proofWordsSchema.parse({ ...words, name: " 回单 " }).name).toBe("回单");
});
