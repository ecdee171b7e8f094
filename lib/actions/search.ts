import "server-only";
import { currentUser, type SignedInUser } from "@/lib/auth/session";
import { type FormValues, typedValues } from "./form-values";
import { isOwnOrigin } from "./own-origin";

/** What a search found, and the words that it was for. Null: nothing was searched. */
export type Found<Hits> = { words: string; hits: Hits | null };

export const NOTHING_SEARCHED: Found<never> = { words: "", hits: null };

/** What a line to search with was sent for, and what went along with it. */
export type Search = { words: string; values: FormValues };

/** What is searched for; null where everything is to be shown again, and for what another site sent. */
export async function searchOf(formData: FormData): Promise<Search | null> {
  const values = typedValues(formData);
  const words = values.clear === undefined ? (values.words?.[0] ?? "").slice(0, 100) : "";
  return words.trim() !== "" && (await isOwnOrigin()) ? { words, values } : null;
}

/** The same, and who searches; null for everyone who isn't signed in. */
export async function searchByUser(formData: FormData): Promise<(Search & { user: SignedInUser }) | null> {
  const search = await searchOf(formData);
  const user = search && (await currentUser());
  return user && { ...search, user };
}

/** What went along with a search, as the parameters of the page's own address. */
export function paramsOf(values: FormValues): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).map(([name, [value]]) => [name, value]));
}
