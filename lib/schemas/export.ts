import { z } from "zod";
import { type Column, type Json, MOST_FEN, MOST_TEXT } from "@/lib/domain/account-export/column";
import {
  type AccountExport,
  EXPORT_FORMAT,
  EXPORT_TABLE_NAMES,
  EXPORT_TABLES,
  EXPORT_VERSION,
} from "@/lib/domain/account-export/tables";
import { parseDay } from "@/lib/domain/basics/day";

/*
 * data.json of an export, version 1: the tables of lib/domain/account-export/tables.ts, each an array of rows. Every row has
 * all of its columns and no other; what is not known is null. An older version is brought up to the present one by UPGRADES
 * before it is checked, so a version is never forgotten: whoever changes a table raises EXPORT_VERSION, adds the step, and
 * keeps an export of the version before among the tests.
 */

/** No more rows are taken: nobody types so many. */
const MOST_ROWS = 200_000;
const MOST_DEPTH = 12;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Upgrade = (data: Record<string, Json>) => Record<string, Json>;
/** How the data of a version becomes that of the next. */
const UPGRADES: Readonly<Record<number, Upgrade>> = {};

const plainText = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes("\0"));

function schemaOf(column: Column): z.ZodType<Json> {
  const known = knownSchema(column);
  return column.canBeNull ? known.nullable() : known;
}

function knownSchema(column: Column): z.ZodType<Json> {
  switch (column.is) {
    case "id":
    case "ref":
    case "any_ref":
      return z.string().regex(UUID);
    case "text":
      return plainText(column.most);
    case "choice":
      return z.enum(column.of);
    case "texts":
      return z.array(plainText(60)).max(column.most);
    case "whole":
      return z.number().int().min(column.from).max(column.to);
    case "decimal":
      return z.number().min(0).max(1_000_000);
    case "flag":
      return z.boolean();
    case "fen":
      return z.number().int().min(column.from).max(MOST_FEN);
    case "day":
      return z.string().refine((text) => parseDay(text) !== null);
    case "instant":
      return z.iso.datetime({ precision: 3 });
    case "sha256":
      return z.string().regex(/^[0-9a-f]{64}$/);
    case "file":
      return plainText(300).min(1);
    case "words":
      return z.custom<Json>((value) => isWords(value, column.texts));
  }
}

/** An object of plain JSON in which the known texts, as far as they are there, are texts. */
function isWords(value: unknown, texts: readonly string[]): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const known = new Map<string, unknown>(Object.entries(value));
  return isPlain(value, 0) && texts.every((text) => !known.has(text) || typeof known.get(text) === "string");
}

function isPlain(value: unknown, depth: number): boolean {
  if (depth > MOST_DEPTH) return false;
  if (typeof value === "string") return value.length <= MOST_TEXT && !value.includes("\0");
  if (value === null || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth + 1));
  if (typeof value !== "object") return false;
  return Object.entries(value).every(
    ([key, one]) => key !== "__proto__" && key.length <= 200 && isPlain(one, depth + 1),
  );
}

const tables = Object.fromEntries(
  EXPORT_TABLE_NAMES.map((name) => {
    const columns: Readonly<Record<string, Column>> = EXPORT_TABLES[name].columns;
    const row = z.strictObject(Object.fromEntries(Object.entries(columns).map(([key, one]) => [key, schemaOf(one)])));
    const rows = z.array(row).max(EXPORT_TABLES[name].key.length === 0 ? 1 : MOST_ROWS);
    return [name, rows] as const;
  }),
);

const account = z.strictObject({
  id: z.string().regex(UUID),
  locale: z.enum(["zh-CN", "en"]),
  timeZone: plainText(60).min(1),
});

const exportSchema = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  account,
  ...tables,
});

const heading = z.looseObject({ format: z.literal(EXPORT_FORMAT), version: z.number().int().min(1) });

/** Why a data.json cannot be used, and where in it: "debts.3.stage". */
export type ExportRefusal = { refused: "not_an_export" | "newer_version" | "damaged"; where: string };

/**
 * Reads the text of a data.json of this version or an older one. "not_an_export": no JSON, or something else's.
 * "newer_version": a later program wrote it. "damaged": a row that cannot be, or one that points at a row that is not there.
 */
export function readExport(text: string): AccountExport | ExportRefusal {
  const parsed = parseJson(text);
  const head = heading.safeParse(parsed);
  if (!head.success) return { refused: "not_an_export", where: "" };
  if (head.data.version > EXPORT_VERSION) return { refused: "newer_version", where: String(head.data.version) };
  let data = head.data as Record<string, Json>;
  for (let from = head.data.version; from < EXPORT_VERSION; from++) data = UPGRADES[from]?.(data) ?? data;
  const checked = exportSchema.safeParse(data);
  if (!checked.success) return { refused: "damaged", where: checked.error.issues[0]?.path.join(".") ?? "" };
  const whole = checked.data as unknown as AccountExport;
  const lost = lostReference(whole);
  return lost === null ? whole : { refused: "damaged", where: lost };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where a row points at one that is not in its table, or an id stands twice; null when all is well. */
function lostReference(data: AccountExport): string | null {
  const ids = new Map<string, Set<unknown>>(
    EXPORT_TABLE_NAMES.map((name) => [name, new Set(data[name].map(({ id }) => id))]),
  );
  const all = new Set<unknown>([data.account.id]);
  for (const name of EXPORT_TABLE_NAMES) {
    const columns: Readonly<Record<string, Column>> = EXPORT_TABLES[name].columns;
    for (const [place, record] of data[name].entries()) {
      const { id } = record;
      if (id !== undefined && all.has(id)) return `${name}.${place}.id`;
      if (id !== undefined) all.add(id);
      for (const [key, column] of Object.entries(columns)) {
        const value = record[key];
        if (column.is === "ref" && value !== null && !ids.get(column.to)?.has(value)) return `${name}.${place}.${key}`;
      }
    }
  }
  for (const [place, { subjectId }] of data.revisions.entries()) {
    if (!all.has(subjectId)) return `revisions.${place}.subjectId`;
  }
  return null;
}
