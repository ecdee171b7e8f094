import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Limits, runProgram } from "./run-program";
import { inPieces } from "./testing/files";

// Programs of all kinds stand in for the real one here: what counts is what becomes of the server that starts them.
const GOOD = `const head = Buffer.from('{"lengths":[4]}'); const size = Buffer.alloc(4); size.writeUInt32BE(head.length);
  process.stdin.resume().on("end", () => process.stdout.write(Buffer.concat([size, head, Buffer.from("fine")])));`;
const LIMITS: Limits = { feedMs: 20_000, workMs: 10_000, memoryBytes: 512 * 1024 * 1024, cpuSeconds: 20 };

// Every test starts programs, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "ashore-program-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function become(code: string): void {
  const file = path.join(folder, "program.mjs");
  vi.stubEnv("PREVIEW_PROGRAM", file);
  writeFileSync(file, code);
}

async function run(limits: Partial<Limits> = {}, bytes = Buffer.alloc(300_000)): Promise<string> {
  const answer = await runProgram("preview", "image/png", async () => inPieces(bytes), { ...LIMITS, ...limits });
  return "refused" in answer ? answer.refused : Buffer.concat(answer.parts).toString();
}

describe("a program that does not survive a file", () => {
  test.each([
    ["hangs", "setInterval(() => {}, 1000); process.stdin.resume()", { workMs: 300 }],
    ["is busy for ever", "process.stdin.resume().on('end', () => { for (;;); })", { workMs: 300 }],
    ["never reads", "setInterval(() => {}, 1000)", { feedMs: 300 }],
    ["is killed", "process.kill(process.pid, 'SIGKILL')", {}],
    ["crashes", "process.abort()", {}],
    ["ends without a word", "process.exit(0)", {}],
    ["says something else", "console.log('hello'); process.stdin.resume()", {}],
    ["says half of it", "process.stdout.write(Buffer.from('0000000f7b226c', 'hex')); process.stdin.resume()", {}],
    ["says without end", "for (;;) process.stdout.write(Buffer.alloc(1 << 20))", { feedMs: 2000, workMs: 2000 }],
  ])("one that %s: the file is unreadable, and the next one works", async (_, code, limits) => {
    become(code);
    expect(await run(limits).catch((error: Error) => error.message)).toMatch(/^unreadable$|could not be read in time/);
    become(GOOD);
    expect(await run()).toBe("fine");
  });

  test.runIf(existsSync("/usr/bin/prlimit"))("one that takes too much memory or time is stopped", async () => {
    become(
      `const taken = []; try { while (taken.length < 8) taken.push(Buffer.alloc(64 << 20, 1)) } catch { process.exit() } ${GOOD}`,
    );
    expect(await run({ memoryBytes: 2 ** 30 })).toBe("fine");
    expect(await run({ memoryBytes: 2 ** 28 })).toBe("unreadable");
    become("process.stdin.resume(); for (;;);");
    expect(await run({ cpuSeconds: 1 })).toBe("unreadable");
  });
});

describe("what says nothing about the file", () => {
  test("a program that fails by itself, or is not there, is reported", async () => {
    become("process.exit(1)");
    await expect(run()).rejects.toThrow("exit code 1");
    vi.stubEnv("PREVIEW_PROGRAM", path.join(folder, "missing.js"));
    await expect(run()).rejects.toThrow("exit code 1");
  });

  test("a file that cannot be read to its end is reported with its own error", async () => {
    become(GOOD);
    const broken = async function* () {
      yield Buffer.alloc(100_000);
      throw new Error("a sealed chunk does not fit");
    };
    await expect(runProgram("preview", "image/png", async () => broken(), LIMITS)).rejects.toThrow("a sealed chunk");
    await expect(runProgram("preview", "image/png", () => Promise.reject(new Error("gone")), LIMITS)).rejects.toThrow(
      "gone",
    );
    expect(await run()).toBe("fine");
  });
});

test("the program gets no environment, and not the server's folder", async () => {
  vi.stubEnv("PLANTED_SECRET", "planted");
  become(
    GOOD.replace(
      'Buffer.from("fine")',
      "Buffer.from(JSON.stringify([Object.keys(process.env), process.cwd()]))",
    ).replace("[4]", `[${JSON.stringify([["NODE_ENV"], os.tmpdir()]).length}]`),
  );
  expect(JSON.parse(await run())).toEqual([["NODE_ENV"], os.tmpdir()]);
});

test("two at once; the others wait, without their bytes", async () => {
  become(GOOD);
  let running = 0;
  let most = 0;
  const open = async () => {
    running++;
    most = Math.max(most, running);
    return (async function* () {
      yield* inPieces(Buffer.alloc(200_000));
      running--;
    })();
  };
  await Promise.all(Array.from({ length: 7 }, () => runProgram("preview", "image/png", open, LIMITS)));
  expect(most).toBe(2);
});
