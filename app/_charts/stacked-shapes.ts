import { area, curveLinear, curveStepAfter, line } from "d3-shape";
import type { Day } from "@/lib/domain/basics/day";
import type { ChartBand, ChartMilestone } from "@/lib/domain/plan/chart/balance-series";
import type { AmountAxis } from "./amount-axis";
import { turningPoints } from "./turning-points";

/** Where everything of a stacked picture lies. */
export type StackedShapes = {
  /** One outline for each band, from the bottom to the top. */
  areas: readonly string[];
  /** The sum of all bands: what was recorded, and what is expected. */
  factLine: string | null;
  forecastLine: string;
  dots: readonly Dot[];
};

/** One or several milestones that lie too close to be two dots. `at` is a share of the width. */
export type Dot = { at: number; y: number; on: Day; milestones: readonly ChartMilestone[] };

type Stack = {
  bands: readonly ChartBand[];
  milestones: readonly ChartMilestone[];
  /** The place of each point, a share of the width. */
  at: readonly number[];
  /** How many of the points, from the left, are facts. */
  facts: number;
  width: number;
  amounts: AmountAxis;
};

/** Dots nearer than this share of the width are one dot. */
const DOT_GAP = 0.04;

/** Draws bands on top of each other. A recorded balance stands until the next one; a forecast goes straight from point to point. */
export function stackedShapes({ bands, milestones, at, facts, width, amounts }: Stack): StackedShapes {
  const levels = levelsOf(bands, at.length);
  const points = at.map((_, point) => point);
  const x = (point: number) => (at[point] ?? 0) * width;
  const y = (level: number) => (point: number) => amounts.y(levels[level]?.[point] ?? 0);
  // The last fact reaches to today, where the forecast begins.
  const past = facts > 0 ? points.slice(0, facts + 1) : [];
  const ahead = points.slice(facts);
  // Years of months in which a line goes straight on are no points of a path.
  const aheadBetween = (...edges: number[]) => turningPoints(ahead, x, edges.map(y));
  const areaOf = (level: number, part: readonly number[], curve: typeof curveLinear) => {
    return (
      area<number>()
        .x(x)
        .y0(y(level))
        .y1(y(level + 1))
        .curve(curve)
        .digits(1)(part) ?? ""
    );
  };
  const lineOf = (part: readonly number[], curve: typeof curveLinear) => {
    return line<number>().x(x).y(y(bands.length)).curve(curve).digits(1)(part) ?? "";
  };
  return {
    areas: bands.map(
      (_, level) => areaOf(level, past, curveStepAfter) + areaOf(level, aheadBetween(level, level + 1), curveLinear),
    ),
    factLine: past.length === 0 ? null : lineOf(past, curveStepAfter),
    forecastLine: lineOf(aheadBetween(bands.length), curveLinear),
    dots: dotsOf(milestones, at, y(bands.length)),
  };
}

/** The lower edge of each band, and last the upper edge of the top one, at every point. */
function levelsOf(bands: readonly ChartBand[], points: number): number[][] {
  const levels = [Array.from({ length: points }, () => 0)];
  for (const { values } of bands) {
    const below = levels.at(-1) ?? [];
    levels.push(below.map((value, point) => value + (values[point] ?? 0)));
  }
  return levels;
}

function dotsOf(milestones: readonly ChartMilestone[], at: readonly number[], y: (point: number) => number): Dot[] {
  const dots: Dot[] = [];
  for (const milestone of milestones) {
    const place = at[milestone.isForecast ? milestone.point : milestone.point + 1] ?? 0;
    const last = dots.at(-1);
    if (last !== undefined && place - last.at < DOT_GAP) {
      dots[dots.length - 1] = { ...last, milestones: [...last.milestones, milestone] };
    } else dots.push({ at: place, y: y(milestone.point), on: milestone.on, milestones: [milestone] });
  }
  return dots;
}
