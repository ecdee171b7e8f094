import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Counts } from "@/server/check-steps";
import { exitOf, spawnNode } from "@/server/child";
import { OperatorError, sayFailure } from "@/server/sentences";
import { ALLOWED } from "./allowed";
import { sourcesUnder } from "./files";
import { type Threshold, thresholdsOf } from "./scan";

/* What a test of one threshold needs beside lib: the copy is changed, never the sources themselves. */
const COPIED = ["lib", "app", "server", "vitest.config.ts", "package.json", "tsconfig.json"];
const LINKED = ["node_modules", "prisma"];
const SLOWEST_MS = 180_000;

/**
 * Moves every threshold below some folders or files by one, in a copy, and expects the related unit tests to turn red. Prints
 * each one that no test notices; one that is not on the allow list counts as failed.
 */
export async function moveThresholds(paths: readonly string[], signal: AbortSignal): Promise<Counts> {
  const root = copyOfTheSources();
  let [moved, survived] = [0, 0];
  for (const file of sourcesUnder(paths)) {
    const source = readFileSync(file, "utf8");
    const thresholds = thresholdsOf(source);
    if (thresholds.length === 0) continue;
    const isGreen = await turnsGreen(root, file, signal);
    const survivors = isGreen ? await survivorsOf(root, file, source, thresholds, signal) : thresholds;
    if (signal.aborted) break;
    moved += thresholds.length;
    survived += survivors.length;
    if (isGreen) report(file, thresholds, survivors);
    else sayFailure(brokenTests(file));
  }
  return { passed: moved - survived, failed: survived };
}

function report(file: string, thresholds: readonly Threshold[], survivors: readonly Threshold[]): void {
  console.log(`${file}: ${thresholds.length - survivors.length} of ${thresholds.length} noticed`);
  for (const { line, text, moved } of survivors) console.log(`  line ${line}: ${text} → ${moved} was not noticed`);
}

function copyOfTheSources(): string {
  const root = path.resolve("dist/thresholds");
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const name of COPIED) cpSync(name, path.join(root, name), { recursive: true });
  for (const name of LINKED) symlinkSync(path.resolve(name), path.join(root, name));
  return root;
}

/** The thresholds of one file that no test notices and that are not allowed to go unnoticed. */
async function survivorsOf(
  root: string,
  file: string,
  source: string,
  thresholds: readonly Threshold[],
  signal: AbortSignal,
): Promise<Threshold[]> {
  const survivors: Threshold[] = [];
  const copy = path.join(root, file);
  for (const threshold of thresholds) {
    if (signal.aborted) break;
    if (isAllowed(file, source, threshold)) continue;
    writeFileSync(copy, source.slice(0, threshold.start) + threshold.moved + source.slice(threshold.end));
    if (await turnsGreen(root, file, signal)) survivors.push(threshold);
  }
  writeFileSync(copy, source);
  return survivors;
}

function isAllowed(file: string, source: string, { line, text }: Threshold): boolean {
  const written = source.split("\n")[line - 1]?.trim();
  return ALLOWED.some((one) => one.file === file && one.line === written && one.text === text);
}

/** Whether the unit tests that use a file pass. A moved number that makes them hang is noticed too. */
async function turnsGreen(root: string, file: string, signal: AbortSignal): Promise<boolean> {
  const vitest = path.resolve("node_modules/vitest/vitest.mjs");
  const args = ["related", file, "--run", "--project", "unit", "--bail", "1", "--reporter", "dot", "--silent"];
  const child = spawnNode(vitest, args, { cwd: root, stdio: "ignore" });
  const stop = () => child.kill("SIGKILL");
  const timer = setTimeout(stop, SLOWEST_MS);
  signal.addEventListener("abort", stop, { once: true });
  const code = await exitOf(child);
  signal.removeEventListener("abort", stop);
  clearTimeout(timer);
  return code === 0;
}

function brokenTests(file: string): OperatorError {
  return new OperatorError(
    `${file} 的测试本来就没有通过，先让它们通过。`,
    `The tests of ${file} fail as they are; mend them first: npx vitest related ${file} --run --project unit`,
  );
}
