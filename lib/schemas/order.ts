import { z } from "zod";
import { STRATEGIES, type Strategy } from "@/lib/domain/order/open-debt";

/**
 * One change of the order, as the button that was pressed says it: "sort:<strategy>", "pin:<debt>", "pin:<debt>:<place>" (back
 * to where it was), "unpin:<debt>", "leave_out:<debt>", "take_in:<debt>", "before:<debt>:<neighbour>", "after:<debt>:<neighbour>".
 */
export type OrderChange = { verb: "sort"; strategy: Strategy } | DebtChange;

/** What is done with the place of one debt. */
export type DebtChange =
  | { verb: "pin"; debtId: string; place: number | null }
  | { verb: "unpin" | "leave_out" | "take_in"; debtId: string }
  | { verb: "before" | "after"; debtId: string; neighbourId: string };

const MAX_PLACE = 1_000_000;

export const orderChangeSchema = z.object({
  change: z
    .string({ error: "field" })
    .max(200, "field")
    .transform((typed, context): OrderChange => {
      const change = parseChange(typed);
      if (change !== null) return change;
      context.addIssue({ code: "custom", message: "field" });
      return z.NEVER;
    }),
  /** Whether the whole list was open, so that it stays open. */
  all: z.string().max(1, "field").optional(),
});

/** Writes a change the way a button carries it. */
export function changeText(change: OrderChange): string {
  if (change.verb === "sort") return `sort:${change.strategy}`;
  const detail = "neighbourId" in change ? change.neighbourId : "place" in change ? change.place : null;
  return [change.verb, change.debtId, ...(detail === null ? [] : [detail])].join(":");
}

/** Reads a change; null for any other text. Whose debts they are is for the data layer to find. */
export function parseChange(typed: string): OrderChange | null {
  const [verb, subject = "", detail, ...rest] = typed.split(":");
  if (subject === "" || rest.length > 0) return null;
  switch (verb) {
    case "sort":
      return detail === undefined ? sortChange(subject) : null;
    case "pin":
      return pinChange(subject, detail);
    case "unpin":
    case "leave_out":
    case "take_in":
      return detail === undefined ? { verb, debtId: subject } : null;
    case "before":
    case "after":
      return detail ? { verb, debtId: subject, neighbourId: detail } : null;
    default:
      return null;
  }
}

function sortChange(name: string): OrderChange | null {
  const strategy = STRATEGIES.find((known) => known === name);
  return strategy ? { verb: "sort", strategy } : null;
}

function pinChange(debtId: string, detail: string | undefined): OrderChange | null {
  if (detail === undefined) return { verb: "pin", debtId, place: null };
  const place = /^\d{1,7}$/.test(detail) ? Number(detail) : 0;
  return place >= 1 && place <= MAX_PLACE ? { verb: "pin", debtId, place } : null;
}
