/** What makes a spreadsheet run a cell as a formula, also at full width; source: OWASP, CSV Injection. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;
const GUARDED = /^'+[=+\-@＝＋－＠\t\r\n]/;

/** A cell that no spreadsheet runs as a formula: one that begins like one gets an apostrophe in front. */
export function neutraliseCell(text: string): string {
  return FORMULA.test(text) || GUARDED.test(text) ? `'${text}` : text;
}

/** What `neutraliseCell` was given: takes its apostrophe away again. */
export function originalCell(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** A table as CSV with commas and CRLF (RFC 4180), formulas neutralised. The caller adds a mark of byte order for a file. */
export function printCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(printCell).join(",")}\r\n`).join("");
}

function printCell(text: string): string {
  const safe = neutraliseCell(text);
  return /[",;\t\r\n\uFEFF]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
