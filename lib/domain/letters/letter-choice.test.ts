import { expect, it } from "vitest";
import { letterRefusal, likelyLetter } from "./letter-choice";

const debt = (product: "credit_card" | "revolving_loan", kind: "bank" | "friend" = "bank") => ({
  product,
  lender: { kind },
});

it.each([
  ["family_note", null, null],
  ["family_note", debt("revolving_loan", "friend"), null],
  ["hardship", null, "needs_debt"],
  ["hardship", debt("revolving_loan"), null],
  ["hardship", debt("revolving_loan", "friend"), "no_paper"],
  ["card_instalment", debt("credit_card"), null],
  ["card_instalment", debt("revolving_loan"), "not_a_card"],
] as const)("%s to %o: %s", (code, to, expected) => expect(letterRefusal(code, to)).toBe(expected));

it.each([
  ["credit_card", "overdue", "card_instalment"],
  ["revolving_loan", "sued", "hardship"],
  ["credit_card", "settled", "certificate"],
] as const)("%s that is %s: %s", (product, stage, code) => expect(likelyLetter({ product, stage })).toBe(code));
