/** So far a drawn line may lie from the true one, in the shapes' own units: less than a pixel. */
const TOLERANCE = 0.3;

type Place = (point: number) => number;

/**
 * Of points in a row those at which one of the lines through them turns, with the first and the last: every point left out lies on
 * the straight lines between those that stay, but for a part of a pixel. `x` never goes back.
 */
export function turningPoints(points: readonly number[], x: Place, lines: readonly Place[]): number[] {
  const [first, ...others] = points;
  if (first === undefined) return [];
  const kept = [first];
  let [start, last] = [first, first];
  let cones = lines.map((y) => coneFrom(first, x, y));
  for (const point of others) {
    if (last !== start && !cones.every((cone) => cone.holds(point))) {
      start = last;
      kept.push(start);
      cones = lines.map((y) => coneFrom(start, x, y));
    }
    for (const cone of cones) cone.narrow(point);
    last = point;
  }
  return others.length === 0 ? kept : [...kept, last];
}

/** The slopes that a line from a point may have and still pass every point after it closely enough. */
function coneFrom(start: number, x: Place, y: Place) {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const [x0, y0] = [x(start), y(start)];
  return {
    holds: (point: number): boolean => {
      const run = x(point) - x0;
      if (run === 0) return least <= most && y(point) === y0;
      const slope = (y(point) - y0) / run;
      return slope >= least && slope <= most;
    },
    narrow: (point: number): void => {
      const run = x(point) - x0;
      // Two points of one day stand above each other: the line falls there, and whatever follows begins at its foot.
      if (run === 0 && y(point) !== y0) [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      if (run === 0) return;
      least = Math.max(least, (y(point) - TOLERANCE - y0) / run);
      most = Math.min(most, (y(point) + TOLERANCE - y0) / run);
    },
  };
}
