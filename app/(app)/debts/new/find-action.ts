"use server";

import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { type Found, NOTHING_SEARCHED, searchByUser } from "@/lib/actions/search";
import { listLenders } from "@/lib/data/debts/lenders";
import { purposeOf } from "./chosen-lender";
import { lenderChoices } from "./lender-choices";
import type { LenderRow } from "./lender-rows";

/** The lenders, and what is said about them. */
export type FoundLenders = Found<{ own: LenderRow[]; directory: LenderRow[]; said: string; useName: string }>;

/**
 * Finds lenders of the directory and those that a person named before. A post, not an address: whom somebody owes stays out of
 * histories and logs. It changes nothing.
 */
export async function findLendersAction(_previous: FoundLenders, formData: FormData): Promise<FoundLenders> {
  const search = await searchByUser(formData);
  if (!search) return NOTHING_SEARCHED;
  const { user, words, values } = search;
  const lenders = await listLenders(user.id);
  const asked = { query: words, purpose: purposeOf(values), lenders, once: randomUUID() };
  const [t, { own, directory, n }] = await Promise.all([getTranslations("debt_new"), lenderChoices(asked)]);
  return { words, hits: { own, directory, said: t("found", { n }), useName: t("use_name", { name: words.trim() }) } };
}
