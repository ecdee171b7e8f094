import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SWEEP_LOCK } from "@/lib/data/core/jobs";
import { diskStorage } from "@/lib/proofs/disk-storage";
import type { ProofStorage } from "@/lib/proofs/storage";
import { type KeyRing, makeKeyRingFile, readKeyRing } from "@/lib/sealing/key-ring";
import { makeBackup } from "./backup";
import { listTables } from "./backup-file/dump";
import { CHECKSUM_BYTES, MAGIC } from "./backup-file/format";
import { connect } from "./database/connect";
import { migrate, migrationsDir } from "./database/migrate";
import { ensureKeys } from "./keys";
import { planRestore, restore } from "./restore";
import { verifyProofs } from "./stored-proofs/verify-proofs";
import { newDatabase, type TestDatabase } from "./testing/new-database";
import { addProof, addUser, type TestProof, type TestUser } from "./testing/proofs";

let source: TestDatabase;
let target: TestDatabase;
let db: Client;
let empty: Client;
let dir: string;
let keysFile: string;
let file: string;
let ring: KeyRing;
let storage: ProofStorage;
let restored: ProofStorage;
let user: TestUser;
let proofs: TestProof[];

beforeEach(async () => {
  [source, target] = await Promise.all([newDatabase(), newDatabase()]);
  [db, empty] = await Promise.all([connect(source.url), connect(target.url)]);
  dir = mkdtempSync(path.join(os.tmpdir(), "ashore-backup-"));
  keysFile = path.join(dir, "keys.json");
  file = path.join(dir, "test.backup");
  await migrate(db, migrationsDir());
  await ensureKeys(db, keysFile);
  ring = readKeyRing(keysFile);
  storage = diskStorage(path.join(dir, "proofs"));
  restored = diskStorage(path.join(dir, "restored"));
  user = await addUser(db, ring);
  proofs = [
    await addProof(db, storage, user, randomBytes(2_500_000), randomBytes(5000)),
    await addProof(db, storage, user, Buffer.from("one byte more than nothing")),
    await addProof(db, storage, await addUser(db, ring), randomBytes(1024 * 1024), randomBytes(10)),
  ];
  await db.query('UPDATE "Proof" SET "removedAt" = now() WHERE id = $1', [proofs[1]?.id]);
});

afterEach(async () => {
  await Promise.all([db.end(), empty.end()]);
  await Promise.all([source.drop(), target.drop()]);
  rmSync(dir, { recursive: true });
});

const save = (from = storage, withRing: KeyRing | null = ring) =>
  makeBackup(db, file, { keys: null, ring: withRing, storage: from });
const restoreIt = async (into = restored) => restore(empty, await planRestore(file, keysFile, null), into);
const verify = (client: Client, where: ProofStorage) => verifyProofs(client, ring, where, new Date(0));

/** What lies in a folder: each file's digest under its name. */
function contentsOf(folder: string): Record<string, string> {
  if (!existsSync(path.join(dir, folder))) return {};
  const digest = (name: string) =>
    createHash("sha256")
      .update(readFileSync(path.join(dir, folder, name)))
      .digest("hex");
  return Object.fromEntries(readdirSync(path.join(dir, folder)).map((name) => [name, digest(name)]));
}

async function proofRows(client: Client): Promise<unknown[]> {
  return (await client.query('SELECT p::text FROM "Proof" p ORDER BY id')).rows;
}

function flipBit(at: string): void {
  const bytes = readFileSync(at);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  writeFileSync(at, bytes);
}

/** Changes the bytes of the backup before its checksum, and puts a fitting one at its end. */
function rewrite(change: (content: Buffer) => Buffer): void {
  const content = change(readFileSync(file).subarray(0, -CHECKSUM_BYTES));
  writeFileSync(file, Buffer.concat([content, createHash("sha256").update(content).digest()]));
}

async function expectNothingRestored(): Promise<void> {
  expect(await listTables(empty)).toEqual([]);
  expect(contentsOf("restored")).toEqual({});
}

