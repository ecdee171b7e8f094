/**
 * The user's own order after one debt was put right before or after another. An id that is not there changes nothing,
 * and doing it twice is doing it once.
 */
export function movedBeside(
  ids: readonly string[],
  moved: string,
  side: "before" | "after",
  neighbour: string,
): readonly string[] {
  if (moved === neighbour || !ids.includes(moved)) return ids;
  const others = ids.filter((id) => id !== moved);
  const place = others.indexOf(neighbour);
  if (place === -1) return ids;
  return others.toSpliced(side === "before" ? place : place + 1, 0, moved);
}
