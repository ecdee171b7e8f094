import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "@/server/prepare.mjs";

const programs = mkdtempSync(path.join(os.tmpdir(), "ashore-talker-"));

beforeAll(() => bundle(["server/testing/talker.ts"], programs));
afterAll(() => rmSync(programs, { recursive: true, force: true }));

test("a program whose words nobody reads any more goes on, and its words are no errors", async () => {
  const child = fork(path.join(programs, "talker.js"), [], { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  child.stdout?.destroy();
  child.stderr?.destroy();
  const told: unknown[] = [];
  child.on("message", (message) => told.push(message));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  expect(told).toEqual([{ said: 100 }]);
  expect(code).toBe(0);
});
