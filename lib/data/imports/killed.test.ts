import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { IMPORT_FAULT_POINTS } from "@/lib/data/core/fault-point";
import { listDebts } from "@/lib/data/debts/debts";
import { listLenders } from "@/lib/data/debts/lenders";
import type { UserId } from "@/lib/domain/basics/user";
import { bundle } from "@/server/prepare.mjs";
import { listImports } from "./import-record";

/* kill -9 at every step of an import: all of it is there or nothing, and sent again it is there once. */

let programs: string;
beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", inject("databaseUrl"));
  mkdirSync("dist", { recursive: true });
  programs = mkdtempSync(path.resolve("dist/import-killed-test-"));
  await bundle(["server/testing/import-keeper.ts"], programs);
});
afterAll(() => rmSync(programs, { recursive: true, force: true }));

let user: UserId;
beforeEach(async () => {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  user = (await findCredentials(email))?.userId as UserId;
});

/** Lets the program run, to its end or to a step; the signal that ended it. */
async function run(what: string, step: string): Promise<string | null> {
  const child = fork(path.join(programs, "import-keeper.js"), [user, what, step], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return new Promise((resolve) => child.on("close", (_code, signal) => resolve(signal)));
}

async function counted() {
  const [debts, lenders, imports] = await Promise.all([
    listDebts(user, { archived: false }),
    listLenders(user),
    listImports(user),
  ]);
  return { debts: debts.length, lenders: lenders.length, imports: imports.length };
}

describe.each([
  ["table", { debts: 200, lenders: 3, imports: 1 }],
  ["report", { debts: 10, lenders: 2, imports: 1 }],
] as const)("a %s whose import is killed", (what, whole) => {
  // Two programs start and end one after the other.
  test.each(IMPORT_FAULT_POINTS)("at %s", { timeout: 120_000 }, async (step) => {
    expect(await run(what, step), "it did not come to this step").toBe("SIGKILL");
    const isDone = step === "import_committed";
    expect(await counted()).toEqual(isDone ? whole : { debts: 0, lenders: 0, imports: 0 });
    expect(await run(what, "none")).toBeNull();
    expect(await counted()).toEqual(whole);
  });
});
