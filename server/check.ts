import { mkdirSync, rmSync } from "node:fs";
import { buildIfNeeded } from "./build";
import { browserJourneys, type Counts, lint, sum, types, unitTests, unusedCode } from "./check-steps";
import { exitCodeOf, sayFailure } from "./sentences";
import { stopSignal } from "./stop-signal";

type Step = { name: string; run: (args: readonly string[]) => Promise<Counts> };

/**
 * `npm test` (everything), `npm run check` (all but the browser), `npm run unit` and `npm run e2e`; further arguments go
 * to Vitest or Playwright. Every step runs, whatever the ones before it found, except that no browser is started
 * without a build. The last line is "N passed, N failed": all tests, and each other step that failed as one.
 */
export function main(
  args: readonly string[],
  { command, digest }: { command: string; digest: string },
): Promise<number> {
  const signal = stopSignal();
  return exitCodeOf(async () => {
    rmSync("dist/reports", { recursive: true, force: true });
    mkdirSync("dist/reports", { recursive: true });
    let total: Counts = { passed: 0, failed: 0 };
    for (const step of stepsOf(command, digest, signal)) {
      if (signal.aborted) break;
      console.log(`\n── ${step.name} ──`);
      total = sum(total, await step.run(args).catch(failedStep));
    }
    if (signal.aborted) total = sum(total, { passed: 0, failed: 1 });
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    return total.failed === 0 ? 0 : 1;
  });
}

function stepsOf(command: string, digest: string, signal: AbortSignal): Step[] {
  const quick = [
    { name: "Format and lint (biome)", run: () => lint(signal) },
    { name: "Types (tsc)", run: () => types(signal) },
    { name: "Unused code (knip)", run: () => unusedCode(signal) },
  ];
  const unit = { name: "Unit and data tests (vitest)", run: (args: readonly string[]) => unitTests(args, signal) };
  const browser = { name: "Browser journeys (playwright)", run: (args: readonly string[]) => buildAndBrowse(args) };
  const buildAndBrowse = async (args: readonly string[]) => {
    const app = await buildIfNeeded(digest, { signal, showsOutput: true });
    return browserJourneys(args, app, signal);
  };
  if (command === "unit") return [unit];
  if (command === "e2e") return [browser];
  const all = [...quick, { ...unit, run: () => unit.run([]) }];
  return command === "check" ? all : [...all, { ...browser, run: () => browser.run([]) }];
}

function failedStep(error: unknown): Counts {
  sayFailure(error);
  return { passed: 0, failed: 1 };
}
