/** What a person's table may hold. Beyond it something else was chosen by mistake, and the answer comes before the work. */
export const CSV_LIMITS = { characters: 4_000_000, rows: 5000, columns: 60, cell: 5000 } as const;

export const CSV_DELIMITERS = [",", ";", "\t"] as const;
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number];

/** A row that holds something. `row` counts as a spreadsheet does: from 1, blank rows too. */
export type CsvRow = { row: number; cells: string[] };
export type CsvTable = { delimiter: CsvDelimiter; rows: CsvRow[] };

/** `row` is where it was noticed, null where it is the whole text. */
export type CsvRefusal = {
  ok: false;
  reason: "empty" | "too_long" | "too_many_rows" | "too_many_columns" | "cell_too_long" | "quote_not_closed";
  row: number | null;
};

/**
 * Reads a table in CSV: commas, semicolons or tabs, whichever the first row holds most; quoted cells with doubled quotes; any mixture of
 * line ends; with or without a mark of byte order. Cells stay as they are written. Takes time in proportion to the text.
 */
export function parseCsv(text: string): { ok: true; value: CsvTable } | CsvRefusal {
  if (text.length > CSV_LIMITS.characters) return { ok: false, reason: "too_long", row: null };
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const delimiter = delimiterOf(plain);
  const rows: CsvRow[] = [];
  let at = 0;
  for (let row = 1; at < plain.length; row++) {
    if (rows.length > CSV_LIMITS.rows) return { ok: false, reason: "too_many_rows", row };
    const read = readRow(plain, at, delimiter);
    if (typeof read === "string") return { ok: false, reason: read, row };
    if (read.cells.some((cell) => cell.trim() !== "")) rows.push({ row, cells: read.cells });
    at = read.next;
  }
  return rows.length === 0 ? { ok: false, reason: "empty", row: null } : { ok: true, value: { delimiter, rows } };
}

/** The delimiter that the first row with words holds most often outside of quotes; a comma where it holds none. */
function delimiterOf(text: string): CsvDelimiter {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const letter of text.trimStart().slice(0, CSV_LIMITS.cell)) {
    if (letter === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (letter === "\n" || letter === "\r") break;
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const most = Math.max(...CSV_DELIMITERS.map((one) => counts.get(one) ?? 0));
  return CSV_DELIMITERS.find((one) => most > 0 && counts.get(one) === most) ?? ",";
}

type Refused = Exclude<CsvRefusal["reason"], "empty" | "too_long" | "too_many_rows">;

/** One row from a place on, and where the next begins. */
function readRow(text: string, from: number, delimiter: string): { cells: string[]; next: number } | Refused {
  const cells: string[] = [];
  for (let at = from; ; at++) {
    const read = text[at] === '"' ? readQuoted(text, at, delimiter) : readBare(text, at, delimiter);
    if (read === null) return "quote_not_closed";
    if (read.cell.length > CSV_LIMITS.cell) return "cell_too_long";
    cells.push(read.cell);
    if (cells.length > CSV_LIMITS.columns) return "too_many_columns";
    at = read.next;
    if (text[at] !== delimiter) return { cells, next: at + (text.startsWith("\r\n", at) ? 2 : 1) };
  }
}

function readBare(text: string, from: number, delimiter: string): { cell: string; next: number } {
  let next = from;
  while (next < text.length && text[next] !== delimiter && text[next] !== "\n" && text[next] !== "\r") next++;
  return { cell: text.slice(from, next), next };
}

/** A quoted cell; whatever stands between its last quote and the delimiter is kept too. Null: the quote never ends. */
function readQuoted(text: string, from: number, delimiter: string): { cell: string; next: number } | null {
  const pieces: string[] = [];
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    pieces.push(text.slice(at, quote));
    at = quote + 1;
    if (text[at] !== '"') break;
    pieces.push('"');
    at += 1;
  }
  const rest = readBare(text, at, delimiter);
  return { cell: pieces.join("") + rest.cell, next: rest.next };
}
