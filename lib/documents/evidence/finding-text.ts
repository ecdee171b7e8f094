import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { Words } from "@/lib/documents/words";
import type { Day } from "@/lib/domain/basics/day";
import type { Finding } from "@/lib/domain/conduct/check-conduct";
import type { ConductCode } from "@/lib/domain/conduct/conduct-rule";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import { formatList } from "@/lib/format/list";

/** The name of a finding's sentences in the messages. */
export function wordsOf(code: ConductCode): Lowercase<ConductCode> {
  return code.toLowerCase() as Lowercase<ConductCode>;
}

/** How days are written where the sentence stands, whether the words that were used may stand in it, and who says it. */
export type Telling = Words & {
  day: (on: Day) => string;
  masked: boolean;
  /** In the user's own paper: the sentence says "I" and not "you". */
  isOwnPaper?: true;
};

/** The sentences that speak of the user. */
const OWN_SENTENCES = ["p1", "p5", "b1", "b4", "a2"] as const;

/**
 * The sentence of a finding. Of other people only that they were contacted is known, so they stay unnamed. The words that
 * were used may name an amount and are left out while amounts are hidden.
 */
export function findingText({ code, facts, on }: Finding, first: ContactView, telling: Telling): string {
  const { t, locale, day, masked } = telling;
  const words = masked ? "" : first.words;
  const tags = "tags" in facts ? facts.tags : [];
  const own = telling.isOwnPaper && OWN_SENTENCES.find((one) => one === wordsOf(code));
  return t(own ? `evidence.file.rules.own.${own}` : `conduct.finding.${wordsOf(code)}`, {
    day: day(on),
    time: `${day(on)} ${minuteToText(first.minute)}`,
    channel: first.channel,
    n: "count" in facts ? facts.count : 1,
    allowed: "allowed" in facts ? facts.allowed : 0,
    known: words !== "" && code.startsWith("B") && code !== "B2" ? "yes" : "no",
    words,
    person: "",
    claimed_role: "",
    facts: formatList(
      tags.map((tag) => t(`conduct.tag.${tag}`)),
      locale,
    ),
    settled: tags.includes("after_settlement") ? "yes" : "no",
    lender: locale === "en" ? first.lender.nameEn : first.lender.name,
  });
}
