"use server";

import { getTranslations } from "next-intl/server";
import { type TileData, tileOf } from "@/app/_proofs/tile-data";
import { tileWords } from "@/app/_proofs/tile-words";
import { type Found, NOTHING_SEARCHED, paramsOf, searchByUser } from "@/lib/actions/search";
import { listDebts } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { hasWords } from "@/lib/domain/debts/find-words";
import { PAGE_SIZE, passing, proofListViewOf } from "./list-view";

/** The tiles of the first hits, and how many there are. */
export type FoundProofs = Found<{ tiles: TileData[]; said: string }>;

/**
 * Finds proofs by file name or note, within the filters of the page. A post, not an address: what a person calls their files
 * stays out of histories and logs. It changes nothing.
 */
export async function findProofsAction(_previous: FoundProofs, formData: FormData): Promise<FoundProofs> {
  const asked = await searchByUser(formData);
  if (!asked) return NOTHING_SEARCHED;
  const { user, words, values } = asked;
  const view = proofListViewOf(paramsOf(values));
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
