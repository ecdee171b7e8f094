import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ContactView } from "@/lib/data/contact-view";
import type { Finding } from "@/lib/domain/conduct/check-conduct";
import type { ConductCode } from "@/lib/domain/conduct/conduct-rule";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import { formatDay } from "@/lib/format/day";
import type { Shown } from "./conduct-view";

/** The name of a finding's sentences in the messages. */
export function wordsOf(code: ConductCode): Lowercase<ConductCode> {
  return code.toLowerCase() as Lowercase<ConductCode>;
}

/**
 * The sentence of a finding. Of other people only that they were contacted is known, so they stay unnamed. The words that
 * were used may name an amount and are left out while amounts are hidden.
 */
export function useFindingText({ code, facts, on }: Finding, first: ContactView, { today, masked }: Shown): string {
  const t = useTranslations("conduct");
  const locale = useLocale();
  const format = useFormatter();
  const words = masked ? "" : first.words;
  const tags = "tags" in facts ? facts.tags : [];
  return t(`finding.${wordsOf(code)}`, {
    day: formatDay(on, locale, today),
    time: `${formatDay(on, locale, today)} ${minuteToText(first.minute)}`,
    channel: first.channel,
    n: "count" in facts ? facts.count : 1,
    allowed: "allowed" in facts ? facts.allowed : 0,
    known: words !== "" && code.startsWith("B") && code !== "B2" ? "yes" : "no",
    words,
    person: "",
    claimed_role: "",
    facts: format.list(tags.map((tag) => t(`tag.${tag}`))),
    settled: tags.includes("after_settlement") ? "yes" : "no",
    lender: locale === "en" ? first.lender.nameEn : first.lender.name,
  });
}
