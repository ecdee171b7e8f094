import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Disclosure } from "@/app/_ui/disclosure";
import { Money } from "@/app/_ui/money";
import type { Day } from "@/lib/domain/basics/day";
import { type Fen, NO_FEN, sumFen } from "@/lib/domain/basics/money";
import type { BalanceSeries } from "@/lib/domain/plan/chart/balance-series";
import { formatDay, formatMonth } from "@/lib/format/day";
import type { BalanceChartProps } from "./balance-chart";

type BalanceTableProps = { series: BalanceSeries } & Pick<BalanceChartProps, "names" | "today" | "masked" | "isBrief">;

/** One row of figures: what is owed on each band after the payments of that day. */
type Row = { key: string; on: Day; isForecast: boolean; values: readonly Fen[] };

/** The picture as figures: today, what was recorded, every settlement, and a row a year. */
export function BalanceTable({ series, names, today, masked, isBrief = false }: BalanceTableProps) {
  const t = useTranslations("chart");
  const locale = useLocale();
  const when = ({ on, isForecast }: Row) => {
    if (on === today) return t("today");
    return isForecast ? formatMonth(on, locale) : formatDay(on, locale, today);
  };
  const money = (amount: Fen) => <Money fen={amount} masked={masked} style="table" />;
  const columns: Column<Row>[] = [
    { header: t("col_month"), cell: when },
    ...(isBrief ? [] : series.bands).map(
      ({ debtIds, isRest }, place): Column<Row> => ({
        header: isRest ? t("rest", { n: debtIds.length }) : (names.get(debtIds[0] ?? "") ?? ""),
        cell: ({ values }) => money(values[place] ?? NO_FEN),
        isNumber: true,
      }),
    ),
    { header: t("col_total"), cell: ({ values }) => money(sumFen(values)), isNumber: true },
  ];
  return (
    <Disclosure summary={t("as_table")}>
      <div className="desk:overflow-x-auto">
        <DataTable
          needs={isBrief ? "little" : "most"}
          caption={t("balance.caption")}
          columns={columns}
          rows={rowsOf(series)}
          rowKey={({ key }) => key}
        />
      </div>
    </Disclosure>
  );
}

/** The points that have something to say: facts, today, settlements and every twelfth month. */
function rowsOf({ points, bands, milestones }: BalanceSeries): Row[] {
  const settled = new Set(milestones.map(({ point }) => points[point]?.month));
  return points.flatMap(({ on, isForecast, month, isAfter }, point) => {
    const isTold = !isForecast || month === 0 || settled.has(month) || (month ?? 0) % 12 === 0;
    if (!isTold || !isAfter) return [];
    return [{ key: `${isForecast} ${on}`, on, isForecast, values: bands.map(({ values }) => values[point] ?? NO_FEN) }];
  });
}
