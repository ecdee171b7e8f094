import { scaleLinear } from "d3-scale";

/** `y` counts from the top, in units of the picture's height. */
export type AmountTick = { value: number; y: number };

export type AmountAxis = { y: (value: number) => number; ticks: readonly AmountTick[] };

/** How many steps an amount axis aims at: more would be a ruler. */
const TICKS = 3;

/** Amounts from nothing to the largest, the largest below a round tick. */
export function amountAxis(largest: number, height: number): AmountAxis {
  const scale = scaleLinear([0, Math.max(1, largest)], [height, 0]).nice(TICKS);
  return { y: scale, ticks: scale.ticks(TICKS).map((value) => ({ value, y: scale(value) })) };
}
