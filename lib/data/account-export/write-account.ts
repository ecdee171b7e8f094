import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { faultPoint } from "@/lib/data/core/fault-point";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { phoneIndex } from "@/lib/data/negotiation/contact-view";
import { idsOf, withIds } from "@/lib/domain/account-export/canonical";
import {
  type AccountExport,
  EXPORT_TABLE_NAMES,
  EXPORT_TABLES,
  type ExportRecord,
  type ExportTableName,
} from "@/lib/domain/account-export/tables";
import type { UserId } from "@/lib/domain/basics/user";
import { Prisma } from "@/prisma/generated/client";
import { bytea, rowOf } from "./records";
import { READERS, WRITERS } from "./tables";

/** What a fresh account has of its own: what is brought along takes its place. */
const REPLACED: ReadonlySet<ExportTableName> = new Set(["profile", "firstDay", "mailChoice", "reminders"]);
/** One statement takes rows until their text is so long: all of a large account in one would be in memory several times. */
const STATEMENT_CHARS = 256 * 1024;
const PATIENTLY = { maxWait: 15_000, timeout: 120_000 } as const;

/** Where the bytes of a proof were stored; under its new id. */
export type StoredFile = { storageKey: string; wrappedKey: Uint8Array<ArrayBuffer> };

/**
 * Fresh ids for every row of an export, in the order of the old ones, so that what was in order stays in order. The account
 * itself becomes `userId`.
 */
export function freshIds(userId: UserId, data: AccountExport): Map<string, string> {
  const old = idsOf(data).sort();
  const fresh = old.map(() => newId()).sort();
  return new Map([...old.map((id, place) => [id, fresh[place] ?? id] as const), [data.account.id, userId]]);
}

/** Whether nothing was recorded in an account yet. Says it early; writeAccount decides. */
export function isAccountEmpty(userId: UserId): Promise<boolean> {
  return isEmpty(db(), userId);
}

/**
 * Puts everything of an export into an account that is still empty, sealed anew, all of it or nothing. `newIds` says which row
 * becomes which; `files` holds the stored file of every proof that comes along, by its new id. "not_empty" when something was
 * recorded meanwhile, "damaged" when the database's own rules refuse a row.
 */
export async function writeAccount(
  userId: UserId,
  data: AccountExport,
  newIds: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, StoredFile>,
): Promise<"written" | "not_empty" | "damaged"> {
  const seal = await sealFor(userId);
  const write = async (tx: Tx) => {
    // Two imports at once wait for each other; whoever has left has no profile any more.
    const profiles = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Profile" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
    if (profiles.length === 0 || !(await isEmpty(tx, userId))) return "not_empty";
    faultPoint("account_import_begun");
    await removeReplaced(tx, userId, data);
    const { locale, timeZone } = data.account;
    await tx.user.update({ where: { id: userId }, data: { locale, timeZone } });
    for (const name of EXPORT_TABLE_NAMES) {
      const rows = rowsOf(seal, userId, name, data[name], { newIds, files });
      for (const statement of inStatements(rows)) await WRITERS[name](tx, statement);
    }
    faultPoint("account_import_written");
    return "written";
  };
  try {
    const outcome = await db().$transaction(write, PATIENTLY);
    faultPoint("account_import_committed");
    return outcome;
  } catch (error) {
    if (isBrokenRule(error)) return "damaged";
    throw error;
  }
}

async function isEmpty(tx: Tx, userId: UserId): Promise<boolean> {
  for (const name of EXPORT_TABLE_NAMES) {
    if (!REPLACED.has(name) && (await READERS[name](tx, userId)).length > 0) return false;
  }
  return true;
}

/** What the export does not bring stays as it is: without a profile of its own no account is whole. */
async function removeReplaced(tx: Tx, userId: UserId, data: AccountExport): Promise<void> {
  const where = { where: { userId } };
  if (data.profile.length > 0) await tx.profile.deleteMany(where);
  if (data.firstDay.length > 0) await tx.firstDay.deleteMany(where);
  if (data.mailChoice.length > 0) await tx.mailChoice.deleteMany(where);
  await tx.reminder.deleteMany(where);
}

/** The rows as JSON, as many together as one statement takes. */
function* inStatements(rows: Iterable<ExportRecord>): Generator<string> {
  let held: string[] = [];
  let length = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    held.push(text);
    length += text.length;
    if (length < STATEMENT_CHARS) continue;
    yield `[${held.join(",")}]`;
    [held, length] = [[], 0];
  }
  if (held.length > 0) yield `[${held.join(",")}]`;
}

type Brought = { newIds: ReadonlyMap<string, string>; files: ReadonlyMap<string, StoredFile> };

/** The rows of a table, each made when it is asked for. */
function* rowsOf(
  seal: UserSeal,
  userId: string,
  name: ExportTableName,
  records: readonly ExportRecord[],
  { newIds, files }: Brought,
): Generator<ExportRecord> {
  for (const old of records) {
    const record = withIds(old, newIds);
    const computed = computedColumns(userId, name, record, files);
    if (computed) yield { ...rowOf(seal, userId, EXPORT_TABLES[name], record), ...computed };
  }
}

/** The columns that are computed rather than exported; null for a row that does not come along: a proof without its file. */
function computedColumns(
  userId: string,
  name: ExportTableName,
  record: ExportRecord,
  files: ReadonlyMap<string, StoredFile>,
): ExportRecord | null {
  const number = (key: string) => phoneIndex(userId, wordOf(record, key));
  switch (name) {
    case "contacts":
      return { numberIndex: number("number"), ownNumberIndex: number("ownNumber") };
    case "lenderPhones": {
      const index = number("number");
      return index === null ? null : { phoneIndex: index };
    }
    case "proofs": {
      const stored = files.get(String(record.id));
      if (!stored) return null;
      const { storageKey, wrappedKey } = stored;
      return { storageKey, wrappedKey: bytea(wrappedKey), uploadKey: `import-${record.id}`, preview: "none" };
    }
    case "complaintProofs":
      return files.has(String(record.proofId)) ? {} : null;
    default:
      return {};
  }
}

function wordOf({ words }: ExportRecord, key: string): string {
  if (typeof words !== "object" || words === null || Array.isArray(words)) return "";
  const word = words[key];
  return typeof word === "string" ? word : "";
}

/** Whether a value, a unique index, a reference or a check of the database refused a row: SQLSTATE classes 22 and 23. */
function isBrokenRule(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const { driverAdapterError } = error.meta ?? {};
  const cause = driverAdapterError instanceof Error ? driverAdapterError.cause : null;
  const state = typeof cause === "object" && cause !== null ? Reflect.get(cause, "originalCode") : null;
  return typeof state === "string" && /^2[23]/.test(state);
}
