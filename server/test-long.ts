import { mkdirSync } from "node:fs";
import { runLoad } from "@/bench/long/load";
import { runSoak } from "@/bench/long/soak";
import { buildIfNeeded } from "./build";
import { browserJourneys, type Counts, sum, unitTests } from "./check-steps";
import { exitCodeOf, OperatorError } from "./sentences";
import { stopSignal } from "./stop-signal";
import { moveThresholds } from "./thresholds/move-thresholds";

type Size = { minutes: number; people: number };
type Run = { rest: readonly string[]; digest: string; signal: AbortSignal };

const THRESHOLDS = ["lib/reference", "lib/domain"];

/** The parts, in the order in which all of them run. */
const PARTS: Record<string, (run: Run) => Promise<Counts>> = {
  thresholds: ({ rest, signal }) => moveThresholds(rest.length > 0 ? rest : THRESHOLDS, signal),
  faults: longFaults,
  model: ({ signal }) => dataTests(["server/model"], signal),
  load: (run) => measured(run, runLoad, { minutes: 10, people: 20 }),
  soak: (run) => measured(run, runSoak, { minutes: 120, people: 10 }),
};

/**
 * `npm run test:long [part]`: what takes too long to run with every change, most of a day in all; without a part, all of
 * them. `thresholds [folder or file …]`, or only these: moves every number of the rules by one and expects a test to notice.
 * `faults`: kills, outages, interleavings and time zones, with as many rounds as it takes to be sure. `model`: the data layer
 * beside a reference, in 2,000 runs. `load [minutes [people]]`: many people at once, alone and beside a hostile one. `soak [minutes
 * [people]]`: nothing that the program holds may grow.
 */
export function main(args: readonly string[], { digest }: { digest: string }): Promise<number> {
  const signal = stopSignal();
  return exitCodeOf(async () => {
    const [name = "", ...rest] = args[0]?.includes("/") ? ["thresholds", ...args] : args;
    const chosen = name === "" ? Object.keys(PARTS) : [name];
    let total: Counts = { passed: 0, failed: 0 };
    for (const one of chosen) {
      const part = PARTS[one];
      if (!part) throw noSuchPart(one);
      console.log(`\n── ${one} ──`);
      total = sum(total, await part({ rest, digest, signal }));
      if (signal.aborted) return 1;
    }
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    return total.failed === 0 ? 0 : 1;
  });
}

/** The fault tests of `npm test`, each with many rounds. */
async function longFaults({ digest, signal }: Run): Promise<Counts> {
  const data = await dataTests(["server/faults", "server/stored-proofs"], signal);
  if (signal.aborted) return data;
  const app = await buildIfNeeded(digest, { signal, showsOutput: true });
  return sum(data, await browserJourneys(["stopping", "database-away"], app, signal));
}

function dataTests(paths: readonly string[], signal: AbortSignal): Promise<Counts> {
  process.env.TEST_LONG = "1";
  mkdirSync("dist/reports", { recursive: true });
  return unitTests(["--project", "data", ...paths], signal);
}

/** Something that is measured on a production build for so many minutes, as one test. */
async function measured({ rest, digest, signal }: Run, measure: typeof runLoad, usually: Size): Promise<Counts> {
  const [minutes = usually.minutes, people = usually.people] = rest.map(Number);
  if (!(minutes > 0 && people > 0)) throw noNumbers(rest.join(" "));
  const app = await buildIfNeeded(digest, { signal, showsOutput: true });
  if (signal.aborted) return { passed: 0, failed: 1 };
  const isKept = await measure(app, { minutes, people, signal });
  return { passed: isKept ? 1 : 0, failed: isKept ? 0 : 1 };
}

function noSuchPart(name: string): OperatorError {
  const parts = Object.keys(PARTS).join(", ");
  return new OperatorError(
    `没有这一部分：${name}（有 ${parts}）。`,
    `There is no such part: ${name} (there are ${parts}).`,
  );
}

function noNumbers(said: string): OperatorError {
  return new OperatorError(`“${said}”不是分钟数和人数。`, `"${said}" are no numbers of minutes and people.`);
}
