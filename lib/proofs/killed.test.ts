import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { FAULT_POINTS } from "@/lib/data/core/fault-point";
import { findUploadedProof } from "@/lib/data/proofs/proof-files";
import { listProofs, setProofRemoved } from "@/lib/data/proofs/proofs";
import type { UserId } from "@/lib/domain/basics/user";
import { withConnection } from "@/server/database/connect";
import { bundle } from "@/server/prepare.mjs";
import { migratedDatabase } from "@/server/testing/migrated-database";
import type { TestDatabase } from "@/server/testing/new-database";
import type { Told } from "@/server/testing/proof-keeper";
import { readProof } from "./read";
import { sweepProofs } from "./sweep";
import { newUser, upload } from "./testing/people";
import { allOf, inPieces, sampleFile } from "./testing/sample-files";

/* kill -9 at every step of keeping and of purging a file, and then: is anything lost that was promised, or there by half? */

const MINUTE_MS = 60_000;
const proofs = mkdtempSync(path.join(os.tmpdir(), "ashore-killed-"));
let programs: string;
let database: TestDatabase;
beforeAll(async () => {
  // A database of its own: the sweeps below go through all of it.
  database = await migratedDatabase();
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("PROOFS_DIR", proofs);
  mkdirSync("dist", { recursive: true });
  programs = mkdtempSync(path.resolve("dist/killed-test-"));
  await bundle(["server/testing/proof-keeper.ts"], programs);
});
afterAll(async () => {
  rmSync(programs, { recursive: true, force: true });
  rmSync(proofs, { recursive: true, force: true });
  await database.drop();
});

let user: UserId;
beforeEach(async () => {
  user = await newUser();
});

/** Lets the program die at a step; what it was heard to promise. */
async function killedAt(step: string): Promise<Told[]> {
  const told: Told[] = [];
  const child = fork(path.join(programs, "proof-keeper.js"), [user, step], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("message", (message) => void told.push(message as Told));
  const signal = await new Promise((resolve) => child.on("close", (_code, by) => resolve(by)));
  expect(signal, "it did not come to this step").toBe("SIGKILL");
  return told;
}

/** The SHA-256 of every proof of the user, computed from its bytes. Throws where a row has no file, or another one. */
async function keptHashes(): Promise<string[]> {
  const rows = [...(await listProofs(user)), ...(await listProofs(user, { removed: true }))];
  const hashes: string[] = [];
  for (const row of rows) {
    if (row.removedAt) await setProofRemoved(user, row.id, false);
    const read = await readProof(user, row.id);
    const hash = createHash("sha256")
      .update(await allOf(read?.bytes ?? inPieces(Buffer.of())))
      .digest("hex");
    expect(hash).toBe(row.sha256);
    if (row.removedAt) await setProofRemoved(user, row.id, true);
    hashes.push(hash);
  }
  return hashes;
}

async function expectNoLeftovers() {
  await sweepProofs(new Date(Date.now() + 11 * MINUTE_MS));
  const { rows } = await withConnection(database.url, (sql) => sql.query(`SELECT "storageKey" AS key FROM "Proof"`));
  expect(readdirSync(proofs).toSorted()).toEqual(rows.map(({ key }) => key).toSorted());
}

describe("killed while it keeps a file", () => {
  test.each(FAULT_POINTS.filter((point) => !point.startsWith("purge")))("at %s", async (step) => {
    const told = await killedAt(step);
    const promised = told.filter(({ isKept }) => isKept).map(({ sha256 }) => sha256);
    expect(promised).toHaveLength(1);
    expect(await keptHashes()).toEqual(expect.arrayContaining(promised));

    // The page sends the same upload again, and it is one proof, whatever became of the first try.
    const [second] = told.filter(({ uploadKey }) => uploadKey === "second-upload");
    const recorded = await findUploadedProof(user, "second-upload");
    expect(recorded?.sha256 ?? second?.sha256).toBe(second?.sha256);
    if (!recorded) expect(await upload(user, sampleFile(), { uploadKey: "second-upload" })).toHaveProperty("id");
    await expectNoLeftovers();
    expect(await keptHashes()).toHaveLength(2);
  });
});

describe("killed while it purges a file", () => {
  test.each(FAULT_POINTS.filter((point) => point.startsWith("purge")))("at %s", async (step) => {
    const kept = await upload(user);
    await killedAt(step);
    // Whatever has a row has its bytes, the deleted one, too, as long as it can be brought back.
    const hashes = await keptHashes();
    expect(hashes).toContain("sha256" in kept && kept.sha256);
    expect(hashes).toHaveLength(step === "purge_begun" ? 2 : 1);
    await expectNoLeftovers();
    expect(await keptHashes()).toHaveLength(hashes.length);
  });
});
