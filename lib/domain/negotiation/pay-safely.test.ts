import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PAYEES } from "./offer-facts";
import { checkPaySafely, GATE_POINTS, type GateAnswers } from "./pay-safely";

const POINTS = GATE_POINTS.filter((point) => point !== "payee");
const allYes: GateAnswers = {
  points: Object.fromEntries(POINTS.map((point) => [point, true])),
  payee: "creditor_account",
  isSold: false,
  isTransferConfirmed: null,
  isCollectedOrInCourt: true,
};
const gate = (known: Partial<GateAnswers> = {}) => checkPaySafely({ ...allYes, ...known });

describe("checkPaySafely", () => {
  test("is checked only when all ten points are confirmed", () => {
    expect(gate()).toEqual({ verdict: "checked", open: [], asked: 10, flags: [] });
    expect(gate({ payee: "official_app" }).verdict).toBe("checked");
  });

  test("nothing answered: everything is open", () => {
    expect(gate({ points: {}, payee: "unknown" })).toEqual({
      verdict: "open",
      open: [...GATE_POINTS],
      asked: 10,
      flags: [],
    });
  });

  test.each(POINTS)("%s alone keeps it open, whether it is no, unknown or untouched", (point) => {
    for (const answer of [null, undefined]) {
      const answered = gate({ points: { ...allYes.points, [point]: answer } });
      expect(answered).toMatchObject({ verdict: "open", open: [point], flags: [] });
    }
    expect(gate({ points: { ...allYes.points, [point]: false } }).open).toEqual([point]);
  });

  test("without collection or court there is nothing to stop or to withdraw", () => {
    const points = { ...allYes.points, collection_court: null };
    expect(gate({ points, isCollectedOrInCourt: false })).toMatchObject({ verdict: "checked", asked: 9 });
  });

  test.each([
    ["private_account", "stop", ["private_payee"], ["payee"]],
    ["private_qr", "stop", ["private_payee"], ["payee"]],
    ["third_party", "open", ["third_party_payee"], ["payee"]],
    ["unknown", "open", [], ["payee"]],
  ] as const)("payee %s: %s", (payee, verdict, flags, open) => {
    const answer = gate({ payee });
    expect(answer.flags.map((flag) => flag.code)).toEqual(flags);
    expect(answer).toMatchObject({ verdict, open });
  });

  test("a private payee and a fee lead to the anti-fraud line, with their source", () => {
    const answer = gate({ payee: "private_qr", points: { ...allYes.points, no_fee: false } });
    expect(answer.flags).toEqual([
      { code: "private_payee", stops: true, lines: ["96110", "110"], source: "fraud_warning_2026" },
      { code: "fee_asked", stops: true, lines: ["96110", "110"], source: "fraud_warning_2026" },
    ]);
  });

  test.each([
    [null, "open", ["creditor"]],
    [false, "open", ["creditor"]],
    [true, "checked", []],
  ])("a sold debt whose transfer was confirmed: %s", (isTransferConfirmed, verdict, open) => {
    const answer = gate({ isSold: true, isTransferConfirmed });
    expect(answer).toMatchObject({ verdict, open });
    expect(answer.flags.map((flag) => [flag.code, flag.source])).toEqual(
      isTransferConfirmed ? [] : [["transfer_unconfirmed", "civil_code_546"]],
    );
  });
});

test("whatever is answered: checked means nothing open and no flag; a private payee always stops", () =>
  fc.assert(
    fc.property(
      fc.record({
        points: fc.dictionary(fc.constantFrom(...POINTS), fc.option(fc.boolean(), { nil: null })),
        payee: fc.constantFrom(...PAYEES),
        isSold: fc.boolean(),
        isTransferConfirmed: fc.option(fc.boolean(), { nil: null }),
        isCollectedOrInCourt: fc.boolean(),
      }),
      (answers) => {
        const answer = checkPaySafely(answers);
        if (answer.verdict === "checked") expect([answer.open, answer.flags]).toEqual([[], []]);
        else expect(answer.open.length + answer.flags.length).toBeGreaterThan(0);
        if (answers.payee.startsWith("private")) expect(answer.verdict).toBe("stop");
        expect(answer.open.every((point) => GATE_POINTS.includes(point))).toBe(true);
        expect(answer.open.length).toBeLessThanOrEqual(answer.asked);
      },
    ),
  ));
