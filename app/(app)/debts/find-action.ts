"use server";

import { getTranslations } from "next-intl/server";
import { isMasked } from "@/app/_ui/mask";
import { type Found, NOTHING_SEARCHED, paramsOf, searchByUser } from "@/lib/actions/search";
import { today } from "@/lib/clock";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import { hasWords } from "@/lib/domain/debts/find-words";
import { searchDirectory } from "@/lib/domain/lenders/directory";
import { LENDER_DIRECTORY } from "@/lib/reference/lenders/directory";
import { type DebtRow, rowMaker } from "./debt-row";
import { listed, listViewOf, PAGE_SIZE } from "./list-view";

/** The rows of the first hits, and how many there are. */
export type FoundDebts = Found<{ rows: DebtRow[]; said: string }>;

/**
 * Finds debts by name, account tail, contract number or note, within the filters of the page and in its order. A post, not an
 * address: what a person calls their lenders and writes in notes stays out of histories and logs. It changes nothing.
 */
export async function findDebtsAction(_previous: FoundDebts, formData: FormData): Promise<FoundDebts> {
  const asked = await searchByUser(formData);
  if (!asked) return NOTHING_SEARCHED;
  const { user, words, values } = asked;
  const view = listViewOf(paramsOf(values));
  const on = today(user.timeZone);
  const found = listed(await listDebts(user.id, { archived: view.archived }), view, on).filter(finder(words));
  const rows = found.slice(0, PAGE_SIZE).map(await rowMaker(on, await isMasked()));
  return { words, hits: { rows, said: await said(found.length) } };
}

function finder(words: string): (debt: DebtView) => boolean {
  // The directory knows old names and pinyin of a lender that the user's own words don't have.
  const known = new Set(searchDirectory(words, LENDER_DIRECTORY).map((entry) => entry.key));
  return (debt) =>
    hasWords(wordsOf(debt), words) || (debt.lender.directoryKey !== null && known.has(debt.lender.directoryKey));
}

function wordsOf(debt: DebtView): string[] {
  const { lender, label, accountTail, contractNumber, funder, guarantor, holder, note } = debt;
  const names = [lender.name, lender.nameEn, lender.legalName, lender.note];
  return [...names, label, accountTail, contractNumber, funder, guarantor, holder, note];
}

async function said(count: number): Promise<string> {
  const t = await getTranslations("debts.search");
  return count > PAGE_SIZE ? t("cut", { n: count, shown: PAGE_SIZE }) : t("found", { n: count });
}