describe("a backup with proofs", () => {
  test("restores every file byte for byte, and every one opens", async () => {
    const saved = await save();
    expect([saved.proofs.length, saved.findings]).toEqual([3, []]);
    await restoreIt();
    expect(contentsOf("restored")).toEqual(contentsOf("proofs"));
    expect(Object.keys(contentsOf("restored"))).toHaveLength(5);
    expect(await proofRows(empty)).toEqual(await proofRows(db));
    expect(await verify(empty, restored)).toMatchObject({ proofs: 3, findings: [] });
  });

  test("holds no proof in the clear, and no key to one", async () => {
    await addProof(db, storage, user, Buffer.from("PLANTED-IN-A-PROOF".repeat(10)));
    await save();
    expect(readFileSync(file).includes("PLANTED-IN-A-PROOF")).toBe(false);
  });

  test("is of one moment: rows of the backup have their files, while proofs come and others are purged", async () => {
    const other = await connect(source.url);
    let purged: boolean | null = null;
    const busy: ProofStorage = {
      ...storage,
      open: async (key) => {
        if (purged === null) {
          await addProof(other, storage, user, randomBytes(3000));
          purged = await purge(other);
        }
        return storage.open(key);
      },
    };
    expect((await save(busy)).findings).toEqual([]);
    expect(purged).toBe(false);
    expect(await purge(other), "after the backup it may").toBe(true);
    await other.end();
    await restoreIt();
    expect(await verify(empty, restored)).toMatchObject({ proofs: 3, findings: [] });
  });

  /** What the sweeper does, when it gets its lock: rows first, then their files. */
  async function purge(client: Client): Promise<boolean> {
    await client.query("BEGIN");
    const { rows } = await client.query("SELECT pg_try_advisory_xact_lock($1) AS ours", [SWEEP_LOCK]);
    if (rows[0].ours) {
      const gone = await client.query('DELETE FROM "Proof" WHERE "removedAt" IS NOT NULL RETURNING "storageKey"');
      for (const { storageKey } of gone.rows) await storage.remove(storageKey);
    }
    await client.query("COMMIT");
    return rows[0].ours;
  }

  test("never holds a file as a whole in memory", async () => {
    const pieces = 256;
    const piece = randomBytes(1024 * 1024);
    const large: ProofStorage = {
      ...storage,
      open: async (key) => {
        if (key !== proofs[0]?.storageKey) return storage.open(key);
        return (async function* () {
          for (let count = 0; count < pieces; count++) yield Buffer.from(piece);
        })();
      },
    };
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss - before);
    }, 5);
    await save(large, null);
    clearInterval(watch);
    expect(statSync(file).size).toBeGreaterThan(pieces * 1024 * 1024);
    expect(most).toBeLessThan(160 * 1024 * 1024);
  });
});

describe("proofs that were damaged before they were saved", () => {
  test("are named; all others are saved and restored", async () => {
    const [flipped, gone, whole] = proofs;
    flipBit(path.join(dir, "proofs", flipped?.storageKey ?? ""));
    await storage.remove(gone?.storageKey ?? "");
    const findings = [
      { fault: "unreadable", key: flipped?.storageKey, proofId: flipped?.id, part: "original" },
      { fault: "missing", key: gone?.storageKey, proofId: gone?.id, part: "original" },
    ];
    const saved = await save();
    expect(saved.findings).toHaveLength(2);
    expect(saved.findings).toEqual(expect.arrayContaining(findings));
    const plan = await planRestore(file, keysFile, null);
    expect(plan.findings).toEqual(saved.findings);
    await restore(empty, plan, restored);
    expect(contentsOf("restored")).toEqual(contentsOf("proofs"));
    expect(contentsOf("restored")[whole?.storageKey ?? ""]).toBeDefined();
    expect((await verify(empty, restored)).findings).toEqual(expect.arrayContaining(findings));
  });

  test("a storage that breaks off in the middle of a file loses that file only", async () => {
    const breaking: ProofStorage = {
      ...storage,
      open: async (key) => {
        const bytes = await storage.open(key);
        if (key !== proofs[0]?.storageKey) return bytes;
        return (async function* () {
          for await (const piece of bytes) {
            yield piece;
            throw new Error("the disk has a bad sector");
          }
        })();
      },
    };
    for (const withRing of [ring, null]) {
      const { findings } = await save(breaking, withRing);
      expect(findings.map(({ fault, key }) => [fault, key])).toEqual([["missing", proofs[0]?.storageKey]]);
      if (withRing) rmSync(file);
    }
    await restoreIt();
    expect(contentsOf("restored")).toEqual({ ...contentsOf("proofs"), [proofs[0]?.storageKey ?? ""]: undefined });
  });
});

