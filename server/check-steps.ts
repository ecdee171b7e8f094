import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { exitOf, spawnNode } from "./child";
import { errorCode } from "./sentences";
import { freePort } from "./testing/free-port";

export type Counts = { passed: number; failed: number };

const VITEST_REPORT = "dist/reports/vitest.json";
const PLAYWRIGHT_REPORT = "dist/reports/playwright.json";

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

export function sum(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

/** Formatting and lint, warnings included. */
export async function lint(signal: AbortSignal): Promise<Counts> {
  return asOne(await runTool("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "."], signal));
}

/** Types of everything, the routes' own included, without a build. */
export async function types(signal: AbortSignal): Promise<Counts> {
  const routes = await runTool("next/dist/bin/next", ["typegen"], signal);
  return asOne(routes === 0 ? await runTool("typescript/bin/tsc", ["--noEmit"], signal) : routes);
}

/** Files, exports and dependencies that nothing uses. */
export async function unusedCode(signal: AbortSignal): Promise<Counts> {
  return asOne(await runTool("knip/bin/knip.js", [], signal));
}

/** Unit tests, and data tests on a real PostgreSQL. */
export async function unitTests(args: readonly string[], signal: AbortSignal): Promise<Counts> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_REPORT}`];
  const code = await runTool("vitest/vitest.mjs", ["run", ...reporters, ...args], signal);
  const report = readReport(VITEST_REPORT, vitestReport);
  return withExitCode(code, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 });
}

/** Journeys in a real browser, on the production build in the folder `app`, started by the real start program with an empty data folder. */
export async function browserJourneys(args: readonly string[], app: string, signal: AbortSignal): Promise<Counts> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "ashore-e2e-"));
  try {
    const code = await runTool("@playwright/test/cli.js", ["test", "--pass-with-no-tests", ...args], signal, {
      E2E_PORT: process.env.E2E_PORT ?? String(await freePort()),
      E2E_DATA_DIR: dataDir,
      E2E_APP_DIR: app,
      PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(PLAYWRIGHT_REPORT),
    });
    const stats = readReport(PLAYWRIGHT_REPORT, playwrightReport)?.stats;
    return withExitCode(code, {
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function runTool(
  program: string,
  args: readonly string[],
  signal: AbortSignal,
  env: Record<string, string> = {},
): Promise<number> {
  const child = spawnNode(path.resolve("node_modules", program), args, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  const code = await exitOf(child);
  signal.removeEventListener("abort", stop);
  return code;
}

function asOne(exitCode: number): Counts {
  return { passed: 0, failed: exitCode === 0 ? 0 : 1 };
}

/** A runner that failed without a failed test (a broken set-up, an error outside of any test) counts as one failure. */
function withExitCode(exitCode: number, counts: Counts): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readReport<T>(file: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    // No report: the runner broke before its first test, which its exit code says.
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}
