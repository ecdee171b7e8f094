import { useLocale, useTranslations } from "next-intl";
import type { BalanceSeries, ChartBand } from "@/lib/domain/plan/chart/balance-series";
import type { Plan } from "@/lib/domain/plan/plan";
import { formatMonth } from "@/lib/format/day";
import type { BalanceChartProps } from "./balance-chart";
import { BandSwatch } from "./band-fill";
import { DotSample, LineSample } from "./line-sample";

type BalanceLegendProps = { chartId: string; plan: Plan; series: BalanceSeries } & Pick<BalanceChartProps, "names">;

/** Which band is whose, from the top to the bottom as they lie, each with the month in which it is settled; and what the lines mean. */
export function BalanceLegend({ chartId, plan, series, names }: BalanceLegendProps) {
  const bands = series.bands.map((band, place) => ({ band, place })).reverse();
  return (
    <div className="grid gap-2 text-small">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-x-5 gap-y-1">
        {bands.map(({ band, place }) => (
          <li key={band.debtIds[0]} className="flex min-w-0 items-start gap-2">
            <BandSwatch chartId={chartId} place={place} isRest={band.isRest} />
            <BandName band={band} plan={plan} names={names} />
          </li>
        ))}
      </ul>
      <LineLegend hasFacts={series.points.some(({ isForecast }) => !isForecast)} />
    </div>
  );
}

function LineLegend({ hasFacts }: { hasFacts: boolean }) {
  const t = useTranslations("chart");
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-tiny text-ink-2">
      {hasFacts && (
        <li className="flex items-center gap-1.5">
          <LineSample /> {t("fact")}
        </li>
      )}
      <li className="flex items-center gap-1.5">
        <LineSample dashes="5 4" /> {t("forecast")}
      </li>
      <li className="flex items-center gap-1.5">
        <DotSample /> {t("milestone")}
      </li>
    </ul>
  );
}

function BandName({ band, plan, names }: { band: ChartBand; plan: Plan } & Pick<BalanceChartProps, "names">) {
  const t = useTranslations("chart");
  const locale = useLocale();
  if (band.isRest) return <span>{t("rest", { n: band.debtIds.length })}</span>;
  const on = plan.debts.find(({ id }) => id === band.debtIds[0])?.on ?? null;
  return (
    <span className="min-w-0 wrap-anywhere">
      {names.get(band.debtIds[0] ?? "")}{" "}
      {on !== null && <span className="text-tiny text-ink-2">{formatMonth(on, locale)}</span>}
    </span>
  );
}