describe("a backup with proofs that is not whole", () => {
  test("one changed bit anywhere in the files", async () => {
    await save();
    flipBit(file);
    await expect(restoreIt()).rejects.toThrow("checksum");
    await expectNothingRestored();
  });

  test("a file is missing from it, or stands for another", async () => {
    await save();
    const [first = "", second = ""] = keysInOrder();
    const whole = readFileSync(file);
    const cut = (content: Buffer) =>
      Buffer.concat([content.subarray(0, content.indexOf(first) - 2), content.subarray(content.indexOf(second) - 2)]);
    rewrite(cut);
    await expect(restoreIt()).rejects.toThrow(`file ${first} is missing`);
    await expectNothingRestored();
    writeFileSync(file, whole);
    rewrite((content) =>
      Buffer.concat([
        content.subarray(0, content.indexOf(first)),
        Buffer.from(second),
        content.subarray(content.indexOf(first) + first.length),
      ]),
    );
    await expect(restoreIt()).rejects.toThrow(`file ${second} belongs to nothing`);
    await expectNothingRestored();
  });

  test("a length in it leads nowhere", async () => {
    await save();
    const [first = ""] = keysInOrder();
    rewrite((content) => {
      content.writeUInt32BE(0x00ff_ffff, content.indexOf(first) + first.length);
      return content;
    });
    await expect(restoreIt()).rejects.toThrow("the files");
    await expectNothingRestored();
  });

  /** The keys in the order of their files in the backup. */
  function keysInOrder(): string[] {
    const content = readFileSync(file);
    const keys = proofs.flatMap(({ storageKey, previewKey }) => (previewKey ? [storageKey, previewKey] : [storageKey]));
    return keys.toSorted((one, other) => content.indexOf(one) - content.indexOf(other));
  }

  test("the keys are others", async () => {
    await save();
    const others = path.join(dir, "others.json");
    makeKeyRingFile(others);
    await expect(planRestore(file, path.join(dir, "new.json"), others)).rejects.toThrow(
      "does not belong to this backup",
    );
    await expectNothingRestored();
  });
});

describe("a restore", () => {
  test("that fails at the rows leaves no file, one that fails at a file no row", async () => {
    await save();
    const plan = await planRestore(file, keysFile, null);
    const broken = plan.migrations.map((migration, index) =>
      index === 0 ? { ...migration, sql: "no SQL" } : migration,
    );
    await expect(restore(empty, { ...plan, migrations: broken }, restored)).rejects.toThrow("syntax error");
    await expectNothingRestored();

    let files = 0;
    const full: ProofStorage = {
      ...restored,
      put: async (key, bytes) => {
        files++;
        if (files === 3) throw new Error("no space left on device");
        await restored.put(key, bytes);
      },
    };
    await expect(restore(empty, plan, full)).rejects.toThrow("no space left");
    await expectNothingRestored();
    await restore(empty, plan, restored);
    expect(contentsOf("restored")).toEqual(contentsOf("proofs"));
  });

  test("does not touch a storage that holds other files, and finishes one that was cut short", async () => {
    await save();
    mkdirSync(path.join(dir, "restored"));
    writeFileSync(path.join(dir, "restored", "0123abcd"), "someone's evidence");
    await expect(restoreIt()).rejects.toThrow("0123abcd");
    expect(await listTables(empty)).toEqual([]);
    expect(Object.keys(contentsOf("restored"))).toEqual(["0123abcd"]);
    rmSync(path.join(dir, "restored", "0123abcd"));
    writeFileSync(path.join(dir, "restored", proofs[0]?.storageKey ?? ""), "half of");
    await restoreIt();
    expect(contentsOf("restored")).toEqual(contentsOf("proofs"));
  });

  test("of the first version, which had no files, still works, and names the proofs that are not in it", async () => {
    await save();
    const content = readFileSync(file);
    const textEnd = Number(content.readBigUInt64BE(content.length - CHECKSUM_BYTES - 8));
    rewrite(() => Buffer.concat([Buffer.from("ASHORE-BACKUP 1\n"), content.subarray(MAGIC.length, textEnd)]));
    const plan = await planRestore(file, keysFile, null);
    expect(plan.findings.map(({ fault }) => fault)).toEqual(Array(5).fill("missing"));
    await restore(empty, plan, restored);
    expect(await proofRows(empty)).toEqual(await proofRows(db));
  });
});
