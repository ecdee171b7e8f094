"use server";

import { searchedWords, typedValues } from "@/lib/actions/form-values";
import { isOwnOrigin } from "@/lib/actions/own-origin";
import { findPages } from "./find-pages";

/** What a search found: the words, and the slugs of the pages; null: nothing was searched, all are shown. */
export type FoundPages = { words: string; slugs: string[] | null };

/**
 * Finds pages of the guide, for everyone who may read them. A post, not an address: what somebody asks about stays out of
 * histories and logs. It changes nothing and reads nothing of anybody.
 */
export async function findGuideAction(_previous: FoundPages, formData: FormData): Promise<FoundPages> {
  const words = searchedWords(typedValues(formData));
  if (words.trim() === "" || !(await isOwnOrigin())) return { words: "", slugs: null };
  return { words, slugs: findPages(words).map(({ slug }) => slug) };
}
