import { useTranslations } from "next-intl";
import type { Day } from "@/lib/domain/basics/day";
import type { Reason } from "@/lib/domain/order/reasons";
import { guidePageFor } from "@/lib/reference/guide/guide";
import { GuideLink } from "./guide-link";
import { reasonKey } from "./reason-key";
import { ReasonText } from "./reason-text";
import { type ReasonContext, useReasonWords } from "./reason-words";
import { SourceLine } from "./source-line";

type ReasonListProps = ReasonContext & {
  /** As `rankDebts` or `outsideReasons` gives them. */
  reasons: readonly Reason[];
};

/** Every reason for a place in the order as a whole sentence, each with the rule behind it. */
export function ReasonList({ reasons, ...context }: ReasonListProps) {
  const wordsOf = useReasonWords(context);
  const t = useTranslations("sources");
  const hasRule = reasons.some((reason) => reason.source !== null);
  return (
    <>
      <ul className="grid grid-cols-1 gap-2.5">
        {reasons.map((reason, index) => (
          <li key={reasonKey(reason)}>
            <ReasonText words={wordsOf(reason, "text")} masked={context.masked} />
            <RuleLine reason={reason} next={reasons[index + 1]} today={context.today} />
          </li>
        ))}
      </ul>
      {!hasRule && <p className="mt-2.5 text-tiny text-ink-2">{t("own_rules")}</p>}
    </>
  );
}

type RuleLineProps = { reason: Reason; next: Reason | undefined; today: Day };

/** The rule behind a sentence and the page that explains it. What several in a row share is named once, under the last. */
function RuleLine({ reason, next, today }: RuleLineProps) {
  const page = guidePageFor(reason.code);
  const hasPage = next === undefined || guidePageFor(next.code) !== page;
  if (reason.source !== null && reason.source !== next?.source) {
    return <SourceLine source={reason.source} today={today} {...(hasPage ? { guide: page } : {})} />;
  }
  if (!hasPage) return null;
  return (
    <p className="mt-0.5 text-tiny text-ink-2">
      <GuideLink slug={page} />
    </p>
  );
}
