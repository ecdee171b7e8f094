import type { Route } from "next";
import { debtPage } from "@/app/(app)/dashboard/debt-page";
import { checklistItemPage } from "@/app/(app)/debts/[debtId]/checklist/checklist-page";
import type { Step } from "@/lib/domain/order/steps/step";

/** Where the step can be taken, or how to do it is said; null where there is nothing to do. */
export function stepLink({ code, id, debtId }: Step): Route | null {
  switch (code) {
    case "none":
      return null;
    case "safety_threat":
    case "safety_distress":
      return "/first-day?help=safe" as Route;
    case "first_money":
      return "/first-day?help=money" as Route;
    case "first_court_paper":
      return "/first-day?help=court_paper" as Route;
    case "first_promise":
      return "/first-day?help=promise" as Route;
    case "first_at_risk":
      return "/first-day?help=at_risk" as Route;
    case "first_report":
      return "/first-day?at=report" as Route;
    case "first_debt":
      return "/debts/new" as Route;
    case "checklist_certificate":
    case "checklist_credit":
    case "checklist_item":
      return debtId === null ? null : checklistItemPage(debtId, id.split(":")[2] ?? "");
    case "follow_up":
      return `/contacts/${id.split(":")[1] ?? ""}` as Route;
    case "complaint_due":
      return `/conduct/complaints/${id.split(":")[1] ?? ""}` as Route;
    case "agreement_paid":
      return debtId === null ? null : (`${debtPage(debtId)}/settle` as Route);
    case "instalment_due":
    case "instalment_short":
    case "instalment_late":
    case "instalment_unconfirmed":
      return debtId === null ? null : (`${debtPage(debtId)}/agreement` as Route);
    case "offer_decide":
    case "offer_accepted":
    case "offer_breaks_reserve":
    case "offer_reserve_unknown":
    case "offer_get_written":
    case "offer_verify":
      return debtId === null ? null : (`${debtPage(debtId)}/offers#offer-${id.split(":")[1] ?? ""}` as Route);
    default:
      return debtId === null ? null : (`${debtPage(debtId)}${anchorOf(code, id)}` as Route);
  }
}

/** A paper to check or to date opens in its form; a fact is asked for in the form on this page. */
function anchorOf(code: Step["code"], id: string): string {
  if (code === "court_verify" || code === "court_day_unknown") return `?paper=${id.split(":")[1] ?? ""}#court`;
  return code.startsWith("court_") ? "#court" : "";
}
