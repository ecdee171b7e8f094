import { useLocale, useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { SourceLine } from "@/app/_order/source-line";
import { StepText } from "@/app/_order/step-text";
import { FactList } from "@/app/_ui/fact-list";
import { Money } from "@/app/_ui/money";
import type { Day } from "@/lib/domain/basics/day";
import type { PlacedPayment } from "@/lib/domain/negotiation/payment-record";
import { formatDay } from "@/lib/format/day";

const PARTS = ["fees", "interest", "penalty", "principal"] as const;

type AllocationTextProps = { placed: PlacedPayment; today: Day; masked: boolean };

/** What a payment was set against, by which rule, and from which balance that is estimated. */
export function AllocationText({ placed: { allocation, balance }, today, masked }: AllocationTextProps) {
  const [t, tRule] = [useTranslations("payments.item"), useTranslations("agreements")];
  const locale = useLocale();
  const { rule, source, isAssumed, unplaced, over, countsAsPrincipal } = allocation;
  const parts = PARTS.filter((part) => allocation[part] > 0);
  return (
    <div className="grid gap-2 text-small">
      {parts.length > 0 && (
        <FactList
          facts={parts.map((part) => ({ term: t(part), detail: <Money fen={allocation[part]} masked={masked} /> }))}
        />
      )}
      {balance === null ? (
        <p>{t("no_balance")}</p>
      ) : (
        <p>
          {tRule(`allocation.${rule}`)} {t("by_balance", { day: formatDay(balance.asOf, locale, today) })}
        </p>
      )}
      {isAssumed && <p>{tRule("allocation_assumed")}</p>}
      {balance !== null && unplaced > 0 && (
        <p>
          <StepText text={tRule("unplaced", { amount: SLOT })} amounts={{ [SLOT]: unplaced }} masked={masked} />
        </p>
      )}
      {over > 0 && (
        <p className="font-strong">
          <StepText text={tRule("overpaid", { amount: SLOT })} amounts={{ [SLOT]: over }} masked={masked} />
        </p>
      )}
      {countsAsPrincipal && !masked && <p>{t("counts")}</p>}
      {source && <SourceLine source={source} today={today} />}
    </div>
  );
}
