import type { Json } from "./column";
import { type AccountExport, EXPORT_TABLE_NAMES, EXPORT_TABLES, type ExportRecord } from "./tables";

/** Ids as they stand in texts: a step's name and kept earlier versions carry them. */
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** JSON with the keys of every object in order, and a line break behind every row of a table: equal contents are equal texts. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${entries.join(",")}}`;
}

/** The text of data.json, in pieces: one line for each row. */
export function* exportLines(data: AccountExport): Generator<string> {
  const { format, version, account } = data;
  yield `{"format":${JSON.stringify(format)},"version":${version},\n"account":${canonicalJson(account)}`;
  for (const table of EXPORT_TABLE_NAMES) {
    yield `,\n${JSON.stringify(table)}:[`;
    for (const [place, record] of data[table].entries()) yield `${place === 0 ? "\n" : ",\n"}${canonicalJson(record)}`;
    yield data[table].length === 0 ? "]" : "\n]";
  }
  yield "\n}\n";
}

/** The rows of a table in their order: by the columns of its key. */
export function inOrder(table: keyof typeof EXPORT_TABLES, records: readonly ExportRecord[]): ExportRecord[] {
  const key: readonly string[] = EXPORT_TABLES[table].key;
  const place = (record: ExportRecord) => key.map((column) => String(record[column])).join(" ");
  return records
    .map((record) => ({ record, place: place(record) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ record }) => record);
}

/** The ids of all rows, without the account's own. */
export function idsOf(data: AccountExport): string[] {
  return EXPORT_TABLE_NAMES.flatMap((table) => data[table].flatMap(({ id }) => (typeof id === "string" ? [id] : [])));
}

/** The same value with every id replaced, wherever it stands; an id that is no row of the export stays. */
export function withIds<T extends Json>(value: T, newIds: ReadonlyMap<string, string>): T;
export function withIds(value: Json, newIds: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") return value.replaceAll(UUID, (id) => newIds.get(id) ?? id);
  if (Array.isArray(value)) return value.map((one) => withIds(one, newIds));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withIds(one, newIds)]));
}

/**
 * The text by which two exports are compared: every id is replaced by its place among all ids in order. An import gives new
 * ids in the order of the old ones, so what comes back is equal to what went in.
 */
export function comparableText(data: AccountExport): string {
  const places = new Map(
    idsOf(data)
      .sort()
      .map((id, place) => [id, `#${place}`]),
  );
  places.set(data.account.id, "#account");
  return withIds([...exportLines(data)].join(""), places);
}
