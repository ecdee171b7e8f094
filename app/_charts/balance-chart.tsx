import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { Day } from "@/lib/domain/basics/day";
import { type BalanceSeries, balanceSeries } from "@/lib/domain/plan/chart/balance-series";
import type { RecordedBalance } from "@/lib/domain/plan/chart/fact-tracks";
import type { Plan } from "@/lib/domain/plan/plan";
import { formatMonth } from "@/lib/format/day";
import { amountAxis } from "./amount-axis";
import { AsideNotes } from "./aside-notes";
import { BalanceLegend } from "./balance-legend";
import { BalanceTable } from "./balance-table";
import { BandTextures, bandFill, bandTexture } from "./band-fill";
import { ChartPlot, PLOT, share } from "./chart-plot";
import { numberedNames } from "./numbered-names";
import { type Dot, type StackedShapes, stackedShapes } from "./stacked-shapes";
import { timeAxis } from "./time-axis";

/** More bands than these nobody tells apart. */
const NAMED = 5;

export type BalanceChartProps = {
  plan: Plan;
  /** What was recorded before today; an empty list draws the forecast alone. */
  history: readonly RecordedBalance[];
  /** What each debt is called, by its id. */
  names: ReadonlyMap<string, string>;
  today: Day;
  masked: boolean;
  /** On a page that only points to the plan: bands without names and textures, a table with the sums alone. */
  isBrief?: boolean;
};

/**
 * How the debts come down, one band each: recorded with a solid line, expected with a dashed one, a dot where one is settled. While
 * amounts are hidden every debt is equally high, so that the picture tells when, and not how much.
 */
export function BalanceChart({ plan, history, today, masked, isBrief = false, ...given }: BalanceChartProps) {
  const t = useTranslations("chart");
  const names = numberedNames(given.names);
  const series = balanceSeries(plan, history, { today, named: NAMED, weight: masked ? "count" : "amount" });
  const chartId = useId();
  return (
    <figure className="grid min-w-0 grid-cols-1 gap-3">
      {series.points.length > 0 && (
        <>
          <Picture {...{ chartId, series, names, masked, isBrief }} />
          {masked && <p className="text-tiny text-ink-2">{t("masked_bands")}</p>}
          {isBrief ? (
            <p className="text-tiny text-ink-2">{t("key")}</p>
          ) : (
            <BalanceLegend chartId={chartId} plan={plan} series={series} names={names} />
          )}
        </>
      )}
      <AsideNotes aside={series.aside} names={names} />
      {series.points.length > 0 && <BalanceTable {...{ series, names, today, masked, isBrief }} />}
    </figure>
  );
}

type PictureProps = { chartId: string; series: BalanceSeries; isBrief: boolean } & Pick<
  BalanceChartProps,
  "names" | "masked"
>;

function Picture({ chartId, series, names, masked, isBrief }: PictureProps) {
  const t = useTranslations("chart");
  const locale = useLocale();
  const { points, bands, milestones } = series;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const axis = timeAxis(first.on, last.on);
  const totals = points.map((_, point) => bands.reduce((sum, { values }) => sum + (values[point] ?? 0), 0));
  const amounts = amountAxis(Math.max(...totals), PLOT.height);
  const facts = points.filter(({ isForecast }) => !isForecast).length;
  const at = points.map(({ on }) => axis.at(on));
  const shapes = stackedShapes({ bands, milestones, at, facts, width: PLOT.width, amounts });
  const count = bands.reduce((sum, { debtIds }) => sum + debtIds.length, 0);
  return (
    <ChartPlot
      label={t("balance.alt", { from: formatMonth(first.on, locale), to: formatMonth(last.on, locale), n: count })}
      times={axis.ticks}
      amounts={masked ? [] : amounts.ticks}
      todayAt={facts > 0 ? (at[facts] ?? null) : null}
      above={shapes.dots.map((dot) => <MilestoneDot key={dot.at} dot={dot} names={names} />)}
    >
      {!isBrief && <BandTextures chartId={chartId} />}
      <Bands texturesOf={isBrief ? null : chartId} series={series} shapes={shapes} />
    </ChartPlot>
  );
}

type BandsProps = {
  /** The picture that has the textures; null where bands go without. */
  texturesOf: string | null;
  series: BalanceSeries;
  shapes: StackedShapes;
};

function Bands({ texturesOf, series, shapes }: BandsProps) {
  const line = {
    fill: "none",
    vectorEffect: "non-scaling-stroke",
    strokeWidth: 2,
    className: "stroke-accent",
  } as const;
  return (
    <>
      {series.bands.flatMap(({ debtIds, isRest }, place) => {
        const texture = texturesOf && bandTexture(texturesOf, { place, isRest });
        const edge = {
          vectorEffect: "non-scaling-stroke",
          className: `stroke-paper ${bandFill({ place, isRest })}`,
        } as const;
        const shape = shapes.areas[place];
        return [
          <path key={debtIds[0]} d={shape} {...edge} />,
          ...(texture ? [<path key={`${debtIds[0]} texture`} d={shape} fill={texture} />] : []),
        ];
      })}
      {shapes.factLine && <path d={shapes.factLine} {...line} />}
      <path d={shapes.forecastLine} strokeDasharray="5 4" {...line} />
    </>
  );
}

function MilestoneDot({ dot, names }: { dot: Dot; names: BalanceChartProps["names"] }) {
  const t = useTranslations("chart.balance");
  const locale = useLocale();
  const debtIds = dot.milestones.flatMap((milestone) => milestone.debtIds);
  const month = formatMonth(dot.on, locale);
  const name = debtIds.length === 1 ? names.get(debtIds[0] ?? "") : undefined;
  return (
    <circle cx={share(dot.at)} cy={dot.y} r="4.5" strokeWidth="2" className="fill-paper stroke-accent">
      <title>{name === undefined ? t("dot_many", { month, n: debtIds.length }) : t("dot", { month, name })}</title>
    </circle>
  );
}
