import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BalanceChart, type BalanceChartProps } from "@/app/_charts/balance-chart";
import { StrategyChart, type StrategyChartProps } from "@/app/_charts/strategy-chart";
import { Card } from "@/app/_ui/card";

/** How the debts come down, and what was recorded before today. */
export function BalanceCard({ aside, ...chart }: BalanceChartProps & { aside: ReactNode }) {
  const t = useTranslations("chart.balance");
  return (
    <Card title={t("title")} aside={aside}>
      <BalanceChart {...chart} />
    </Card>
  );
}

/** What is left in all under each strategy. */
export function StrategyLinesCard({ aside, ...chart }: StrategyChartProps & { aside: ReactNode }) {
  const t = useTranslations("chart.strategies");
  return (
    <Card title={t("title")} aside={aside}>
      <StrategyChart {...chart} />
    </Card>
  );
}
