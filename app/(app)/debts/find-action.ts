"use server";

import { typedValues } from "@/lib/actions/form-values";
import { isOwnOrigin } from "@/lib/actions/own-origin";
import { currentUser } from "@/lib/auth/session";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import { hasWords } from "@/lib/domain/debts/find-words";
import { searchDirectory } from "@/lib/domain/lenders/directory";
import { LENDER_DIRECTORY } from "@/lib/reference/lenders/directory";

/** What a search found: the words, and the ids of the debts; null ids: nothing was searched, all are shown. */
export type Found = { words: string; ids: string[] | null };

const NOTHING_SEARCHED: Found = { words: "", ids: null };

/**
 * Finds debts by name, account tail, contract number or note. A post, not an address: what a person calls their lenders
 * and writes in notes stays out of histories and logs. It changes nothing.
 */
export async function findDebtsAction(_previous: Found, formData: FormData): Promise<Found> {
  const { words: typed, clear } = typedValues(formData);
  const words = clear === undefined ? (typed?.[0] ?? "").slice(0, 100) : "";
  if (words.trim() === "" || !(await isOwnOrigin())) return NOTHING_SEARCHED;
  const user = await currentUser();
  if (!user) return NOTHING_SEARCHED;
  const debts = await Promise.all([false, true].map((archived) => listDebts(user.id, { archived })));
  // The directory knows old names and pinyin of a lender that the user's own words don't have.
  const known = new Set(searchDirectory(words, LENDER_DIRECTORY).map((entry) => entry.key));
  const isFound = (debt: DebtView) =>
    hasWords(wordsOf(debt), words) || (debt.lender.directoryKey !== null && known.has(debt.lender.directoryKey));
  return {
    words,
    ids: debts
      .flat()
      .filter(isFound)
      .map((debt) => debt.id),
  };
}

function wordsOf(debt: DebtView): string[] {
  const { lender, label, accountTail, contractNumber, funder, guarantor, holder, note } = debt;
  const names = [lender.name, lender.nameEn, lender.legalName, lender.note];
  return [...names, label, accountTail, contractNumber, funder, guarantor, holder, note];
}
