import { refusalAt } from "@/app/(app)/debts/refusals";
import type { Refusal } from "@/lib/actions/error-sentences";
import type { FormOutcome } from "@/lib/actions/form-action";
import { fen } from "@/lib/domain/basics/money";
import type { ScheduleProblem } from "@/lib/domain/negotiation/schedule";
import { formatMoney } from "@/lib/format/money";
import type { TypedRow } from "@/lib/schemas/offer";

/** Refuses a schedule, each problem at the field that it was typed into. */
export function scheduleRefusal(problems: readonly ScheduleProblem[], rows: readonly TypedRow[]): FormOutcome {
  const isInRows = rows.some(({ fields }) => fields.amount.startsWith("row"));
  const placed = problems.map((problem) => ({
    field: fieldOf(problem, rows, isInRows),
    refusal: sentenceOf(problem, rows),
  }));
  const { refused, params } = refusalAt(placed.map(({ field }) => ({ field, reason: "field" })));
  // One field can say one thing: the first that is wrong with it.
  const errors = Object.fromEntries(placed.toReversed().map(({ field, refusal }) => [field, refusal]));
  return { refused, ...(params ? { params } : {}), errors };
}

function fieldOf(problem: ScheduleProblem, rows: readonly TypedRow[], isInRows: boolean): string {
  if (problem.field === "schedule") {
    if (isInRows) return "rowAmount";
    return problem.reason === "not_one_payment" ? "count" : "each";
  }
  if (problem.row === null) return problem.field;
  return rows[problem.row - 1]?.fields[problem.field] ?? "each";
}

function sentenceOf(problem: ScheduleProblem, rows: readonly TypedRow[]): Refusal {
  switch (problem.reason) {
    case "too_many":
      return { refused: "offer_too_many", params: { count: problem.count, max: problem.max } };
    case "amount_zero":
    case "days_not_in_order":
    case "day_twice":
      return { refused: `offer_${problem.reason}`, params: { row: placeOf(rows[problem.row - 1]) ?? problem.row } };
    case "does_not_add_up":
      return {
        refused: "offer_does_not_add_up",
        params: { difference: formatMoney(fen(Math.abs(problem.difference))) },
      };
    default:
      return { refused: `offer_${problem.reason}` };
  }
}

/** The number that stands before a typed row; rows left empty count too. Null where the schedule was said in a few words. */
function placeOf(row: TypedRow | undefined): number | null {
  const [, index] = /^rowAmount\.(\d+)$/.exec(row?.fields.amount ?? "") ?? [];
  return index === undefined ? null : Number(index) + 1;
}
