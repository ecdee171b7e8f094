/** Full-width as half-width, one case, without spaces, marks and characters that cannot be seen. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * Whether every word that was typed stands somewhere in the texts: "招商 1234" finds the card of that bank with that
 * tail. Blank words find everything; words of nothing but marks find nothing.
 */
export function hasWords(texts: readonly string[], typed: string): boolean {
  if (typed.trim() === "") return true;
  const wanted = typed.normalize("NFKC").split(/\s+/u).map(fold).filter(Boolean);
  if (wanted.length === 0) return false;
  const places = texts.map(fold);
  return wanted.every((word) => places.some((place) => place.includes(word)));
}
