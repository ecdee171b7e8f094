"use server";

import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { searchedWords, typedValues } from "@/lib/actions/form-values";
import { isOwnOrigin } from "@/lib/actions/own-origin";
import { currentUser } from "@/lib/auth/session";
import { listLenders } from "@/lib/data/debts/lenders";
import { purposeOf } from "./chosen-lender";
import { lenderChoices } from "./lender-choices";
import type { LenderRow } from "./lender-rows";

/** What a search found: the words, the lenders, and what is said about them. Null: nothing was searched. */
export type FoundLenders = {
  words: string;
  hits: { own: LenderRow[]; directory: LenderRow[]; said: string; useName: string } | null;
};

const NOTHING_SEARCHED: FoundLenders = { words: "", hits: null };

/**
 * Finds lenders of the directory and those that a person named before. A post, not an address: whom somebody owes stays out of
 * histories and logs. It changes nothing.
 */
export async function findLendersAction(_previous: FoundLenders, formData: FormData): Promise<FoundLenders> {
  const values = typedValues(formData);
  const words = searchedWords(values);
  if (words.trim() === "" || !(await isOwnOrigin())) return NOTHING_SEARCHED;
  const user = await currentUser();
  if (!user) return NOTHING_SEARCHED;
  const lenders = await listLenders(user.id);
  const asked = { query: words, purpose: purposeOf(values), lenders, once: randomUUID() };
  const [t, { own, directory, n }] = await Promise.all([getTranslations("debt_new"), lenderChoices(asked)]);
  return { words, hits: { own, directory, said: t("found", { n }), useName: t("use_name", { name: words.trim() }) } };
}
