import type { Route } from "next";

/** Where everything about a debt is. */
export function debtPage(debtId: string): Route {
  return `/debts/${debtId}` as Route;
}
