import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { buildIfNeeded } from "@/server/build";
import { exitCodeOf } from "@/server/sentences";
import { stopSignal } from "@/server/stop-signal";
import { startProgram } from "@/server/testing/program";
import { exportRows } from "./account-export";
import { creditReportRows } from "./credit-report";
import { getPage } from "./load";
import { pageRows } from "./pages";
import { planRows } from "./plan";
import { proofRows } from "./proofs";
import { rankRows } from "./rank";
import { atMost, print, type Row } from "./report";

/** What can be measured, by the name that asks for it: `npm run bench -- pages proofs`. */
const PARTS = {
  start: startRows,
  pages: pageRows,
  proofs: proofRows,
  export: exportRows,
  rules: () => [...rankRows(), ...planRows(), ...creditReportRows()],
} satisfies Record<string, (dataDir: string) => Row[] | Promise<Row[]>>;

/**
 * `npm run bench`: prints what is promised, what was measured and whether it is kept; exits 1 on a miss. Everything is
 * measured in one run, as ratios where a machine's speed would show; with names, only those parts.
 */
export function main(args: readonly string[], { digest }: { digest: string }): Promise<number> {
  return exitCodeOf(async () => {
    await buildIfNeeded(digest, { signal: stopSignal(), showsOutput: true });
    const dataDir = mkdtempSync(path.join(os.tmpdir(), "ashore-bench-"));
    try {
      const rows: Row[] = [];
      for (const [name, measure] of Object.entries(PARTS)) {
        if (args.length === 0 || args.includes(name)) rows.push(...(await measure(dataDir)));
      }
      print(rows);
      return rows.every(({ isKept }) => isKept) ? 0 : 1;
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
}

/** From the command to the first page: on an empty folder, and again on the same one. */
async function startRows(dataDir: string): Promise<Row[]> {
  const times: number[] = [];
  for (let start = 1; start <= 2; start++) {
    const from = performance.now();
    const program = await startProgram({ DATA_DIR: dataDir });
    const { status } = await getPage(program.site, "");
    if (status !== 200) throw new Error(`The first page answered ${status}.`);
    times.push((performance.now() - from) / 1000);
    await program.stop();
  }
  const [first = Number.NaN, later = Number.NaN] = times;
  return [
    atMost("start to first page, first time", 4, first, "s"),
    atMost("start to first page, later", 2, later, "s"),
  ];
}
