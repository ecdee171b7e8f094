"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { getLender, updateLender } from "@/lib/data/debts/lenders";
import type { LenderFacts } from "@/lib/domain/debts/lender-facts";
import { lenderFormSchema } from "@/lib/schemas/lender";

/** Saves what the user knows of a lender. When it changed meanwhile, both versions are shown. */
export const saveLenderAction = formAction(lenderFormSchema, async ({ user, input }) => {
  const { lenderId, debtId, version, ...facts } = input;
  if (facts.reportingAsOf !== null && facts.reportingAsOf > today(user.timeZone)) {
    return refusalAt([{ field: "reportingAsOf", reason: "day_in_future" }]);
  }
  const outcome = await updateLender(user.id, lenderId, version, facts);
  if (outcome === "saved") return { redirectTo: pageAfter(debtId, lenderId) };
  const stored = outcome === "stale" ? await getLender(user.id, lenderId) : null;
  if (!stored) return { refused: "not_found" };
  return {
    refused: "stale",
    current: { ...(await differing({ ...stored, brand: stored.name }, facts)), version: String(stored.version) },
  };
});

/** Back to the debt that the form was opened from. */
function pageAfter(debtId: string, lenderId: string): Route {
  if (debtId === "") return "/debts";
  return `/debts/${encodeURIComponent(debtId)}?note=lender&entry=${encodeURIComponent(lenderId)}` as Route;
}

/** The fields in which the stored lender differs from what was typed, as texts. */
async function differing(stored: LenderFacts, typed: LenderFacts): Promise<Record<string, string>> {
  const [terms, t] = await Promise.all([getTranslations("lenders"), getTranslations("debt_form")]);
  const textsOf = (facts: LenderFacts) => ({
    brand: facts.brand,
    legalName: facts.legalName,
    kind: terms(`kind.${facts.kind}`),
    creditReporting: terms(`creditReporting.${facts.creditReporting}`),
    reportingSource: facts.reportingSource && terms(`reportingSource.${facts.reportingSource}`),
    reportingAsOf: facts.reportingAsOf,
    negotiability: terms(`negotiability.${facts.negotiability}`),
    hotline: facts.hotline,
    hotlineSource: facts.hotlineSource,
    note: facts.note,
  });
  return currentTexts(textsOf(stored), textsOf(typed), t("stored_empty"));
}
