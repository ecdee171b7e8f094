import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { Card } from "@/app/_ui/card";
import { Chip, Chips } from "@/app/_ui/chip";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Money } from "@/app/_ui/money";
import type { Fen } from "@/lib/domain/basics/money";
import type { Strategy } from "@/lib/domain/order/open-debt";
import type { StrategyComparison, StrategyMark, StrategyRow } from "@/lib/domain/plan/compare-strategies";
import type { Plan } from "@/lib/domain/plan/plan";
import { formatMonth } from "@/lib/format/day";
import type { DebtNames } from "./debt-names";

type StrategiesCardProps = {
  comparison: StrategyComparison;
  current: Strategy;
  names: DebtNames;
  masked: boolean;
  aside: ReactNode;
};

/** The strategies beside each other on the same numbers: which costs least and which ends first, and why. */
export function StrategiesCard({ comparison, current, names, masked, aside }: StrategiesCardProps) {
  const t = useTranslations("plan.strategies");
  const strategies = useTranslations("dashboard.order.strategy");
  const locale = useLocale();
  const sum = (row: StrategyRow, pick: (plan: Plan) => Fen) => {
    const { plan } = row;
    return plan.infeasible || plan.freeMonth === null ? t("not_compared") : <Money fen={pick(plan)} masked={masked} />;
  };
  const columns: Column<StrategyRow>[] = [
    {
      header: t("strategy"),
      cell: (row) => (
        <div className="grid justify-items-start gap-1">
          {strategies(row.strategy)}
          <Marks strategy={row.strategy} current={current} comparison={comparison} />
        </div>
      ),
    },
    {
      header: t("free"),
      cell: ({ plan }) =>
        plan.infeasible || plan.freeOn === null ? t("unfinished") : formatMonth(plan.freeOn, locale),
    },
    { header: t("first"), cell: ({ plan }) => <First plan={plan} names={names} /> },
    { header: t("paid"), cell: (row) => sum(row, (plan) => plan.totalPaid), isNumber: true },
    { header: t("interest"), cell: (row) => sum(row, (plan) => plan.totalInterest), isNumber: true },
  ];
  return (
    <Card title={t("title")} aside={aside}>
      <p className="mb-2 text-small text-ink-2">{t("lead")}</p>
      <DataTable
        needs="more"
        caption={t("title")}
        columns={columns}
        rows={comparison.rows}
        rowKey={({ strategy }) => strategy}
      />
      <div className="mt-3 grid gap-1 text-small text-ink-2">
        <Why mark={comparison.cheapest} kind="cheapest" masked={masked} />
        <Why mark={comparison.fastest} kind="fastest" masked={masked} />
        {comparison.unfinished.length > 0 && <p>{t("unfinished_why")}</p>}
      </div>
    </Card>
  );
}

type MarksProps = { strategy: Strategy; current: Strategy; comparison: StrategyComparison };

function Marks({ strategy, current, comparison: { cheapest, fastest } }: MarksProps) {
  const t = useTranslations("plan.strategies");
  const has = (mark: StrategyMark | null) => mark?.code !== "all_equal" && mark?.strategies.includes(strategy);
  return (
    <Chips>
      {strategy === current && <Chip>{t("current")}</Chip>}
      {has(cheapest) && <Chip tone="ok">{t("cheapest.chip")}</Chip>}
      {has(fastest) && <Chip tone="ok">{t("fastest.chip")}</Chip>}
    </Chips>
  );
}

type WhyProps = { mark: StrategyMark | null; kind: "cheapest" | "fastest"; masked: boolean };

/** The reason for a mark. */
function Why({ mark, kind, masked }: WhyProps) {
  const t = useTranslations("plan.strategies");
  const strategies = useTranslations("dashboard.order.strategy");
  if (mark === null) return null;
  const names = mark.strategies.map((strategy) => strategies(strategy)).join(t("comma"));
  switch (mark.code) {
    case "all_equal":
      return <p>{t(`${kind}.all_equal`)}</p>;
    case "earlier":
      return <p>{t("fastest.earlier", { names, n: mark.months })}</p>;
    case "less_interest":
    case "more_waived":
      return (
        <p>
          <StepText
            text={t(`cheapest.${mark.code}`, { names, amount: SLOT })}
            amounts={{ [SLOT]: mark.amount }}
            masked={masked}
          />
        </p>
      );
  }
}

function First({ plan, names }: { plan: StrategyRow["plan"]; names: DebtNames }) {
  const t = useTranslations("plan.strategies");
  const locale = useLocale();
  if (plan.infeasible || plan.firstSettlement === null) return t("no_first");
  const { on, debtId } = plan.firstSettlement;
  return (
    <span className="grid">
      {formatMonth(on, locale)}
      <bdi className="text-tiny text-ink-2 wrap-anywhere">{names.get(debtId)}</bdi>
    </span>
  );
}
