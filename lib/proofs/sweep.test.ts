import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { sweepAlone } from "@/lib/data/core/jobs";
import { getProofFile, recordPreview } from "@/lib/data/proofs/proof-files";
import { getProof, setProofRemoved } from "@/lib/data/proofs/proofs";
import type { UserId } from "@/lib/domain/basics/user";
import { withConnection } from "@/server/database/connect";
import { migratedDatabase } from "@/server/testing/migrated-database";
import type { TestDatabase } from "@/server/testing/new-database";
import { readProof } from "./read";
import { proofStorage } from "./storage";
import { sweepProofs } from "./sweep";
import { newUser, upload } from "./testing/people";
import { allOf, inPieces } from "./testing/sample-files";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const proofs = mkdtempSync(path.join(os.tmpdir(), "ashore-sweep-"));
let database: TestDatabase;
beforeAll(async () => {
  // A database of its own: a sweep goes through all of it.
  database = await migratedDatabase();
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("PROOFS_DIR", proofs);
});
afterAll(async () => {
  rmSync(proofs, { recursive: true, force: true });
  await database.drop();
});

let user: UserId;
beforeEach(async () => {
  await withConnection(database.url, (sql) => sql.query(`DELETE FROM "Proof"`));
  for (const name of readdirSync(proofs)) rmSync(path.join(proofs, name));
  user = await newUser();
});

async function uploaded(): Promise<string> {
  const outcome = await upload(user);
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.id;
}

/** A file that was written so many minutes ago. */
function leave(name: string, minutesAgo: number): string {
  const file = path.join(proofs, name);
  writeFileSync(file, "sealed");
  const at = new Date(Date.now() - minutesAgo * MINUTE_MS);
  utimesSync(file, at, at);
  return name;
}

const inFuture = (ms: number) => new Date(Date.now() + ms);

describe("a deleted proof", () => {
  test("can be brought back for 30 days, and is purged then, with its preview", async () => {
    const [kept, deleted] = [await uploaded(), await uploaded()];
    await proofStorage().put("a0preview", inPieces(Buffer.from("sealed")));
    expect(await recordPreview(user, deleted, "a0preview")).toBe(true);
    await setProofRemoved(user, deleted, true);
    expect(await readProof(user, deleted)).toBeNull();

    expect(await sweepProofs(inFuture(30 * DAY_MS - MINUTE_MS))).toEqual({ purged: 0, orphans: 0 });
    await setProofRemoved(user, deleted, false);
    expect(await allOf((await readProof(user, deleted))?.bytes ?? inPieces(Buffer.of()))).toHaveLength(2000);

    await setProofRemoved(user, deleted, true);
    expect(await sweepProofs(inFuture(30 * DAY_MS + MINUTE_MS))).toEqual({ purged: 1, orphans: 0 });
    expect(await getProof(user, deleted)).toBeNull();
    expect(readdirSync(proofs)).toEqual([(await getProofFile(user, kept))?.storageKey]);
  });

  test("is purged however many there are", async () => {
    await uploaded();
    await withConnection(database.url, (sql) =>
      sql.query(
        `INSERT INTO "Proof" ("id","userId","uploadKey","kind","type","sizeBytes","sha256","storageKey","wrappedKey","sealed","removedAt")
         SELECT gen_random_uuid(), $1, 'deleted-' || n, 'other', 'audio/mpeg', 1, repeat('0', 64), 'k' || n, '', '', now()
         FROM generate_series(1, 250) n`,
        [user],
      ),
    );
    for (let n = 1; n <= 250; n++) leave(`k${n}`, 0);
    expect(await sweepProofs(inFuture(31 * DAY_MS))).toEqual({ purged: 250, orphans: 0 });
    expect(readdirSync(proofs)).toHaveLength(1);
  });
});

describe("a file without a proof", () => {
  test("is removed once it is ten minutes old, and no other is", async () => {
    const proof = await uploaded();
    leave("0123456789abcdef0123456789abcdef", 11);
    leave("0123456789abcdef0123456789abcdee.12345678.tmp", 11);
    const young = [
      leave("0123456789abcdef0123456789abcded", 9),
      leave("0123456789abcdef0123456789abcdec.12345678.tmp", 9),
    ];
    expect(await sweepProofs(new Date())).toEqual({ purged: 0, orphans: 2 });
    const { storageKey = "" } = (await getProofFile(user, proof)) ?? {};
    expect(readdirSync(proofs).toSorted()).toEqual([storageKey, ...young].toSorted());
  });

  test("stays when the database knows no proof at all: it may be the wrong one", async () => {
    const file = leave("0123456789abcdef0123456789abcdef", 99);
    leave("0123456789abcdef0123456789abcdee.12345678.tmp", 99);
    expect(await sweepProofs(new Date())).toEqual({ purged: 0, orphans: 1 });
    expect(readdirSync(proofs)).toEqual([file]);
  });

  test("is found among many", async () => {
    await uploaded();
    for (let n = 0; n < 1100; n++) leave(`${n}`.padStart(32, "0"), 60);
    expect(await sweepProofs(new Date())).toEqual({ purged: 0, orphans: 1100 });
  });
});

test("two sweeps never run at once", async () => {
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const first = sweepAlone(() => {
    begin();
    return waiting;
  });
  await begun;
  expect(await sweepProofs(new Date())).toBeNull();
  goOn();
  await first;
  expect(await sweepProofs(new Date())).not.toBeNull();
});

test("an empty installation is swept, too", async () => {
  rmSync(proofs, { recursive: true });
  expect(await sweepProofs(new Date())).toEqual({ purged: 0, orphans: 0 });
  await uploaded();
});
