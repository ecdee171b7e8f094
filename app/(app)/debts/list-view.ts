import { pageIn } from "@/app/_ui/paging";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { type Day, nextMonthDay } from "@/lib/domain/basics/day";
import { DEBT_STAGES, isOpenStage } from "@/lib/domain/debts/debt";
import { CREDIT_REPORTING, LENDER_KINDS } from "@/lib/domain/debts/lender";
import { shownStage } from "./shown-stage";

/** How many debts a page shows: on a phone each is a small sheet, and few people have more. */
export const PAGE_SIZE = 30;

export const SORTS = ["newest", "amount", "overdue", "due", "name"] as const;
export type Sort = (typeof SORTS)[number];

/** The filters in the address of the list. Null: all. What names nothing known is passed over. */
export type ListView = {
  stage: (typeof DEBT_STAGES)[number] | null;
  reporting: (typeof CREDIT_REPORTING)[number] | null;
  kind: (typeof LENDER_KINDS)[number] | null;
  sort: Sort;
  archived: boolean;
  /** From 1. */
  page: number;
};

/** Reads the filters from the address. */
export function listViewOf(params: Record<string, unknown>): ListView {
  return {
    stage: DEBT_STAGES.find((stage) => stage === params.stage) ?? null,
    reporting: CREDIT_REPORTING.find((reporting) => reporting === params.reporting) ?? null,
    kind: LENDER_KINDS.find((kind) => kind === params.kind) ?? null,
    sort: SORTS.find((sort) => sort === params.sort) ?? "newest",
    archived: params.archived === "1",
    page: pageIn(params.page),
  };
}

/** What the address of a list says; nothing that goes without saying. */
export function paramsOf({ stage, reporting, kind, sort, archived, page }: ListView): Record<string, string> {
  const order = sort !== "newest" && sort;
  const params = { archived: archived && "1", stage, reporting, kind, sort: order, page: page > 1 && String(page) };
  return Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** The address of a list. */
export function addressOf(view: ListView): string {
  const params = new URLSearchParams(paramsOf(view));
  return params.size === 0 ? "/debts" : `/debts?${params}`;
}

/** Whether any filter is set; an order alone hides nothing. */
export function isFiltered({ stage, reporting, kind }: ListView): boolean {
  return stage !== null || reporting !== null || kind !== null;
}

/** What the list looks at in a debt. */
export type Listable = Pick<DebtView, "stage" | "balance" | "overdueSince" | "dueDayOfMonth"> & {
  lender: Pick<DebtView["lender"], "name" | "kind" | "creditReporting">;
};

/** The debts that pass the filters, in the chosen order. What is not known comes last; what is over comes after what is not. */
export function listed<Debt extends Listable>(debts: readonly Debt[], view: ListView, today: Day): Debt[] {
  const passing = debts.filter(
    (debt) =>
      (view.stage === null || shownStage(debt, today) === view.stage) &&
      (view.reporting === null || debt.lender.creditReporting === view.reporting) &&
      (view.kind === null || debt.lender.kind === view.kind),
  );
  const sorted = inOrder(passing, view.sort, today);
  const isOver = ({ stage }: Debt) => !isOpenStage(stage);
  return [...sorted.filter((debt) => !isOver(debt)), ...sorted.filter(isOver)];
}

function inOrder<Debt extends Listable>(debts: readonly Debt[], sort: Sort, today: Day): Debt[] {
  switch (sort) {
    case "newest":
      return debts.toReversed();
    case "amount":
      return sortedBy(debts, (debt) => (debt.balance?.claimed == null ? null : -debt.balance.claimed));
    case "overdue":
      return sortedBy(debts, (debt) => debt.overdueSince);
    case "due":
      return sortedBy(debts, (debt) => debt.dueDayOfMonth && nextMonthDay(debt.dueDayOfMonth, today));
    case "name":
      return debts.toSorted((a, b) => a.lender.name.localeCompare(b.lender.name, "zh-CN"));
  }
}

function sortedBy<Debt>(debts: readonly Debt[], keyOf: (debt: Debt) => string | number | null): Debt[] {
  return debts.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === right) return 0;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -1 : 1;
  });
}

/** Whether a debt counts in totals: something is owed, it was not left out, and a guarantee was called. */
export function isCounted({ stage, included, role, guaranteeCalled }: DebtView): boolean {
  return isOpenStage(stage) && included && (role !== "guarantor" || guaranteeCalled);
}
