import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { FactList } from "@/app/_ui/fact-list";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { DebtRate } from "@/lib/domain/rates/debt-rate";
import type { TrueRate } from "@/lib/domain/rates/true-rate";
import { formatPercent } from "@/lib/format/number";
import { MissingList } from "./missing-list";
import { useRateText } from "./use-rate-text";

type ResultCardProps = { debt: DebtView; rate: DebtRate };

/** The true rate, simple and compound, with what it was computed from; or why there is none. */
export function ResultCard({ debt, rate }: ResultCardProps) {
  const t = useTranslations("rates.result");
  const { statedRateBasisPoints: stated } = debt;
  return (
    <Card title={t("title")}>
      <div id="rate">
        {rate.basis === null && <MissingRate missing={rate.missing} />}
        {rate.basis !== null && !rate.result.ok && <p>{t(`refused.${rate.result.reason}`)}</p>}
        {rate.basis !== null && rate.result.ok && (
          <>
            <Rates rate={rate.result.value} />
            <div className="mt-3 text-small text-ink-2">
              <p>{t(`basis.${rate.basis}`)}</p>
              <p>{t("method")}</p>
              {rate.basis === "instalments" && debt.flows.length > 0 && <p>{t("flows_unused")}</p>}
              {rate.basis === "instalments" && debt.received === null && <p>{t("received_unknown")}</p>}
              {rate.basis === "instalments" && debt.extraFees === null && <p>{t("fees_unknown")}</p>}
            </div>
          </>
        )}
        {stated !== null && (
          <p className="mt-2 text-small text-ink-2">{t("stated", { rate: formatPercent(stated / 10_000, 2) })}</p>
        )}
      </div>
    </Card>
  );
}

function MissingRate({ missing }: { missing: Extract<DebtRate, { basis: null }>["missing"] }) {
  const t = useTranslations("rates.result");
  return (
    <>
      <MissingList intro={t("missing")} names={missing.map((fact) => t(`facts.${fact}`))} />
      <p className="mt-2 text-small text-ink-2">{t("or_flows")}</p>
      <a
        href="#loan"
        className="inline-flex min-h-11 items-center text-small text-accent underline-offset-4 hover:underline"
      >
        {t("fill")}
      </a>
    </>
  );
}

function Rates({ rate }: { rate: TrueRate }) {
  const t = useTranslations("rates.result");
  const text = useRateText();
  const { period } = rate;
  return (
    <FactList
      facts={[
        {
          term: t("simple"),
          detail: <span className="num text-total font-strong tracking-tight">{text(rate.simpleAnnual)}</span>,
          note: t("simple_note", { period }),
        },
        {
          term: t("compound"),
          detail: <span className="num text-total font-strong tracking-tight">{text(rate.compoundAnnual)}</span>,
          note: t("compound_note"),
        },
        {
          term: t("per_period", { period }),
          detail: <span className="num">{formatPercent(rate.perPeriod, period === "day" ? 4 : 2)}</span>,
        },
      ]}
    />
  );
}
