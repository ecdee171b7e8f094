import { describe, expect, it } from "vitest";
import { DEBT, SETTLEMENT } from "@/lib/documents/testing/settled-debt";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { settledRows, totalsOf } from "./settled-rows";

const TODAY = day("2026-03-08");
const debt = (id: string, stage: typeof DEBT.stage = "settled") => ({ ...DEBT, id, stage });
const settlement = (debtId: string, more: Partial<typeof SETTLEMENT> = {}) => ({ ...SETTLEMENT, debtId, ...more });
const LONG_AGO = { settledOn: day("2025-12-01"), answers: [] };

/** Everything that is not optional is answered. */
function allDone(debtId: string) {
  const [row] = settledRows([debt(debtId)], [settlement(debtId)], TODAY).open;
  const codes = row?.open.map(({ item }) => item.code) ?? [];
  const done = codes.map((code) => ({
    id: code,
    version: 1,
    code,
    doneOn: TODAY,
    notApplicable: false,
    note: "",
    reason: "",
  }));
  return settlement(debtId, { answers: [...SETTLEMENT.answers, ...done] });
}

describe("settledRows", () => {
  it("puts those with something overdue first, and apart those that are done", () => {
    const debts = ["done", "new", "old"].map((id) => debt(id));
    const rows = settledRows(debts, [settlement("new"), allDone("done"), settlement("old", LONG_AGO)], TODAY);
    expect(rows.open.map((row) => row.debt.id)).toEqual(["old", "new"]);
    expect(rows.closed.map((row) => row.debt.id)).toEqual(["done"]);
    expect(rows.unrecorded).toEqual([]);
  });

  it("counts what was answered and names the rest, the optional last", () => {
    const [row] = settledRows([debt("a")], [settlement("a")], TODAY).open;
    expect(row?.progress).toEqual({ total: 6, answered: 2, left: 4, overdue: 0 });
    expect(row?.open.map(({ item }) => item.code)).toEqual([
      "certificate",
      "revoke_debit",
      "collection_stopped",
      "credit_report",
      "data_deletion",
    ]);
    expect(row?.recordUntil).toBe("2031-03-05");
  });

  it("keeps apart what is only called settled, and leaves out what is open or not there", () => {
    const rows = settledRows([debt("a"), debt("b", "closed"), debt("c", "overdue")], [settlement("gone")], TODAY);
    expect(rows.unrecorded.map(({ id }) => id)).toEqual(["a", "b"]);
    expect([...rows.open, ...rows.closed]).toEqual([]);
  });
});

describe("totalsOf", () => {
  it("adds what is known and counts what is not; a full payment waives nothing", () => {
    const settlements = [
      settlement("a"),
      settlement("b", { amount: null, waived: null }),
      settlement("c", { outcome: "full", amount: fen(100), waived: null }),
    ];
    const { open } = settledRows(
      ["a", "b", "c"].map((id) => debt(id)),
      settlements,
      TODAY,
    );
    expect(totalsOf(open)).toEqual({
      paid: { sum: 1_500_100, known: 2, unknown: 1 },
      waived: { sum: 634_652, known: 1, unknown: 1 },
    });
  });
});
