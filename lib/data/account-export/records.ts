import "server-only";
import type { SealedTable, UserSeal } from "@/lib/data/core/keys";
import type { Column, ExportTable, Json } from "@/lib/domain/account-export/column";
import type { ExportRecord } from "@/lib/domain/account-export/tables";
import { dateToDay } from "@/lib/domain/basics/day";
import type { Row } from "./tables";

/* Rows of the database as rows of the export, and back. */

/** One row as the export writes it. `file` columns are empty: whoever packs the files names them. */
export function recordOf(seal: UserSeal, table: ExportTable, row: Row): ExportRecord {
  const record: ExportRecord = {};
  for (const [key, column] of Object.entries(table.columns)) {
    record[key] = column.is === "words" ? wordsOf(seal, table, row) : jsonOf(column, row[key]);
  }
  return record;
}

/** What one row of the export becomes in the database, as JSON from which the database makes the row. `userId` owns it. */
export function rowOf(seal: UserSeal, userId: string, table: ExportTable, record: ExportRecord): ExportRecord {
  const row: ExportRecord = { userId };
  for (const [key, column] of Object.entries(table.columns)) {
    const value = record[key] ?? null;
    if (column.is === "file") continue;
    if (column.is !== "words") row[key] = value;
    else if (value === null) row.sealed = null;
    else row.sealed = bytea(seal.seal(table.model as SealedTable, sealedAs({ ...record, userId }), value));
  }
  return row;
}

/** Bytes as the database reads them from a text. */
export function bytea(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;
}

function wordsOf(seal: UserSeal, { model }: ExportTable, row: Row): Json {
  return row.sealed instanceof Uint8Array ? seal.open<Json>(model as SealedTable, sealedAs(row), row.sealed) : null;
}

/** Rows are sealed under their id; where a person has one row at most, under the person's. */
function sealedAs({ id, userId }: Row): string {
  return String(id ?? userId);
}

function jsonOf({ is }: Column, value: unknown): Json {
  if (value === null || value === undefined) return is === "file" ? "" : null;
  if (typeof value === "bigint" || is === "decimal") return Number(value);
  if (value instanceof Date) return is === "day" ? dateToDay(value) : value.toISOString();
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
