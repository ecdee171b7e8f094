import { useTranslations } from "next-intl";
import type { Reason } from "@/lib/domain/order/reasons";
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
            <p>
              <ReasonText words={wordsOf(reason, "text")} masked={context.masked} />
            </p>
            {/* One rule behind several sentences in a row is named once, under the last of them. */}
            {reason.source !== null && reason.source !== reasons[index + 1]?.source && (
              <SourceLine source={reason.source} today={context.today} />
            )}
          </li>
        ))}
      </ul>
      {!hasRule && <p className="mt-2.5 text-tiny text-ink-2">{t("own_rules")}</p>}
    </>
  );
}
