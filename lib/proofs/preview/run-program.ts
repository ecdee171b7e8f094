import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import os from "node:os";
import { env } from "@/lib/env";
import { type Answer, decodeAnswer } from "./answer";
import { makeTurns } from "./turns";

export type Task = "preview" | "text" | "page";
export type Limits = { feedMs: number; workMs: number; memoryBytes: number; cpuSeconds: number };

/** Reading may take as long as a slow bucket needs; the work itself is a second or two where nothing is wrong. */
const LIMITS: Limits = { feedMs: 60_000, workMs: 25_000, memoryBytes: 512 * 1024 * 1024, cpuSeconds: 20 };
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
const AT_ONCE = 2;
/** The pictures of a few long lists. Whoever comes behind so many is asked to come back. */
const MOST_WAITING = 100;
const LOW_PRIORITY = 10;
const PRLIMIT = ["/usr/bin/prlimit", "/bin/prlimit"].find((file) => existsSync(file));

type Running = { inTurn: ReturnType<typeof makeTurns>; unfinished: number };
const holder = globalThis as typeof globalThis & { ashorePreviewProgram?: Running };

/** Held by the process: Next bundles this module into more than one route. */
function running(): Running {
  holder.ashorePreviewProgram ??= { inTurn: makeTurns(AT_ONCE), unfinished: 0 };
  return holder.ashorePreviewProgram;
}

/** Whether so many files are with the program or wait for it that another picture should be asked for later. */
export function isProgramBusy(): boolean {
  return running().unfinished >= AT_ONCE + MOST_WAITING;
}

/**
 * Hands a file to the preview program, two at once, and returns what it answers. A file that the program does not
 * survive (too much memory or time, a decoder's crash) is "unreadable". Throws when the file itself cannot be read to
 * its end, or the program cannot be started: that says nothing about the file.
 */
export function runProgram(
  task: Task,
  type: string,
  open: () => Promise<AsyncIterable<Uint8Array>>,
  limits: Limits = LIMITS,
): Promise<Answer> {
  const shared = running();
  shared.unfinished += 1;
  // Somebody waits for a text, to compare a certificate; pictures come as they come.
  const isUrgent = task === "text";
  return shared
    .inTurn(() => runOnce(start(task, type, limits), open, limits), { isUrgent })
    .finally(() => {
      shared.unfinished -= 1;
    });
}

/** Starts the program under its limits and with an empty environment: no secret of ours is in its reach. */
function start(task: Task, type: string, { memoryBytes, cpuSeconds }: Limits): ChildProcess {
  const program = [process.execPath, env.previewProgram, task, type];
  // Never a limit on address space: WebAssembly reserves much more of it than it uses.
  const limited = PRLIMIT ? [PRLIMIT, `--data=${memoryBytes}`, `--cpu=${cpuSeconds}`, ...program] : program;
  const [command = process.execPath, ...args] = limited;
  return spawn(command, args, { env: { NODE_ENV: "production" }, cwd: os.tmpdir(), stdio: ["pipe", "pipe", "ignore"] });
}

async function runOnce(
  child: ChildProcess,
  open: () => Promise<AsyncIterable<Uint8Array>>,
  limits: Limits,
): Promise<Answer> {
  const started = new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  const exitCode = new Promise<number | null>((resolve) => child.once("close", resolve));
  let timer: NodeJS.Timeout | undefined;
  try {
    await started;
    lowerPriority(child);
    const said = readAnswer(child);
    await withinTime(limits.feedMs, feed(child, await open()));
    timer = setTimeout(() => child.kill("SIGKILL"), limits.workMs);
    return judge(await exitCode, await said);
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

/** A program that was killed, by us, the system or its own crash, was killed by the file. One that fails by itself is broken. */
function judge(exitCode: number | null, said: Buffer): Answer {
  if (exitCode !== 0 && exitCode !== null) throw new Error(`The preview program failed (exit code ${exitCode}).`);
  return decodeAnswer(said) ?? { refused: "unreadable" };
}

/** Writes the file to the program. Throws when the file cannot be read; not when the program has had enough of it. */
async function feed({ stdin }: ChildProcess, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  if (!stdin) throw new Error("The preview program has no input.");
  let isClosed = false;
  stdin.on("error", () => {});
  const closed = new Promise<void>((resolve) => stdin.once("close", resolve)).then(() => {
    isClosed = true;
  });
  for await (const piece of bytes) {
    if (isClosed) return;
    const isFull = !stdin.write(piece);
    if (isFull) await Promise.race([closed, new Promise<void>((resolve) => stdin.once("drain", resolve))]);
  }
  stdin.end();
}

async function withinTime(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The file could not be read in time.")), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Everything the program says; of an endless answer only as much as to know that it is none. */
function readAnswer(child: ChildProcess): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout?.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) child.kill("SIGKILL");
    else chunks.push(chunk);
  });
  return new Promise((resolve) => child.once("close", () => resolve(Buffer.concat(chunks))));
}

/** Pages go before pictures. Where the system does not allow it, both are equal. */
function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) os.setPriority(pid, LOW_PRIORITY);
  } catch {
    // Not allowed here, or already over.
  }
}
