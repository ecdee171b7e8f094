import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diskStorage } from "@/lib/proofs/disk-storage";
import type { ProofStorage } from "@/lib/proofs/storage";
import { type KeyRing, makeKeyRingFile, readKeyRing } from "@/lib/sealing/key-ring";
import { connect } from "@/server/database/connect";
import { migrate, migrationsDir } from "@/server/database/migrate";
import { FAULT_TIMEOUT_MS, rounds } from "@/server/faults/rounds";
import { newDatabase, type TestDatabase } from "@/server/testing/new-database";
import { addProof, addUser, type TestProof } from "@/server/testing/proofs";
import type { Finding } from "./check-file";
import { verifyProofs } from "./verify-proofs";

const HOUR_MS = 60 * 60 * 1000;

let database: TestDatabase;
let db: Client;
let dir: string;
let ring: KeyRing;
let storage: ProofStorage;
let proofs: TestProof[];

beforeEach(async () => {
  database = await newDatabase();
  db = await connect(database.url);
  dir = mkdtempSync(path.join(os.tmpdir(), "ashore-verify-"));
  makeKeyRingFile(path.join(dir, "keys.json"));
  ring = readKeyRing(path.join(dir, "keys.json"));
  storage = diskStorage(path.join(dir, "proofs"));
  await migrate(db, migrationsDir());
});

async function fill(count: number): Promise<void> {
  const users = [await addUser(db, ring), await addUser(db, ring), await addUser(db, ring)];
  proofs = [];
  for (let index = 0; index < count; index++) {
    const user = users[index % users.length] ?? expect.fail();
    // Every fiftieth has more than one chunk; every third a preview.
    const bytes = randomBytes(index % 50 === 0 ? 2_500_000 : 200 + index);
    proofs.push(await addProof(db, storage, user, bytes, index % 3 === 0 ? randomBytes(900) : null));
  }
}

afterEach(async () => {
  await db.end();
  await database.drop();
  rmSync(dir, { recursive: true });
});

const fileOf = (key: string) => path.join(dir, "proofs", key);
const verify = () => verifyProofs(db, ring, storage, new Date(Date.now() - HOUR_MS));

function flipBit(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
  writeFileSync(file, bytes);
}

function leave(key: string, ageMs: number): void {
  writeFileSync(fileOf(key), "left over");
  const madeAt = new Date(Date.now() - ageMs);
  utimesSync(fileOf(key), madeAt, madeAt);
}

/** Fifty faults of every kind, each with what has to be found. */
async function plant(): Promise<Finding[]> {
  const planted: Finding[] = [];
  const at = (index: number) => proofs[index] ?? expect.fail();
  const fault = (index: number, kind: Finding["fault"], part: "original" | "preview" = "original") => {
    const { id, storageKey, previewKey } = at(index);
    planted.push({
      fault: kind,
      key: (part === "preview" ? previewKey : storageKey) ?? expect.fail(),
      proofId: id,
      part,
    });
  };
  for (let n = 0; n < 8; n++) {
    rmSync(fileOf(at(n * 10 + 1).storageKey));
    fault(n * 10 + 1, "missing");
    flipBit(fileOf(at(n * 10 + 2).storageKey), 9 + n * 13);
    fault(n * 10 + 2, "unreadable");
    truncateSync(fileOf(at(n * 10 + 4).storageKey), n * 12);
    fault(n * 10 + 4, "unreadable");
    copyFileSync(fileOf(at(n * 10 + 5).storageKey), fileOf(at(n * 10 + 7).storageKey));
    fault(n * 10 + 7, "unreadable");
    await db.query(
      n % 2 === 0
        ? `UPDATE "Proof" SET sha256 = repeat('a', 64) WHERE id = $1`
        : 'UPDATE "Proof" SET "sizeBytes" = "sizeBytes" + 1 WHERE id = $1',
      [at(n * 10 + 8).id],
    );
    fault(n * 10 + 8, "changed");
  }
  rmSync(fileOf(at(90).previewKey ?? ""));
  fault(90, "missing", "preview");
  flipBit(fileOf(at(93).previewKey ?? ""), 500);
  fault(93, "unreadable", "preview");
  // A preview that was put in the place of its original, and a last chunk that was cut off whole.
  copyFileSync(fileOf(at(96).previewKey ?? ""), fileOf(at(96).storageKey));
  fault(96, "unreadable");
  truncateSync(fileOf(at(50).storageKey), 9 + 2 * (1024 * 1024 + 16));
  fault(50, "unreadable");
  for (let n = 0; n < 6; n++) {
    const key = randomBytes(16).toString("hex") + (n % 2 ? ".tmp" : "");
    leave(key, (n + 2) * HOUR_MS);
    planted.push({ fault: "orphaned", key, proofId: null, part: null });
  }
  return planted;
}

test("fifty faults of every kind are named, and nothing else is", { timeout: FAULT_TIMEOUT_MS }, async () => {
  const count = rounds(200, 10_000);
  await fill(count);
  expect(await verify()).toMatchObject({ proofs: count, findings: [] });
  // Not faults: an upload under way, and a removed proof whose file is still kept.
  leave(randomBytes(16).toString("hex"), 1000);
  await db.query('UPDATE "Proof" SET "removedAt" = now() WHERE id = $1', [proofs.at(-1)?.id]);

  const planted = await plant();
  expect(planted).toHaveLength(50);
  const inOrder = (findings: readonly Finding[]) => findings.toSorted((one, other) => one.key.localeCompare(other.key));
  const begun = Date.now();
  expect(inOrder((await verify()).findings)).toEqual(inOrder(planted));
  expect(Date.now() - begun).toBeLessThan(60_000);
});

test("what is purged while it looks is no fault", async () => {
  await fill(9);
  const [purged] = proofs;
  const slow: ProofStorage = {
    ...storage,
    open: async (key) => {
      if (key === purged?.storageKey) {
        await db.query('DELETE FROM "Proof" WHERE id = $1', [purged.id]);
        await storage.remove(key);
      }
      return storage.open(key);
    },
  };
  expect((await verifyProofs(db, ring, slow, new Date(0))).findings).toEqual([]);
});

test("with other keys every file is unreadable, and none is taken for whole", async () => {
  await fill(9);
  makeKeyRingFile(path.join(dir, "other.json"));
  const findings = (await verifyProofs(db, readKeyRing(path.join(dir, "other.json")), storage, new Date(0))).findings;
  expect(new Set(findings.map(({ fault }) => fault))).toEqual(new Set(["unreadable"]));
  expect(findings).toHaveLength(12);
});
