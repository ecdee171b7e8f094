import type { Route } from "next";
import { useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { TextLink } from "@/app/_ui/text-link";
import type { CheapestReason } from "@/lib/domain/negotiation/offer";
import type { RateFlip } from "@/lib/domain/negotiation/rate-flips";
import { formatPercent } from "@/lib/format/number";

type CompareNotesProps = {
  cheapest: CheapestReason | null;
  flips: readonly RateFlip[];
  /** A ratio a year. */
  ownRate: number;
  masked: boolean;
};

/** Why the first is the cheapest, at which rate that changes, and what the figures mean. */
export function CompareNotes({ cheapest, flips, ownRate, masked }: CompareNotesProps) {
  const t = useTranslations("offers");
  const rate = formatPercent(ownRate, 2);
  return (
    <div className="mt-3 grid gap-1.5 border-t border-line pt-3 text-small text-ink-2">
      {cheapest && (
        <p className="text-base text-ink">
          <StepText
            text={t(`cheapest.${cheapest.code}`, { rate, by: SLOT })}
            amounts={{ [SLOT]: cheapest.by }}
            masked={masked}
          />
        </p>
      )}
      {flips.map(({ atRate }) => (
        <p key={atRate}>{t("flip", { rate: formatPercent(atRate, 2) })}</p>
      ))}
      <p>{t("cost_note")}</p>
      <p>{t("page.own_rate", { rate })}</p>
      <div>
        <TextLink href={"/plan/capacity" as Route}>{t("page.change_rate")}</TextLink>
      </div>
    </div>
  );
}
