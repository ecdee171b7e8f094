/**
 * What a stale save is shown beside what was typed: every field whose stored text differs. Fields without a value say so
 * with `empty`, because an empty line under a field would look like nothing.
 */
export function currentTexts(
  stored: Readonly<Record<string, string | null>>,
  typed: Readonly<Record<string, string | null>>,
  empty: string,
): Record<string, string> {
  const differing = Object.entries(stored).filter(([field, text]) => (text ?? "") !== (typed[field] ?? ""));
  return Object.fromEntries(differing.map(([field, text]) => [field, text || empty]));
}
