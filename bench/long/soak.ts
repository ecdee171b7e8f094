import { atMost, print, type Row, row } from "@/bench/report";
import { type Extent, underLoad } from "./under-load";
import { lasting, visit } from "./visits";
import { growth, type Held } from "./watch";

/** How much more of anything a program may hold at the end than once it was warm. */
const FLAT = 0.05;
const TELLS_FROM_MINUTES = 20;
const WHAT = {
  rss: "memory",
  files: "open files and sockets",
  connections: "connections to the database",
  temporary: "temporary files",
} as const satisfies Record<keyof Held, string>;

/**
 * People visit without a pause of the program for so many minutes; nothing that it holds may grow. What it holds is counted
 * once a second. Prints what was measured; whether all of it was kept.
 */
export function runSoak(app: string, extent: Extent): Promise<boolean> {
  const { minutes, people, signal } = extent;
  return underLoad(app, extent, async ({ site, crowd, watch }) => {
    console.log(`${people} people, ${minutes} min …`);
    const { reads, writes, errors, kept } = await visit(site, crowd, lasting(minutes, signal), "hurried");
    for (const error of new Set(errors)) console.log(`  ${error}`);
    console.log(`  ${reads.length + writes.length} requests, ${kept.proofs} of them uploads`);
    const samples = [...watch.samples];
    const rows = [
      ...(Object.keys(WHAT) as (keyof Held)[]).map((what) => flatRow(samples, what, minutes)),
      atMost("errors", 0, errors.length, "", 0),
    ];
    print(rows);
    return rows.every(({ isKept }) => isKept);
  });
}

/** At the end against the second quarter. A short run is still warming up, and is only printed. */
function flatRow(samples: readonly Held[], what: keyof Held, minutes: number): Row {
  const more = growth(samples, what);
  const unit = what === "rss" ? 1024 * 1024 : 1;
  const at = (index: number) => ((samples.at(index)?.[what] ?? 0) / unit).toFixed(0);
  const measured = `${(more * 100).toFixed(1)} % (${at(Math.floor(samples.length / 3))} → ${at(-1)})`;
  const isKept = more <= FLAT || minutes < TELLS_FROM_MINUTES;
  return row(`${WHAT[what]}, more at the end`, `≤ ${FLAT * 100} %`, measured, isKept);
}
