import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

/**
 * A preloaded line that ends the child when its parent is gone, even by kill -9: no build or port outlives us.
 * Encoded, because Next hands it on to its own workers in NODE_OPTIONS, where quotes and spaces would be lost.
 */
const DIES_WITH_PARENT = `data:text/javascript,${encodeURIComponent(
  "const parent = process.ppid; setInterval(() => process.ppid === parent || process.exit(1), 300).unref()",
)}`;

/** Runs a Node program of the project as a child that does not outlive this process. */
export function spawnNode(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  return spawn(process.execPath, ["--import", DIES_WITH_PARENT, program, ...args], options);
}

/** Waits for the end of a child; resolves to its exit code. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
