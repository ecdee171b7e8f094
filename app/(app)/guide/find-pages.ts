import { guideText } from "@/lib/i18n/guide-texts";
import { LOCALES } from "@/lib/i18n/locales";
import { GUIDE_PAGES } from "@/lib/reference/guide/guide";
import type { GuidePage } from "@/lib/reference/guide/guide-page";

const MAX_LENGTH = 40;

/** What was searched for, from the address; anything but a short text is nothing. */
export function wordsOf(q: unknown): string {
  return typeof q === "string" ? q.trim().slice(0, MAX_LENGTH) : "";
}

/** The pages whose title or answer holds every word, in either language, however wide its letters are; all without words. */
export function findPages(words: string): readonly GuidePage[] {
  const wanted = plain(words)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return GUIDE_PAGES.filter((page) => {
    const text = LOCALES.map((locale) => guideText(locale, page))
      .map(({ title, answer }) => plain(`${title} ${answer}`))
      .join(" ");
    return wanted.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
