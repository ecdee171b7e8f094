import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { type Fact, FactList } from "@/app/_ui/fact-list";
import { Money } from "@/app/_ui/money";
import { TextLink } from "@/app/_ui/text-link";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { LprTable } from "@/lib/domain/rates/lpr";
import { formatPercent } from "@/lib/format/number";
import { ratesOf } from "./rates/debt-rates";
import { useRateText } from "./rates/use-rate-text";

type RateCardProps = { debt: DebtView; lpr: LprTable; masked: boolean };

/** What the debt costs, in short; how it is worked out stands on a page of its own. */
export function RateCard({ debt, lpr, masked }: RateCardProps) {
  const t = useTranslations("rates.card");
  return (
    <Card title={t("title")} aside={<TextLink href={`/debts/${debt.id}/rates` as Route}>{t("more")}</TextLink>}>
      <FactList facts={useRateFacts(debt, lpr, masked)} />
    </Card>
  );
}

function useRateFacts(debt: DebtView, lpr: LprTable, masked: boolean): Fact[] {
  const t = useTranslations("rates");
  const text = useRateText();
  const { rate, split } = ratesOf(debt, lpr);
  const known = rate.basis !== null && rate.result.ok ? rate.result.value : null;
  const quiet = (words: string) => <span className="font-normal text-ink-2">{words}</span>;
  return [
    ...(known === null
      ? [{ term: t("result.title"), detail: quiet(t("card.unknown")) }]
      : [
          { term: t("card.simple"), detail: text(known.simpleAnnual) },
          { term: t("card.compound"), detail: text(known.compoundAnnual) },
        ]),
    {
      term: t("card.ceiling"),
      detail:
        split.ceiling.annualRate === null ? quiet(t("card.ceiling_none")) : formatPercent(split.ceiling.annualRate, 2),
    },
    ...(split.questionable === null
      ? []
      : [{ term: t("split.questionable"), detail: <Money fen={split.questionable} masked={masked} style="table" /> }]),
  ];
}
