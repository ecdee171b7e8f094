import { useLocale, useTranslations } from "next-intl";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import { findingText } from "@/lib/documents/evidence/finding-text";
import type { Finding } from "@/lib/domain/conduct/check-conduct";
import { formatDay } from "@/lib/format/day";
import type { Shown } from "./conduct-view";

/** The sentence of a finding on the screen, without the words that were used while amounts are hidden. */
export function useFindingText(finding: Finding, first: ContactView, { today, masked }: Shown): string {
  const [t, locale] = [useTranslations(), useLocale()];
  return findingText(finding, first, { t, locale, day: (on) => formatDay(on, locale, today), masked });
}
