/** A claim in fen and what of it lies inside the ceiling, drawn over a width. */
type Bar = { claimed: number; inside: number; width: number; masked: boolean };

/**
 * How long the two parts of a bar are. Every bar is as long as the others and shows shares: on one scale a home loan would leave
 * nothing to see of all other debts. Masked the parts are equal too, whatever the sums.
 */
export function barParts({ claimed, inside, width, masked }: Bar): { inside: number; beyond: number } {
  if (masked) return { inside: width / 2, beyond: width / 2 };
  const end = claimed === 0 ? width : Math.round((inside / claimed) * width * 10) / 10;
  return { inside: end, beyond: Math.round((width - end) * 10) / 10 };
}
