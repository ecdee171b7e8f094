"use server";

import { getTranslations } from "next-intl/server";
import { type Found, NOTHING_SEARCHED, searchOf } from "@/lib/actions/search";
import { findPages } from "./find-pages";

/** The slugs of the pages, and how many there are. */
export type FoundPages = Found<{ slugs: string[]; said: string }>;

/**
 * Finds pages of the guide, for everyone who may read them. A post, not an address: what somebody asks about stays out of
 * histories and logs. It changes nothing and reads nothing of anybody.
 */
export async function findGuideAction(_previous: FoundPages, formData: FormData): Promise<FoundPages> {
  const search = await searchOf(formData);
  if (!search) return NOTHING_SEARCHED;
  const { words } = search;
  const slugs = findPages(words).map(({ slug }) => slug);
  const t = await getTranslations("guide.search");
  return { words, hits: { slugs, said: t("found", { n: slugs.length }) } };
}
