import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { fen } from "@/lib/domain/basics/money";
import { formatAxisDay } from "@/lib/format/day";
import { formatAxisMoney } from "@/lib/format/money";
import type { AmountTick } from "./amount-axis";
import type { TimeTick } from "./time-axis";

/** The shapes' own units. The width is stretched to the room there is, the height is in pixels. */
export const PLOT = { width: 400, height: 184 } as const;

const LABELS_BELOW = 26;

type ChartPlotProps = {
  /** What the picture shows, in a sentence, for those who cannot see it. */
  label: string;
  times: readonly TimeTick[];
  /** None while amounts are hidden: a scale would tell them. */
  amounts: readonly AmountTick[];
  /** Where the facts end and the forecast begins, a share of the width; null without facts. */
  todayAt: number | null;
  /** In units of `PLOT`. */
  children: ReactNode;
  /** What must not be stretched: dots, placed by shares of the width. */
  above?: ReactNode;
};

/** A picture with its axes. Labels keep their size on every screen: only the shapes between them are stretched. */
export function ChartPlot({ label, times, amounts, todayAt, children, above }: ChartPlotProps) {
  const t = useTranslations("chart");
  const locale = useLocale();
  const words = amounts.map(({ value }) => formatAxisMoney(fen(value), locale));
  return (
    <div role="img" aria-label={label} className={`flex pr-2 ${todayAt === null ? "pt-2" : "pt-5"}`}>
      {words.length > 0 && (
        <svg aria-hidden="true" width={gutterOf(words)} height={PLOT.height} className="num flex-none overflow-visible">
          {amounts.map(({ value, y }, index) => (
            <text key={value} x={gutterOf(words) - 8} y={y + 4} textAnchor="end" className="fill-ink-3 text-tiny">
              {words[index]}
            </text>
          ))}
        </svg>
      )}
      <svg
        aria-hidden="true"
        width="100%"
        height={PLOT.height + LABELS_BELOW}
        className="num block min-w-0 flex-1 overflow-visible"
      >
        {amounts.map(({ value, y }) => (
          <line key={value} x1="0" x2="100%" y1={y} y2={y} className="stroke-line" />
        ))}
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
          preserveAspectRatio="none"
          width="100%"
          height={PLOT.height}
          className="overflow-visible"
        >
          {children}
        </svg>
        <line x1="0" x2="100%" y1={PLOT.height} y2={PLOT.height} className="stroke-edge" />
        {times.map(({ on, at, isYear }) => (
          <g key={on}>
            <line x1={share(at)} x2={share(at)} y1={PLOT.height} y2={PLOT.height + 5} className="stroke-edge" />
            <text x={share(at)} y={PLOT.height + 20} textAnchor="middle" className="fill-ink-3 text-tiny">
              {formatAxisDay(on, locale, isYear)}
            </text>
          </g>
        ))}
        {todayAt !== null && (
          <>
            <line x1={share(todayAt)} x2={share(todayAt)} y1="-4" y2={PLOT.height} className="stroke-ink-3" />
            <text x={share(todayAt)} y="-8" textAnchor="middle" className="fill-ink-2 text-tiny">
              {t("today")}
            </text>
          </>
        )}
        {above}
      </svg>
    </div>
  );
}

/** A share of the width as an attribute. */
export function share(at: number): string {
  return `${Math.round(at * 10_000) / 100}%`;
}

/** The width that the labels of the amounts need, in pixels: Chinese characters are as wide as they are high. */
function gutterOf(words: readonly string[]): number {
  const widths = words.map((word) => [...word].reduce((sum, sign) => sum + (sign > "\u2e80" ? 13 : 7.8), 0));
  return Math.ceil(Math.max(...widths)) + 10;
}
