// A program that works on a disk of a few dozen megabytes, fills it, and frees it again. It says what it saw.
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isDatabaseAway } from "@/lib/data/core/database-away";
import { addDebt, listDebts } from "@/lib/data/debts/debts";
import { facts, friend, once, TODAY } from "@/lib/data/testing/debt-builder";
import type { UserId } from "@/lib/domain/basics/user";
import { readProof } from "@/lib/proofs/read";
import { newUser, upload } from "@/lib/proofs/testing/people";
import { allOf, inPieces, sampleFile } from "@/lib/proofs/testing/sample-files";
import { prepareDatabase } from "@/server/prepare-database";
import { readSettings } from "@/server/settings";

/** What became of the uploads and of reading while the disk was full, and of both afterwards. */
export type SmallDiskTold =
  | { isFull: unknown; leftovers: string[]; isRead: boolean; again: unknown; isReadAgain: boolean }
  | { acknowledged: number; isAway: boolean; read: number; comesBackWithinMs: number; missing: number };

const [what = "", disk = ""] = process.argv.slice(2);
const BALLAST = path.join(disk, "ballast");
const COMES_BACK_WITHIN_MS = 30_000;

/** Leaves so many bytes free. */
function fill(leave: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(BALLAST, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
}

async function fillStorage(): Promise<SmallDiskTold> {
  const folder = path.join(disk, "proofs");
  mkdirSync(folder);
  process.env.PROOFS_DIR = folder;
  const user = await newUser();
  const kept = sampleFile("application/pdf", 1_000_000);
  const before = await upload(user, kept);
  const id = "id" in before ? before.id : "";
  fill(300_000);
  const large = sampleFile("application/pdf", 2_500_000);
  const sent = { uploadKey: "the-same-upload" };
  const isFull = await upload(user, large, sent);
  const leftovers = readdirSync(folder).slice(1);
  const isRead = await isWhole(user, id, kept.bytes);
  rmSync(BALLAST);
  const again = await upload(user, large, sent);
  return {
    isFull,
    leftovers,
    isRead,
    again,
    isReadAgain: "id" in again && (await isWhole(user, again.id, large.bytes)),
  };
}

async function isWhole(user: UserId, id: string, bytes: Buffer): Promise<boolean> {
  const read = await allOf((await readProof(user, id))?.bytes ?? inPieces(Buffer.of()));
  const hash = (of: Uint8Array) => createHash("sha256").update(of).digest("hex");
  return hash(read) === hash(bytes);
}

async function fillDatabase(): Promise<SmallDiskTold> {
  const database = await prepareDatabase(readSettings({ DATA_DIR: path.join(disk, "data"), NODE_ENV: "test" }));
  const user = await newUser();
  const notes: string[] = [];
  const write = async () => {
    // What is random cannot be compressed away.
    const note = randomBytes(6000).toString("base64");
    await addDebt(user, { lender: friend(), facts: facts({ note }), balance: null, on: TODAY }, once());
    notes.push(note);
  };
  const readNotes = async () => (await listDebts(user, { archived: false })).map(({ note }) => note);
  await write();
  fill(200_000);
  const error = await untilItFails(write);
  const acknowledged = notes.length;
  const read = (await readNotes().catch(() => [])).length;
  rmSync(BALLAST);
  const freed = Date.now();
  while (Date.now() - freed < COMES_BACK_WITHIN_MS) {
    if (
      await write().then(
        () => true,
        () => false,
      )
    )
      break;
    await sleep(100);
  }
  const comesBackWithinMs = Date.now() - freed;
  const there = new Set(await readNotes());
  await database.close();
  const missing = notes.filter((note) => !there.has(note)).length;
  return { acknowledged, isAway: isDatabaseAway(error), read, comesBackWithinMs, missing };
}

async function untilItFails(write: () => Promise<void>): Promise<unknown> {
  for (let tries = 0; tries < 3000; tries++) {
    try {
      await write();
    } catch (error) {
      return error;
    }
  }
  return null;
}

const told = what === "storage" ? await fillStorage() : await fillDatabase();
await new Promise<void>((resolve) => void process.stdout.write(`\n${JSON.stringify(told)}\n`, () => resolve()));
process.exit(0);
