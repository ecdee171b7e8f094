import { guideText } from "@/lib/i18n/guide-texts";
import { LOCALES } from "@/lib/i18n/locales";
import { GUIDE_PAGES } from "@/lib/reference/guide/guide";
import type { GuidePage } from "@/lib/reference/guide/guide-page";

/** The pages whose title or answer holds every word, in either language, however wide its letters are. */
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
