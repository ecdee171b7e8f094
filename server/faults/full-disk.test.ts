import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundle } from "@/server/prepare.mjs";
import type { SmallDiskTold } from "@/server/testing/small-disk";
import { FAULT_TIMEOUT_MS } from "./rounds";

/*
 * A disk that really is full: a file system in memory, in a name space of its own, which needs no rights where user name
 * spaces are allowed. That it is full at each single step is tested everywhere: lib/proofs/upload.test.ts for the storage,
 * database-away.test.ts and e2e/database-away.spec.ts for the database.
 */

const MOUNT = 'mount -t tmpfs -o "size=$2" tmpfs "$1" && shift 2 && exec "$@"';
const SPACES = [["--mount"], ["--map-root-user", "--mount"]] as const;
let home: string;
let programs: string;
beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), "ashore-full-"));
  mkdirSync("dist", { recursive: true });
  programs = mkdtempSync(path.resolve("dist/full-test-"));
  await bundle(["server/testing/small-disk.ts"], programs);
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  rmSync(programs, { recursive: true, force: true });
});

/** How to get a file system of one's own here; null where nobody may. */
function ownSpace(): readonly string[] | null {
  const folder = mkdtempSync(path.join(os.tmpdir(), "ashore-space-"));
  const isAllowed = (space: readonly string[]) =>
    spawnSync("unshare", [...space, "sh", "-c", MOUNT, "sh", folder, "1m", "true"]).status === 0;
  const found = SPACES.find(isAllowed) ?? null;
  rmSync(folder, { recursive: true });
  return found;
}

const space = ownSpace();

async function onSmallDisk(what: "storage" | "database", size: string): Promise<SmallDiskTold> {
  const disk = path.join(home, what);
  mkdirSync(disk);
  const program = [process.execPath, path.join(programs, "small-disk.js"), what, disk];
  const { stdout } = await promisify(execFile)("unshare", [
    ...(space ?? []),
    "sh",
    "-c",
    MOUNT,
    "sh",
    disk,
    size,
    ...program,
  ]);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

describe.skipIf(space === null)("a disk that is full, where file systems of one's own are allowed", () => {
  test("refuses an upload, leaves nothing of it, shows what there is, and takes it once there is room", async () => {
    expect(await onSmallDisk("storage", "8m")).toEqual({
      isFull: { refused: "no_space" },
      leftovers: [],
      isRead: true,
      again: expect.objectContaining({ id: expect.any(String) }),
      isReadAgain: true,
    });
  });

  test("stops a database from taking more; what it took is there, and it goes on by itself", {
    timeout: FAULT_TIMEOUT_MS,
  }, async () => {
    const told = await onSmallDisk("database", "160m");
    if (!("missing" in told)) return expect.fail();
    expect(told).toMatchObject({ isAway: true, missing: 0 });
    expect(told.acknowledged).toBeGreaterThan(1);
    expect(told.comesBackWithinMs).toBeLessThan(10_000);
    // A server that cannot even write its log stops, and with it reading; one that only cannot grow its tables does not.
    expect([0, told.acknowledged]).toContain(told.read);
  });
});
