import { useLocale, useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { TextLink } from "@/app/_ui/text-link";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import type { CeilingRule } from "@/lib/domain/rates/ceilings";
import { formatDay } from "@/lib/format/day";
import { formatPercent } from "@/lib/format/number";
import type { DebtRates } from "./debt-rates";
import { useRateText } from "./use-rate-text";

type CeilingCardProps = { debt: DebtView; rates: DebtRates; today: Day };

/** Which ceiling serves as reference for this debt, why, from which source and as of which day; or why none does. */
export function CeilingCard({ debt, rates, today }: CeilingCardProps) {
  const t = useTranslations("rates.ceiling");
  const locale = useLocale();
  const { ceiling } = rates.split;
  const asOf = debt.contractOn && formatDay(debt.contractOn, locale, today);
  return (
    <Card title={t("title")}>
      {ceiling.annualRate === null ? (
        <p>{t(`why.${ceiling.reason}`)}</p>
      ) : (
        <>
          <p className="flex items-baseline gap-2">
            <span className="num text-total font-strong tracking-tight">{formatPercent(ceiling.annualRate, 2)}</span>
            <span className="text-small text-ink-2">{t("per_year")}</span>
          </p>
          <p>{ceiling.kind === "cap" ? t("cap", { day: asOf ?? "" }) : t("defence")}</p>
          <Lpr rates={rates} today={today} />
          <SourceLine source={ceiling.basis} today={today} />
          <Comparison rates={rates} />
        </>
      )}
      <p className="mt-2 text-small text-ink-2">{asOf ? t("as_of", { day: asOf }) : t("as_of_unknown")}</p>
      {rates.newRules.length > 0 && <NewLoanRules rules={rates.newRules} today={today} />}
    </Card>
  );
}

function Lpr({ rates: { lpr }, today }: { rates: DebtRates; today: Day }) {
  const t = useTranslations("rates.ceiling");
  const locale = useLocale();
  if (lpr === null) return null;
  const { percent, publishedOn, confidence } = lpr;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
      {t("lpr", { rate: formatPercent(percent / 100, 2), day: formatDay(publishedOn, locale, today), confidence })}
      <TextLink href="/settings/lpr">{t("lpr_table")}</TextLink>
    </p>
  );
}

/** The simple rate is the one that ceilings are compared with. */
function Comparison({ rates: { rate, split } }: { rates: DebtRates }) {
  const t = useTranslations("rates.ceiling");
  const text = useRateText();
  const { annualRate } = split.ceiling;
  if (rate.basis === null || !rate.result.ok || annualRate === null) return null;
  const { simpleAnnual } = rate.result.value;
  const side = simpleAnnual > annualRate ? "above" : "not_above";
  return (
    <p className="mt-2 font-medium">
      {t("compare", { rate: text(simpleAnnual), side, ceiling: formatPercent(annualRate, 2) })}
    </p>
  );
}

function NewLoanRules({ rules, today }: { rules: readonly CeilingRule[]; today: Day }) {
  const t = useTranslations("rates.ceiling");
  return (
    <Disclosure summary={t("new_title", { n: rules.length })}>
      <p className="text-small text-ink-2">{t("new_hint")}</p>
      <ul className="mt-2 grid gap-2.5">
        {rules.map(({ code, source }) => (
          <li key={code}>
            <p>{t(`new.${code}` as Parameters<typeof t>[0])}</p>
            <SourceLine source={source} today={today} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
