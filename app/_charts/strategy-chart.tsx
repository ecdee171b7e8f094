import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Disclosure } from "@/app/_ui/disclosure";
import { Money } from "@/app/_ui/money";
import type { Day } from "@/lib/domain/basics/day";
import { NO_FEN } from "@/lib/domain/basics/money";
import { type StrategyLine, strategyLines } from "@/lib/domain/plan/chart/strategy-lines";
import type { StrategyComparison } from "@/lib/domain/plan/compare-strategies";
import { formatMonth } from "@/lib/format/day";
import { formatList } from "@/lib/format/list";
import { amountAxis } from "./amount-axis";
import { ChartPlot, PLOT } from "./chart-plot";
import { linePath } from "./line-path";
import { LineSample } from "./line-sample";
import { timeAxis } from "./time-axis";

/** The stroke of each line: its dashes tell it apart, the colour only helps. */
const STROKES: readonly { dashes?: string; className: string }[] = [
  { className: "stroke-accent" },
  { dashes: "9 4", className: "stroke-ink" },
  { dashes: "2 4", className: "stroke-ink" },
  { dashes: "11 4 2 4", className: "stroke-ink-3" },
  { dashes: "5 3", className: "stroke-s3" },
];

export type StrategyChartProps = { comparison: StrategyComparison; today: Day; masked: boolean };

/**
 * What is left in all under each strategy. Strategies that take the same way are one line with all their names; one that never
 * comes to an end is named and not drawn. While amounts are hidden, debts are counted instead.
 */
export function StrategyChart({ comparison, today, masked }: StrategyChartProps) {
  const t = useTranslations("chart");
  const order = useTranslations("dashboard.order.strategy");
  const locale = useLocale();
  const lines = strategyLines(comparison, { today, weight: masked ? "count" : "amount" });
  const namesOf = ({ strategies }: StrategyLine) =>
    formatList(
      strategies.map((strategy) => order(strategy)),
      locale,
    );
  const unfinished = comparison.unfinished.map((strategy) => order(strategy));
  return (
    <figure className="grid min-w-0 grid-cols-1 gap-3">
      {lines.length > 0 && (
        <>
          <Picture lines={lines} today={today} masked={masked} />
          <ul className="grid gap-1 text-small">
            {lines.map((line, index) => (
              <li key={line.strategies[0]} className="flex items-center gap-2">
                <LineSample {...STROKES[index]} />
                <span className="min-w-0">
                  {namesOf(line)}{" "}
                  <span className="text-tiny text-ink-2">
                    {t("strategies.ends", { month: formatMonth(line.endOn, locale) })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unfinished.length > 0 && (
        <p className="text-small text-ink-2">{t("strategies.unfinished", { names: formatList(unfinished, locale) })}</p>
      )}
      {lines.length > 0 && <Table lines={lines} namesOf={namesOf} masked={masked} today={today} />}
    </figure>
  );
}

function Picture({ lines, today, masked }: { lines: readonly StrategyLine[]; today: Day; masked: boolean }) {
  const t = useTranslations("chart.strategies");
  const locale = useLocale();
  const endOn =
    lines
      .map((line) => line.endOn)
      .toSorted()
      .at(-1) ?? today;
  const axis = timeAxis(today, endOn);
  const amounts = amountAxis(Math.max(...lines.flatMap(({ points }) => points.map(({ owed }) => owed))), PLOT.height);
  return (
    <ChartPlot
      label={t("alt", { n: lines.length, from: formatMonth(today, locale), to: formatMonth(endOn, locale) })}
      times={axis.ticks}
      amounts={masked ? [] : amounts.ticks}
      todayAt={null}
    >
      {lines.map(({ strategies, points }, index) => (
        <path
          key={strategies[0]}
          d={linePath(points.map(({ on, owed }) => ({ x: axis.at(on) * PLOT.width, y: amounts.y(owed) })))}
          fill="none"
          vectorEffect="non-scaling-stroke"
          strokeWidth="2"
          strokeDasharray={STROKES[index]?.dashes}
          className={STROKES[index]?.className}
        />
      ))}
    </ChartPlot>
  );
}

type TableProps = { namesOf: (line: StrategyLine) => string } & {
  lines: readonly StrategyLine[];
  today: Day;
  masked: boolean;
};

/** What is left in each half year, line by line. */
function Table({ lines, namesOf, today, masked }: TableProps) {
  const t = useTranslations("chart");
  const locale = useLocale();
  const longest = lines.reduce((a, b) => (b.months.length > a.months.length ? b : a), lines[0] as StrategyLine);
  const last = longest.months.length - 1;
  const step = last > 60 ? 12 : last > 12 ? 6 : 1;
  const rows = longest.months.filter(({ month }) => month % step === 0 || month === last);
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    { header: t("col_month"), cell: ({ on }) => (on === today ? t("today") : formatMonth(on, locale)) },
    ...lines.map(
      (line): Column<Row> => ({
        header: namesOf(line),
        cell: ({ month }) => <Money fen={line.months[month]?.owed ?? NO_FEN} masked={masked} style="table" />,
        isNumber: true,
      }),
    ),
  ];
  return (
    <Disclosure summary={t("as_table")}>
      <div className="desk:overflow-x-auto">
        <DataTable
          needs="more"
          caption={t("strategies.caption")}
          columns={columns}
          rows={rows}
          rowKey={({ on }) => on}
        />
      </div>
    </Disclosure>
  );
}
