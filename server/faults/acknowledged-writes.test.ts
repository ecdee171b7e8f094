import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { connect, withConnection } from "@/server/database/connect";
import { type EmbeddedPostgres, startEmbedded } from "@/server/database/embedded-postgres";
import { FAULT_TIMEOUT_MS, rounds } from "./rounds";

/* The database server is killed with all its processes under eight writers: nothing that it acknowledged may be missing. */

const WRITERS = 8;
const ENOUGH = 200;

let home: string;
let server: EmbeddedPostgres;
beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), "ashore-killed-"));
  server = await startEmbedded(path.join(home, "data"));
  await withConnection(server.url("postgres"), (db) => db.query("CREATE TABLE written (writer int, number int)"));
});
afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Writes one row after the other until the connection breaks; says each one that was acknowledged. */
async function writeUntilBroken(db: Client, writer: number, heard: (row: string) => void): Promise<void> {
  try {
    for (let number = 0; ; number++) {
      await db.query("INSERT INTO written VALUES ($1, $2)", [writer, number]);
      heard(`${writer}:${number}`);
    }
  } catch {
    // Killed, as it should be; the last row may be there or not.
  }
}

/** Kills the server and every process of it at once, and waits until the system has taken them away. */
async function killServer(): Promise<void> {
  const sql = "SELECT pid FROM pg_stat_activity";
  const { rows } = await withConnection(server.url("postgres"), (db) => db.query<{ pid: number }>(sql));
  const pids = [server.pid, ...rows.map(({ pid }) => pid)];
  for (const pid of pids) kill(pid, "SIGKILL");
  await vi.waitFor(() => expect(pids.filter((pid) => kill(pid, 0))).toEqual([]), { timeout: 15_000, interval: 10 });
}

function kill(pid: number, signal: "SIGKILL" | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** One round: how many rows were acknowledged, and how many of these are missing after the restart. */
async function round(settings: string): Promise<{ acknowledged: number; missing: number }> {
  await withConnection(server.url("postgres"), (db) => db.query("TRUNCATE written"));
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => connect(server.url("postgres"))));
  for (const db of writers) await db.query(settings);
  const acknowledged = new Set<string>();
  let tellEnough = () => {};
  const isEnough = new Promise<void>((resolve) => {
    tellEnough = resolve;
  });
  const writing = writers.map((db, writer) =>
    writeUntilBroken(db, writer, (row) => {
      if (acknowledged.add(row).size === ENOUGH) tellEnough();
    }),
  );
  await isEnough;
  await killServer();
  await Promise.all(writing);
  server = await startEmbedded(path.join(home, "data"));
  const sql = "SELECT writer || ':' || number AS row FROM written";
  const { rows } = await withConnection(server.url("postgres"), (db) => db.query<{ row: string }>(sql));
  const there = new Set(rows.map(({ row }) => row));
  return { acknowledged: acknowledged.size, missing: [...acknowledged].filter((row) => !there.has(row)).length };
}

test("nothing that was acknowledged is missing", { timeout: FAULT_TIMEOUT_MS }, async () => {
  for (let n = rounds(3, 200); n > 0; n--) {
    const { acknowledged, missing } = await round("SET synchronous_commit = on");
    expect(acknowledged).toBeGreaterThanOrEqual(ENOUGH);
    expect(missing).toBe(0);
  }
});

test("the same test sees what a server loses that acknowledges before it has written", async () => {
  await withConnection(server.url("postgres"), async (db) => {
    await db.query("ALTER SYSTEM SET wal_writer_delay = '10s'");
    await db.query("SELECT pg_reload_conf()");
  });
  expect((await round("SET synchronous_commit = off")).missing).toBeGreaterThan(0);
});
