import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { withConnection } from "./connect";
import { type OpenDatabase, openDatabase } from "./open-database";
import { readIfThere } from "./postgres-program";

let home: string;
let opened: OpenDatabase[];

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), "ashore-open-"));
  opened = [];
});

afterEach(async () => {
  for (const database of opened) await database.close();
  rmSync(home, { recursive: true, force: true });
});

async function open(dataDir: string): Promise<OpenDatabase> {
  const database = await openDatabase({ databaseUrl: null, dataDir });
  opened.push(database);
  return database;
}

/** The process id that a running server notes beside its data; 0 when none runs. */
function serverPid(dataDir: string): number {
  return Number(readIfThere(path.join(dataDir, "pgdata/postmaster.pid")).split("\n")[0]);
}

describe("openDatabase", () => {
  test("two first starts at once share one server, which stops with the last of them", async () => {
    const dataDir = path.join(home, "data");
    const [first, second] = await Promise.all([open(dataDir), open(dataDir)]);
    const pid = serverPid(dataDir);
    await first.close();
    expect(await withConnection(second.url, async (db) => (await db.query("SELECT 1 AS one")).rows)).toEqual([
      { one: 1 },
    ]);
    expect(serverPid(dataDir)).toBe(pid);
    await second.close();
    expect(serverPid(dataDir)).toBe(0);
    opened = [];
  });

  test("works in a deep folder with spaces, Chinese, quotes and commas", async () => {
    const dataDir = path.join(home, "我的 文件", 'it\'s "here", too', "d".repeat(80), ".data");
    const { url } = await open(dataDir);
    const { rows } = await withConnection(url, (db) => db.query("SHOW server_encoding"));
    expect(rows).toEqual([{ server_encoding: "UTF8" }]);
  });

  test("a server that is killed under the program comes back, with every committed row", async () => {
    const dataDir = path.join(home, "data");
    const { url } = await open(dataDir);
    await withConnection(url, (db) => db.query("CREATE TABLE fruit AS SELECT 'pear' AS name"));
    const warned = vi.spyOn(console, "log").mockImplementation(() => {});
    process.kill(serverPid(dataDir), "SIGKILL");
    const rows = await vi.waitFor(
      () => withConnection(url, async (db) => (await db.query("SELECT name FROM fruit")).rows),
      { timeout: 15_000, interval: 50 },
    );
    expect(rows).toEqual([{ name: "pear" }]);
    expect(warned).toHaveBeenCalledOnce();
  });

  test("kill -9 of program and server loses no committed row, and the next start takes over", async () => {
    const dataDir = path.join(home, "data");
    const acknowledged = await writeUntilKilled(dataDir);
    const { url } = await open(dataDir);
    const { rows } = await withConnection(url, (db) => db.query("SELECT number FROM written ORDER BY number"));
    expect(acknowledged).toBeGreaterThanOrEqual(100);
    // One more may have been committed whose answer did not arrive any more.
    expect([acknowledged, acknowledged + 1]).toContain(rows.length);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  });

  test("a program that is killed leaves its server to the next one", async () => {
    const dataDir = path.join(home, "data");
    await writeUntilKilled(dataDir, { killServer: false });
    const pid = serverPid(dataDir);
    const database = await open(dataDir);
    expect(serverPid(dataDir)).toBe(pid);
    await database.close();
    expect(serverPid(dataDir)).toBe(0);
    opened = [];
  });
});

/** Kills a writing program after a hundred rows, and its server; returns the last number it was promised. */
async function writeUntilKilled(dataDir: string, { killServer } = { killServer: true }): Promise<number> {
  const program = path.resolve("dist/testing", `writer-${process.pid}.mjs`);
  const alias = { "@": path.resolve(".") };
  await build({
    entryPoints: ["server/testing/writer.ts"],
    outfile: program,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    alias,
  });
  const writer = fork(program, [dataDir], { stdio: "ignore" });
  let acknowledged = 0;
  await new Promise<void>((resolve) => {
    writer.on("exit", () => resolve());
    writer.on("message", (number) => {
      acknowledged = Number(number);
      if (acknowledged !== 100) return;
      writer.kill("SIGKILL");
      if (killServer) process.kill(serverPid(dataDir), "SIGKILL");
    });
  });
  rmSync(program);
  return acknowledged;
}
