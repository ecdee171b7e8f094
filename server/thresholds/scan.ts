/** One number, or one day in `day("…")` or `value("…")`, in a source text. `end` is after its last character. */
export type Threshold = { start: number; end: number; line: number; text: string; moved: string };

/** What has no thresholds in it: comments, texts and patterns. A day is looked for in texts, so plain texts come apart. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|`(?:\\[\s\S]|[^`\\])*`|"(?:\\.|[^"\\\n])*"|(?<=[=(,:?&|!]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*|(?<![\w$.])\d[\d_]*(?:\.\d[\d_]*)?(?:e\d+)?n?(?![\w$])/gu;

const DAY = /^"(\d{4}-\d{2}-\d{2})"$/;

/**
 * Every threshold of a TypeScript source with what it reads when it is moved by one: a number one higher, a day one day
 * later. A lone 0 or 1 counts only beside a comparison: elsewhere it is an index, a first value or a step, no threshold.
 */
export function thresholdsOf(source: string): Threshold[] {
  const found: Threshold[] = [];
  for (const match of source.matchAll(TOKEN)) {
    const [text] = match;
    const start = match.index;
    const end = start + text.length;
    const moved = isStructural(source, start, end, text) ? null : movedByOne(text);
    if (moved !== null) found.push({ start, end, line: lineAt(source, start), text, moved });
  }
  return found;
}

/** The text one higher, or one day later; null where it is neither a number nor a day. */
export function movedByOne(text: string): string | null {
  const on = DAY.exec(text)?.[1];
  if (on !== undefined) {
    const next = new Date(`${on}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    return Number.isNaN(next.getTime()) ? null : `"${next.toISOString().slice(0, 10)}"`;
  }
  if (!/^\d/.test(text)) return null;
  const plain = text.replaceAll("_", "");
  return plain.endsWith("n") ? `${BigInt(plain.slice(0, -1)) + 1n}n` : String(Number(plain) + 1);
}

/** Members of a union type, which no test can see, and a 0 or 1 that nothing is compared with. */
function isStructural(source: string, start: number, end: number, text: string): boolean {
  const before = source.slice(Math.max(0, start - 5), start).trimEnd();
  const after = source.slice(end, end + 5).trimStart();
  if (/(?<!\|)\|$/.test(before) || /^\|(?!\|)/.test(after)) return true;
  if (text !== "0" && text !== "1") return false;
  const isCompared = (/(?:[<>]=?|[!=]==)$/.test(before) && !before.endsWith("=>")) || /^(?:[<>]|[!=]==)/.test(after);
  return !isCompared;
}

function lineAt(source: string, index: number): number {
  return source.slice(0, index).split("\n").length;
}
