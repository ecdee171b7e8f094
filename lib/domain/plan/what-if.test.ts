import { describe, expect, test } from "vitest";
import { addDays, addMonths, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { anOffer } from "@/lib/domain/order/debt-for-tests";
import { aLoan } from "./plan-debt-for-tests";
import { changesOf, problemsOfWhatIf, type WhatIf } from "./what-if";

const today = day("2026-11-22");
const NOTHING: WhatIf = {
  extra: null,
  lump: null,
  lumpOn: null,
  income: null,
  incomeFalls: false,
  incomeFrom: null,
  offers: [],
  leftOut: [],
};

describe("problemsOfWhatIf", () => {
  test.each<[Partial<WhatIf>, ReturnType<typeof problemsOfWhatIf>]>([
    [{}, []],
    [{ extra: fen(1) }, []],
    [{ lump: fen(1), lumpOn: today }, []],
    [{ lump: fen(1), lumpOn: addMonths(today, 360) }, []],
    [{ lump: fen(1) }, [{ field: "lumpOn", reason: "required" }]],
    [{ lumpOn: today }, [{ field: "lump", reason: "required" }]],
    [{ income: fen(1) }, [{ field: "incomeFrom", reason: "required" }]],
    [{ lump: fen(1), lumpOn: addDays(today, -1) }, [{ field: "lumpOn", reason: "day_passed" }]],
    [{ lump: fen(1), lumpOn: day("2199-12-31") }, [{ field: "lumpOn", reason: "day_beyond_plan" }]],
    [
      { income: fen(1), incomeFrom: addDays(addMonths(today, 360), 1), lump: fen(2) },
      [
        { field: "lumpOn", reason: "required" },
        { field: "incomeFrom", reason: "day_beyond_plan" },
      ],
    ],
  ])("%o → %o", (asked, problems) => expect(problemsOfWhatIf({ ...NOTHING, ...asked }, today)).toEqual(problems));
});

describe("changesOf", () => {
  const debts = [
    aLoan("a", 100_00, { offers: [anOffer({ id: "open" }), anOffer({ id: "taken", status: "accepted" })] }),
    aLoan("b", 100_00),
    aLoan("out", 100_00, { included: false }),
  ];

  test("asks for nothing where nothing is asked, or nothing of it is there", () => {
    expect(changesOf(NOTHING, debts)).toEqual([]);
    const gone = { offers: ["taken", "elsewhere"], leftOut: ["out", "elsewhere"] };
    expect(changesOf({ ...NOTHING, ...gone, extra: fen(0), lump: fen(0), lumpOn: today }, debts)).toEqual([]);
  });

  test("asks for several things together", () => {
    const asked = {
      extra: fen(500_00),
      lump: fen(9_000_00),
      lumpOn: today,
      income: fen(700_00),
      incomeFalls: true,
      incomeFrom: addDays(today, 40),
      offers: ["open"],
      leftOut: ["b"],
    };
    expect(changesOf(asked, debts)).toEqual([
      { kind: "extra_per_month", amount: 500_00 },
      { kind: "lump_sum", on: today, amount: 9_000_00 },
      { kind: "income_change", from: addDays(today, 40), difference: -700_00 },
      { kind: "offer_accepted", debtId: "a", offerId: "open" },
      { kind: "leave_out", debtId: "b" },
    ]);
  });
});
