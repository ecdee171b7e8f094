import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { DEBT_STAGES, isOpenStage } from "@/lib/domain/debts/debt";
import { addressOf, isFiltered, type Listable, listed, listViewOf, SORTS } from "./list-view";

const today = day("2026-11-21");

type Known = Partial<Omit<Listable, "lender" | "balance">> & { name?: string; claimed?: number | null };

/** Debts as the list sees them, oldest first; each is called by its place in the row. */
function rows(...known: Known[]): (Listable & { id: number })[] {
  return known.map(({ name = "甲", claimed, ...facts }, id) => ({
    id,
    stage: "overdue",
    overdueSince: null,
    dueDayOfMonth: null,
    lender: { name, kind: "bank", creditReporting: "reports" },
    balance:
      claimed === undefined
        ? null
        : {
            asOf: today,
            claimed: claimed === null ? null : fen(claimed),
            principal: null,
            interest: null,
            penalty: null,
            fees: null,
          },
    ...facts,
  }));
}

const order = (debts: ReturnType<typeof rows>, address: Record<string, unknown> = {}) =>
  listed(debts, listViewOf(address), today).map(({ id }) => id);

describe("the list of debts", () => {
  test("has what is settled or closed last, newest first in both halves", () => {
    const stages = ["settled", "overdue", "closed", "sued", "settled", "current"] as const;
    expect(order(rows(...stages.map((stage) => ({ stage }))))).toEqual([5, 3, 1, 4, 2, 0]);
  });

  test.each<[string, Known[], number[]]>([
    ["amount", [{ claimed: 5 }, { claimed: 900 }, {}, { claimed: null }, { claimed: 70 }], [1, 4, 0, 2, 3]],
    ["overdue", [{ overdueSince: addDays(today, -9) }, {}, { overdueSince: addDays(today, -90) }], [2, 0, 1]],
    // The 20th has passed this month, so the 21st comes first and the 20th last of the known ones.
    ["due", [{ dueDayOfMonth: 20 }, {}, { dueDayOfMonth: 21 }, { dueDayOfMonth: 30 }], [2, 3, 0, 1]],
    ["name", [{ name: "张" }, { name: "白" }, { name: "李" }], [1, 2, 0]],
    ["newest", [{}, {}, {}], [2, 1, 0]],
    ["something else", [{}, {}, {}], [2, 1, 0]],
  ])("by %s, what is not known comes last", (sort, known, expected) => {
    expect(order(rows(...known), { sort })).toEqual(expected);
  });

  test("a settled debt stays last whatever is sorted by, however large, old or near it is", () => {
    const settled = { stage: "settled", claimed: 999, overdueSince: addDays(today, -999), dueDayOfMonth: 21 } as const;
    for (const sort of SORTS) expect(order(rows({ ...settled, name: "阿" }, { name: "子" }), { sort }).at(-1)).toBe(0);
  });

  test("whatever the debts and the order: all of them once, the open ones before the others", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            stage: fc.constantFrom(...DEBT_STAGES),
            claimed: fc.option(fc.integer({ min: 0, max: 9 })),
            overdueSince: fc.option(fc.integer({ min: 0, max: 9 }).map((days) => addDays(today, -days))),
            dueDayOfMonth: fc.option(fc.integer({ min: 1, max: 31 })),
          }),
        ),
        fc.constantFrom(...SORTS),
        (known, sort) => {
          const debts = rows(...known);
          const shown = listed(debts, listViewOf({ sort }), today);
          expect(shown.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(debts.map(({ id }) => id));
          const isOpen = shown.map(({ stage }) => isOpenStage(stage));
          expect(isOpen).toEqual([...isOpen].sort((a, b) => Number(b) - Number(a)));
        },
      ),
    ));

  test("its address is read and written again; what names nothing known is passed over", () => {
    const params = { archived: "1", stage: "sued", reporting: "unknown", kind: "bank", sort: "amount", page: "3" };
    const view = listViewOf(params);
    expect(addressOf(view)).toBe("/debts?archived=1&stage=sued&reporting=unknown&kind=bank&sort=amount&page=3");
    expect(listViewOf(Object.fromEntries(new URLSearchParams(addressOf(view).slice(7))))).toEqual(view);
    const odd = listViewOf({
      archived: "yes",
      stage: ["sued"],
      reporting: "",
      kind: "x",
      sort: "newest",
      page: "招行",
    });
    expect(addressOf(odd)).toBe("/debts");
    expect([isFiltered(view), isFiltered(odd)]).toEqual([true, false]);
  });

  test("filters leave out what does not pass, and nothing else", () => {
    const debts = rows({ stage: "sued" }, { stage: "overdue" }, { stage: "settled" });
    expect(order(debts, { stage: "sued" })).toEqual([0]);
    expect(order(debts, { stage: "settled", kind: "bank", reporting: "reports" })).toEqual([2]);
    const lateSince = { stage: "current", overdueSince: addDays(today, -1) } as const;
    expect(order(rows(lateSince, { stage: "current" }), { stage: "overdue" })).toEqual([0]);
    expect(order(rows(lateSince, { stage: "current" }), { stage: "current" })).toEqual([1]);
    expect(order(debts, { kind: "friend" })).toEqual([]);
    expect(order(debts, { reporting: "does_not_report" })).toEqual([]);
    expect(order(debts, { stage: "nonsense", kind: "", reporting: 7 })).toEqual([1, 0, 2]);
  });
});
