import "server-only";
import type { SealedTable, UserSeal } from "@/lib/data/core/keys";
import type { Column, ExportTable, Json } from "@/lib/domain/account-export/column";
import type { ExportRecord } from "@/lib/domain/account-export/tables";
import { dateToDay, day, dayToDate } from "@/lib/domain/basics/day";
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

/** What one row of the export becomes in the database. `userId` owns it. */
export function rowOf(seal: UserSeal, userId: string, table: ExportTable, record: ExportRecord): Row {
  const row: Row = { userId };
  for (const [key, column] of Object.entries(table.columns)) {
    const value = record[key] ?? null;
    if (column.is === "file") continue;
    if (column.is === "words")
      row.sealed =
        value === null ? null : seal.seal(table.model as SealedTable, sealedAs({ ...record, userId }), value);
    else row[key] = value === null ? null : columnOf(column, value);
  }
  return row;
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

function columnOf(column: Column, value: Json): unknown {
  switch (column.is) {
    case "fen":
      return BigInt(Number(value));
    case "day":
      return dayToDate(day(String(value)));
    case "instant":
      return new Date(String(value));
    default:
      return value;
  }
}
