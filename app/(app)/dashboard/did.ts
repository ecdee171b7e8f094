import type { Route } from "next";
import type { DebtChange } from "@/lib/schemas/order";

/** What the address of the dashboard may say after a change. */
export type DashboardParams = Record<
  "did" | "debt" | "other" | "was" | "all" | "done" | "later" | "filled",
  string | string[] | undefined
>;

/** A change that was just made, and the one that takes it back. */
export type Did = { done: DebtChange["verb"]; debtId: string; undo: DebtChange };

/** The dashboard after a change: it says what was done and offers to undo it, by address alone. */
export function afterChange(change: DebtChange, { was, all }: { was: number | null; all: boolean }): Route {
  const params = new URLSearchParams({ did: change.verb, debt: change.debtId });
  if ("neighbourId" in change) params.set("other", change.neighbourId);
  if (change.verb === "unpin" && was !== null) params.set("was", String(was));
  if (all) params.set("all", "1");
  return `/dashboard?${params}#order` as Route;
}

/** Reads what was just done from the address; null when it says nothing that makes sense. */
export function didOf(params: DashboardParams): Did | null {
  const [debtId, other] = [textOf(params.debt), textOf(params.other)];
  const verb = textOf(params.did);
  if (debtId === "") return null;
  switch (verb) {
    case "pin":
      return { done: verb, debtId, undo: { verb: "unpin", debtId } };
    case "unpin":
      return { done: verb, debtId, undo: { verb: "pin", debtId, place: Number(textOf(params.was)) || null } };
    case "leave_out":
      return { done: verb, debtId, undo: { verb: "take_in", debtId } };
    case "take_in":
      return { done: verb, debtId, undo: { verb: "leave_out", debtId } };
    case "before":
    case "after":
      return { done: verb, debtId, undo: { verb: verb === "before" ? "after" : "before", debtId, neighbourId: other } };
    default:
      return null;
  }
}

/** One value of the address, however often it stands there. */
export function textOf(param: string | string[] | undefined): string {
  return (typeof param === "string" ? param : (param?.[0] ?? "")).slice(0, 100);
}
