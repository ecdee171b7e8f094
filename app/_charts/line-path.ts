import { line } from "d3-shape";

/** A line from point to point, as an attribute of a path. */
export function linePath(points: readonly { x: number; y: number }[]): string {
  const path = line<{ x: number; y: number }>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .digits(1);
  return path(points) ?? "";
}
