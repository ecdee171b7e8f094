"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { checklistPage } from "@/app/(app)/debts/[debtId]/checklist/checklist-page";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { formAction } from "@/lib/actions/form-action";
import { saveCertificate } from "@/lib/data/settlement/settlement-undo";
import { getSettlement } from "@/lib/data/settlement/settlements";
import { fenToInput } from "@/lib/domain/basics/money";
import type { Certificate } from "@/lib/domain/settlement/certificate";
import { certificateSchema } from "@/lib/schemas/settlement";

/** Keeps what a certificate says as the person confirmed it, and shows it beside the record. */
export const saveCertificateAction = formAction(certificateSchema, async ({ user, input }) => {
  const { debtId, settlementId, version, seal, ...fields } = input;
  const settlement = await getSettlement(user.id, settlementId);
  if (settlement?.debtId !== debtId) return { refused: "not_found" };
  const certificate = { ...fields, hasSeal: seal && seal === "yes" };
  const outcome = await saveCertificate(user.id, settlementId, version, certificate);
  if (outcome === "saved") {
    return { redirectTo: `${checklistPage(debtId)}/certificate?checked=1#result` as Route };
  }
  const stored = outcome === "stale" ? await getSettlement(user.id, settlementId) : null;
  if (!stored) return { refused: "not_found" };
  const current = stored.certificate ? await differing(stored.certificate, certificate) : {};
  return { refused: "stale", current: { ...current, version: String(stored.version) } };
});

/** The fields in which the stored certificate differs from what was typed, as texts. */
async function differing(stored: Certificate, typed: Certificate): Promise<Record<string, string>> {
  const [t, tForm] = await Promise.all([getTranslations("settle.check"), getTranslations("debt_form")]);
  const textsOf = ({ lender, borrower, number, on, amount, says, hasSeal }: Certificate) => ({
    lender,
    borrower,
    number,
    on,
    amount: fenToInput(amount),
    says: says && t(`says_options.${says}`),
    seal: hasSeal === null ? null : t(`seal_options.${hasSeal ? "yes" : "no"}`),
  });
  return currentTexts(textsOf(stored), textsOf(typed), tForm("stored_empty"));
}
