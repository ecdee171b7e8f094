import type { Route } from "next";

/** Where the closing items of a debt are. */
export function checklistPage(debtId: string): Route {
  return `/debts/${encodeURIComponent(debtId)}/checklist` as Route;
}

/** The same, at one item. */
export function checklistItemPage(debtId: string, code: string): Route {
  return `${checklistPage(debtId)}#${encodeURIComponent(code)}` as Route;
}
