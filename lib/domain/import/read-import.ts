import type { ImportColumn, RowOf } from "./import-columns";
import { type CsvRefusal, type CsvRow, parseCsv } from "./parse-csv";
import { originalCell } from "./print-csv";
import { type CellReason, foldName } from "./read-cells";

/** A cell that cannot be taken over. Row and column count from 1, as a spreadsheet shows them; `header` is what the file calls the column. */
export type CellError = { row: number; column: number; header: string; reason: CellReason; text: string };

/** A row that says the same as an earlier one of the file, or as what is recorded (`as` null). It may be meant. */
export type ImportDuplicate = { row: number; as: number | null };

export type ImportedRow<Row> = { row: number; values: Row };

export type ImportRefusal =
  | CsvRefusal
  /** `fields`: the names of the columns that are needed and missing, or that stand there twice. */
  | { ok: false; reason: "column_missing" | "column_twice"; fields: string[] }
  | { ok: false; reason: "no_rows" }
  /** The first errors, and how many there are in all. */
  | { ok: false; reason: "cells"; errors: CellError[]; errorCount: number };

export type ImportResult<Row> =
  | { ok: true; value: { rows: ImportedRow<Row>[]; duplicates: ImportDuplicate[]; ignoredHeaders: string[] } }
  | ImportRefusal;

type Columns = Readonly<Record<string, ImportColumn<unknown>>>;
type Place = { field: string; column: ImportColumn<unknown>; index: number; header: string };

const MAX_ERRORS = 100;
const MAX_SHOWN = 80;

/**
 * Reads a table of debts, contacts or payments from CSV, with Chinese or English headers in any order. All or nothing: one cell
 * that cannot be read refuses the whole, naming each such cell. `keyOf` tells when two rows are the same thing; `recorded` are
 * the keys of what is there already. Duplicates are named, not dropped.
 */
export function readImport<Wanted extends Columns>(
  text: string,
  columns: Wanted,
  keyOf: (row: RowOf<Wanted>) => string,
  recorded: Iterable<string> = [],
): ImportResult<RowOf<Wanted>> {
  const csv = parseCsv(text);
  if (!csv.ok) return csv;
  const [head, ...body] = csv.value.rows;
  const headers = head?.cells ?? [];
  const places = placesOf(headers, columns);
  const problem = problemOfHeaders(places, columns);
  if (problem) return problem;
  if (body.length === 0) return { ok: false, reason: "no_rows" };
  const blank = Object.fromEntries(Object.keys(columns).map((field) => [field, null]));
  const read = body.map((row) => readRow(row, places, headers.length, blank));
  const errors = read.flatMap((row) => row.errors);
  if (errors.length > 0)
    return { ok: false, reason: "cells", errors: errors.slice(0, MAX_ERRORS), errorCount: errors.length };
  // Each value was read by the column of its field, and none of the needed ones is missing: that is what RowOf says.
  const rows = read.map(({ row, values }) => ({ row, values: values as RowOf<Wanted> }));
  const ignoredHeaders = headers.filter(
    (name, index) => name.trim() !== "" && !places.some((one) => one.index === index),
  );
  return { ok: true, value: { rows, duplicates: duplicatesIn(rows, keyOf, recorded), ignoredHeaders } };
}

function placesOf(headers: readonly string[], columns: Columns): Place[] {
  const byName = new Map(
    Object.entries(columns).flatMap(([field, column]) =>
      [...column.zh, ...column.en, field].map((name) => [foldName(name), { field, column }] as const),
    ),
  );
  return headers.flatMap((header, index): Place[] => {
    const found = byName.get(foldName(header));
    return found ? [{ ...found, index, header: header.trim() }] : [];
  });
}

function problemOfHeaders(places: readonly Place[], columns: Columns): ImportRefusal | null {
  const fields = places.map(({ field }) => field);
  const twice = [...new Set(fields.filter((field, index) => fields.indexOf(field) !== index))];
  if (twice.length > 0) return { ok: false, reason: "column_twice", fields: twice };
  const missing = Object.entries(columns).filter(([field, { required }]) => required && !fields.includes(field));
  return missing.length === 0 ? null : { ok: false, reason: "column_missing", fields: missing.map(([field]) => field) };
}

function readRow({ row, cells }: CsvRow, places: readonly Place[], width: number, blank: Record<string, unknown>) {
  const values = { ...blank };
  const errors = strayCells(row, cells, width);
  for (const { field, column, index, header } of places) {
    const text = originalCell(cells[index] ?? "");
    const isBlank = text.trim() === "";
    const result = isBlank ? null : column.read(text);
    const reason = isBlank && column.required ? "required" : result?.ok === false ? result.reason : null;
    if (reason !== null) errors.push({ row, column: index + 1, header, reason, text: text.slice(0, MAX_SHOWN) });
    values[field] = result?.ok ? result.value : null;
  }
  return { row, values, errors };
}

/** The first cell with words behind the last header. */
function strayCells(row: number, cells: readonly string[], width: number): CellError[] {
  const index = cells.findIndex((cell, place) => place >= width && cell.trim() !== "");
  const text = (cells[index] ?? "").slice(0, MAX_SHOWN);
  return index < 0 ? [] : [{ row, column: index + 1, header: "", reason: "no_column", text }];
}

function duplicatesIn<Row>(
  rows: readonly ImportedRow<Row>[],
  keyOf: (row: Row) => string,
  recorded: Iterable<string>,
): ImportDuplicate[] {
  const seen = new Map<string, number | null>([...recorded].map((key) => [key, null]));
  return rows.flatMap(({ row, values }): ImportDuplicate[] => {
    const key = keyOf(values);
    const earlier = seen.get(key);
    if (earlier !== undefined) return [{ row, as: earlier }];
    seen.set(key, row);
    return [];
  });
}
