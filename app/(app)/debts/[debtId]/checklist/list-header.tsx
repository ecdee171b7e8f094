import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { PageHeader } from "@/app/_ui/page-header";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";

type ListHeaderProps = { debt: DebtView; settlement: SettlementView | null; today: Day };

/** Which list it is, and since when it runs. */
export function ListHeader({ debt, settlement, today }: ListHeaderProps) {
  const t = useTranslations("settle.list");
  const locale = useLocale();
  const day = settlement === null ? "" : formatDay(settlement.settledOn, locale, today);
  const lead =
    settlement === null ? t("preview_lead") : settlement.isClosed ? t("lead_closed", { day }) : t("lead", { day });
  return (
    <PageHeader
      title={settlement === null ? t("preview_title") : t("title")}
      crumb={{ href: `/debts/${debt.id}` as Route, label: debtName(debt, locale) }}
      lead={lead}
    />
  );
}
