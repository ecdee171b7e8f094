"use server";

import { getTranslations } from "next-intl/server";
import { type TileData, tileOf } from "@/app/_proofs/tile-data";
import { tileWords } from "@/app/_proofs/tile-words";
import { searchedWords, typedValues } from "@/lib/actions/form-values";
import { isOwnOrigin } from "@/lib/actions/own-origin";
import { currentUser } from "@/lib/auth/session";
import { listDebts } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { hasWords } from "@/lib/domain/debts/find-words";
import { PAGE_SIZE, passing, proofListViewOf } from "./list-view";

/** What a search found: the words, the tiles of the first hits, and how many there are. Null: nothing was searched. */
export type FoundProofs = { words: string; hits: { tiles: TileData[]; said: string } | null };

const NOTHING_SEARCHED: FoundProofs = { words: "", hits: null };

/**
 * Finds proofs by file name or note, within the filters of the page. A post, not an address: what a person calls their files
 * stays out of histories and logs. It changes nothing.
 */
export async function findProofsAction(_previous: FoundProofs, formData: FormData): Promise<FoundProofs> {
  const typed = typedValues(formData);
  const words = searchedWords(typed);
  if (words.trim() === "" || !(await isOwnOrigin())) return NOTHING_SEARCHED;
  const user = await currentUser();
  if (!user) return NOTHING_SEARCHED;
  const view = proofListViewOf(Object.fromEntries(Object.entries(typed).map(([name, [value]]) => [name, value])));
  const [proofs, ...debts] = await Promise.all([
    listProofs(user.id, { removed: view.removed }),
    listDebts(user.id, { archived: false }),
    listDebts(user.id, { archived: true }),
  ]);
  const found = passing(proofs, view).filter(({ name, note }) => hasWords([name, note], words));
  const shown = await tileWords(debts.flat());
  const tiles = found.slice(0, PAGE_SIZE).map((proof) => tileOf(proof, shown));
  return { words, hits: { tiles, said: await said(found.length) } };
}

async function said(count: number): Promise<string> {
  const t = await getTranslations("proofs.search");
  return count > PAGE_SIZE ? t("cut", { n: count, shown: PAGE_SIZE }) : t("found", { n: count });
}
