/** One line of the report: what is promised, what was measured. */
export type Row = { what: string; budget: string; measured: string; isKept: boolean };

export function atLeast(what: string, budget: number, measured: number, unit: string, digits = 2): Row {
  return row(what, `≥ ${budget} ${unit}`, `${measured.toFixed(digits)} ${unit}`, measured >= budget);
}

export function atMost(what: string, budget: number, measured: number, unit: string, digits = 2): Row {
  return row(what, `≤ ${budget} ${unit}`, `${measured.toFixed(digits)} ${unit}`, measured <= budget);
}

export function row(what: string, budget: string, measured: string, isKept: boolean): Row {
  return { what, budget, measured, isKept };
}

/** Prints the rows as a table. */
export function print(rows: readonly Row[]): void {
  const lines = rows.map(({ what, budget, measured, isKept }) => [what, budget, measured, isKept ? "yes" : "NO"]);
  const table = [["what", "budget", "measured", "kept?"], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  for (const cells of table) console.log(cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
