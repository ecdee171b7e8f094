import "server-only";
import { freshIds, isAccountEmpty, writeAccount } from "@/lib/data/account-export/write-account";
import { faultPoint } from "@/lib/data/core/fault-point";
import { DATA_FILE, MANIFEST_FILE } from "@/lib/documents/account-export/account-zip";
import {
  BrokenSeal,
  isWorkBearable,
  openWithPassphrase,
  SEALED_START,
} from "@/lib/documents/account-export/passphrase";
import type { AccountExport, ExportRecord } from "@/lib/domain/account-export/tables";
import type { UserId } from "@/lib/domain/basics/user";
import { PROOF_QUOTA } from "@/lib/domain/settlement/proof-type";
import { RefusedUpload, withinIdleTime } from "@/lib/proofs/checked-bytes";
import { removeStored, type StoredOriginal, storeOriginal } from "@/lib/proofs/store-original";
import { type ExportRefusal, readExport } from "@/lib/schemas/export";
import { type ArrivedFile, keepArriving, TooLarge } from "./arrived-file";
import { checkSum, readManifest } from "./manifest";
import { type OpenZip, openZip, RefusedZip, readText, ZIP_LIMITS, type ZipRefusal } from "./open-zip";

/** What came along; `lost` counts proofs whose file was missing from the export already. */
export type Imported = { debts: number; proofs: number; lost: number };
type PlainRefusal =
  | "not_empty"
  | "too_large"
  | "incomplete"
  | "passphrase_needed"
  | "passphrase_wrong"
  | "quota"
  | "no_space"
  | "too_slow";
export type ImportRefusal = ZipRefusal | ExportRefusal | { refused: PlainRefusal; where: string };

/**
 * The sweeper takes stored files without a row for leftovers after ten minutes: within this time the rows have to be there,
 * in milliseconds.
 */
const FILES_MOST_MS = 8 * 60_000;

/**
 * Brings the export of an account, of this version or an older one, into an account that is still empty: received whole,
 * opened with the passphrase where it is sealed, every checksum compared, every file stored under this account's key, and then
 * all rows at once. Whatever is refused, or ends in the middle, leaves nothing behind.
 */
export async function importAccount(
  userId: UserId,
  body: AsyncIterable<Uint8Array>,
  passphrase: string,
): Promise<Imported | ImportRefusal> {
  if (!(await isAccountEmpty(userId))) return no("not_empty");
  let arrived: ArrivedFile | null = null;
  try {
    arrived = await keepArriving(withinIdleTime(body), ZIP_LIMITS.bytes);
    const start = await arrived.start(300);
    if (!start.subarray(0, SEALED_START.length).equals(SEALED_START)) return await importFrom(userId, arrived);
    if (passphrase === "") return no("passphrase_needed");
    const opened = isWorkBearable(start) ? await openWithPassphrase(arrived.bytes(), passphrase) : null;
    if (opened === null) return no("passphrase_wrong");
    const plain = await keepArriving(opened, ZIP_LIMITS.bytes);
    try {
      return await importFrom(userId, plain);
    } finally {
      await plain.close();
    }
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  } finally {
    await arrived?.close();
  }
}

function no(refused: PlainRefusal): ImportRefusal {
  return { refused, where: "" };
}

function refusalOf(error: unknown): ImportRefusal | null {
  if (error instanceof RefusedZip) return error.refusal;
  if (error instanceof TooLarge) return no("too_large");
  if (!(error instanceof Error)) return null;
  if ("code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")) return no("no_space");
  if (error instanceof RefusedUpload) return no("incomplete");
  if (error instanceof BrokenSeal) return { refused: "damaged", where: "" };
  return refusalOf(error.cause);
}

async function importFrom(userId: UserId, file: ArrivedFile): Promise<Imported | ImportRefusal> {
  const zip = await openZip(file);
  if (!zip.names.has(DATA_FILE) || !zip.names.has(MANIFEST_FILE)) return { refused: "not_an_export", where: "" };
  const sums = await readManifest(zip, MANIFEST_FILE);
  const { text, sha256 } = await readText(zip, DATA_FILE);
  if (sums.get(DATA_FILE) !== sha256) return { refused: "damaged", where: DATA_FILE };
  const data = readExport(text);
  if ("refused" in data) return data;
  const refused = quotaRefusal(data.proofs) ?? (await strayFile(zip, data, sums));
  return refused ?? bringAlong(userId, zip, data);
}

function quotaRefusal(proofs: readonly ExportRecord[]): ImportRefusal | null {
  const bytes = proofs.reduce((sum, { sizeBytes }) => sum + Number(sizeBytes), 0);
  return proofs.length > PROOF_QUOTA.files || bytes > PROOF_QUOTA.bytes ? no("quota") : null;
}

/** The originals are checked while they are stored; the checksum of a proof has to be the one that the list says. */
async function strayFile(
  zip: OpenZip,
  { proofs }: AccountExport,
  sums: ReadonlyMap<string, string>,
): Promise<ImportRefusal | null> {
  const originals = new Map(proofs.map(({ file, sha256 }) => [String(file), sha256]));
  for (const [name, sum] of sums) {
    const known = originals.get(name);
    if (known !== undefined && known !== sum) return { refused: "damaged", where: name };
    if (known === undefined && name !== DATA_FILE) await checkSum(zip, name, sum);
  }
  return null;
}

async function bringAlong(userId: UserId, zip: OpenZip, data: AccountExport): Promise<Imported | ImportRefusal> {
  const newIds = freshIds(userId, data);
  const files = new Map<string, StoredOriginal>();
  const refusal = await storeFiles(userId, zip, data, { newIds, files }).catch(async (error: unknown) => {
    await removeStored(files.values());
    throw error;
  });
  faultPoint("account_import_files_stored");
  // When writing throws, nobody knows whether the rows are there: then the files stay, and the sweeper finds out.
  const outcome = refusal ?? (await writeAccount(userId, data, newIds, files));
  if (outcome === "written") {
    return { debts: data.debts.length, proofs: files.size, lost: data.proofs.length - files.size };
  }
  await removeStored(files.values());
  return typeof outcome === "string" ? { refused: outcome, where: DATA_FILE } : outcome;
}

type Storing = { newIds: ReadonlyMap<string, string>; files: Map<string, StoredOriginal> };

/** Stores the file of every proof that has one in the ZIP; stops at the first that is not what it was. */
async function storeFiles(
  userId: UserId,
  zip: OpenZip,
  { proofs }: AccountExport,
  { newIds, files }: Storing,
): Promise<ImportRefusal | null> {
  const began = Date.now();
  for (const proof of proofs) {
    const name = String(proof.file);
    if (!zip.names.has(name)) continue;
    const id = newIds.get(String(proof.id)) ?? "";
    const stored = await storeOriginal(userId, id, expected(proof), zip.bytes(name));
    if (stored === null) return { refused: "damaged", where: name };
    files.set(id, stored);
    faultPoint("account_import_file");
    if (Date.now() - began > FILES_MOST_MS) return no("too_slow");
  }
  return null;
}

function expected({ words, type, sizeBytes, sha256 }: ExportRecord) {
  const name = typeof words === "object" && words !== null && !Array.isArray(words) ? words.name : "";
  return { name: String(name), type: String(type), sizeBytes: Number(sizeBytes), sha256: String(sha256) };
}
