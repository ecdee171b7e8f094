import { z } from "zod";
import { OperatorError } from "@/server/sentences";

/*
 * A backup is one file:
 *
 *   MAGIC
 *   text      lines of JSON in gzip: a header, then for each table its columns, its rows (arrays of PostgreSQL's own text,
 *             or null) and its end with a count and a SHA-256 of its rows, then perhaps the keys, then "done"
 *   files     the sealed files of the proofs, as they lie in the storage (file-part.ts)
 *   text end  where the text ends, 8 bytes, big-endian
 *   checksum  the SHA-256 of everything before it, 32 bytes
 *
 * Version 1 had neither files nor a text end. A reader refuses versions and kinds that it does not know.
 */
export const VERSION = 2;
export const MAGIC_TEXT = "ASHORE-BACKUP ";
export const MAGIC = Buffer.from(`${MAGIC_TEXT}${VERSION}\n`);
export const KNOWN_VERSIONS: readonly number[] = [1, 2];
export const TEXT_END_BYTES = 8;
export const CHECKSUM_BYTES = 32;

const header = z.strictObject({
  kind: z.literal("header"),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  /** Shows whether a key file belongs to this backup; reveals nothing of the keys. */
  keyCheck: z.string(),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  tables: z.array(z.strictObject({ name: z.string(), rows: z.number().int().nonnegative() })),
});
const table = z.strictObject({
  kind: z.literal("table"),
  name: z.string(),
  columns: z.array(z.strictObject({ name: z.string(), type: z.string() })).min(1),
});
const end = z.strictObject({ kind: z.literal("end"), name: z.string(), rows: z.number().int(), sha256: z.string() });
const keys = z.strictObject({ kind: z.literal("keys"), content: z.string() });
const done = z.strictObject({ kind: z.literal("done") });
const section = z.discriminatedUnion("kind", [header, table, end, keys, done]);
const row = z.array(z.string().nullable());

export type Header = z.infer<typeof header>;
export type TableStart = z.infer<typeof table>;
export type Section = z.infer<typeof section>;
export type Row = z.infer<typeof row>;

/** One line of a backup: a section's mark, or a row of the table that was opened last. */
export function parseLine(text: string): Section | Row {
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) ? row.parse(parsed) : section.parse(parsed);
}

/** The line of a section. */
export function sectionLine(value: Section): string {
  return `${JSON.stringify(value)}\n`;
}

/** The refusal of a file that is not, or not any more, what was written. `detail` says where. */
export function damaged(file: string, detail: string, cause?: unknown): OperatorError {
  return new OperatorError(
    `备份文件 ${file} 不完整或已损坏（${detail}）。什么都没有恢复；请换另一份备份。`,
    `The backup ${file} is incomplete or damaged (${detail}). Nothing was restored; use another backup.`,
    { cause },
  );
}
