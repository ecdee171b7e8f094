/**
 * A rate as a percentage: 0.219 → "21.9%". At most one decimal by default, none when it is whole.
 * The sign and the point are the same in Chinese and English.
 */
export function formatPercent(rate: number, decimals = 1): string {
  return percentage(decimals).format(rate);
}

const percentages = new Map<number, Intl.NumberFormat>();

/** Making a formatter is a hundred times dearer than using it. */
function percentage(decimals: number): Intl.NumberFormat {
  const known = percentages.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: decimals });
  percentages.set(decimals, made);
  return made;
}
