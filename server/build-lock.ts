import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode, OperatorError, say } from "./sentences";

const LOCK = "dist/build.lock";
const BEAT_MS = 5000;
const STALE_AFTER_MS = 6 * BEAT_MS;

/** Runs a build while no other program builds; waits for one that does. A lock whose owner died is taken over. */
export async function underBuildLock(signal: AbortSignal, build: () => Promise<void>): Promise<void> {
  await takeLock(signal);
  const heart = setInterval(() => utimesSync(LOCK, new Date(), new Date()), BEAT_MS);
  try {
    await build();
  } finally {
    clearInterval(heart);
    rmSync(LOCK, { force: true });
  }
}

async function takeLock(signal: AbortSignal): Promise<void> {
  mkdirSync("dist", { recursive: true });
  for (let hasSaid = false; !tryLock(); ) {
    if (signal.aborted) throw new OperatorError("已中止。", "Stopped.");
    if (!hasSaid) say("另一个程序正在构建，请稍候……", "Another program is building, waiting …");
    hasSaid = true;
    if (isStale()) rmSync(LOCK, { force: true });
    else await sleep(200);
  }
}

function tryLock(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function isStale(): boolean {
  try {
    const owner = Number(readFileSync(LOCK, "utf8"));
    // An empty file is a lock in the moment of its making; the age decides about it.
    const isDead = owner > 0 && (owner === process.pid || !isAlive(owner));
    return isDead || Date.now() - statSync(LOCK).mtimeMs > STALE_AFTER_MS;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
