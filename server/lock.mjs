// A lock between programs of one project folder: a file that holds its owner's process id. One whose owner died, or
// whose owner has not touched it for half a minute (another machine on a shared folder), is taken over.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const BEAT_MS = 5000;
const STALE_AFTER_MS = 6 * BEAT_MS;

export async function underLock(file, signal, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let hasSaid = false; !tryLock(file); ) {
    signal?.throwIfAborted();
    if (isStale(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!hasSaid) console.log("另一个程序正在构建，请稍候……\nAnother program is building, waiting …");
    hasSaid = true;
    await sleep(200);
  }
  const heart = setInterval(() => beat(file), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    rmSync(file, { force: true });
  }
}

function beat(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch (error) {
    // Taken over, or just being given back.
    if (error.code !== "ENOENT") throw error;
  }
}

function tryLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function isStale(file) {
  try {
    const owner = Number(readFileSync(file, "utf8"));
    // An empty file is a lock in the moment of its making: its age decides.
    const isDead = owner > 0 && (owner === process.pid || !isAlive(owner));
    return isDead || Date.now() - statSync(file).mtimeMs > STALE_AFTER_MS;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
