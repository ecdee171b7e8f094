import { atMost, print, type Row, row } from "@/bench/report";
import { accountSize } from "@/lib/data/account-export/account-size";
import { attack } from "./hostile";
import { type Extent, underLoad } from "./under-load";
import { lasting, type Visits, visit } from "./visits";
import { growth, percentile } from "./watch";

const WARM_UP_MINUTES = 1 / 6;
const READ_MS = 300;
const WRITE_MS = 500;
const RSS_PER_TEN_MINUTES = 5;
/** How much slower others may become while somebody is hostile. */
const HOSTILE = 2;
const SIGN_IN_WITHIN_S = 10;
/** Memory that is still warming up says nothing about hours. */
const TELLS_FROM_MINUTES = 5;

/**
 * Many people at once for so many minutes, then as long again while somebody is hostile. Prints what was measured; whether
 * all of it was kept.
 */
export function runLoad(app: string, extent: Extent): Promise<boolean> {
  const { minutes, people, signal } = extent;
  return underLoad(app, extent, async ({ site, crowd, watch }) => {
    console.log(
      `${people} people, ${minutes} min each: first alone, then beside slow uploads, bombs, papers, sign-ins …`,
    );
    // The first minute of a program is not its usual one.
    await visit(site, crowd, lasting(WARM_UP_MINUTES, signal));
    const before = await sizesOf(crowd);
    const calm = await visit(site, crowd, lasting(minutes, signal));
    const samples = [...watch.samples];
    const span = lasting(minutes, signal);
    const [busy, came] = await Promise.all([visit(site, crowd, span), attack(site, crowd, span)]);
    const after = await sizesOf(crowd);
    const lost = (what: "payments" | "proofs") => calm.kept[what] + busy.kept[what] - (after[what] - before[what]);
    for (const error of new Set([...calm.errors, ...busy.errors, ...came.errors])) console.log(`  ${error}`);
    console.log(`  ${came.bombs} bombs, ${came.papers} papers, sign-ins by answer: ${JSON.stringify(came.signIns)}`);
    const perTen = (growth(samples, "rss") * 100 * 10) / (minutes / 2);
    const rows = [
      ...calmRows(calm, people),
      minutes >= TELLS_FROM_MINUTES
        ? atMost("… memory, more in ten minutes", RSS_PER_TEN_MINUTES, perTen, "%", 1)
        : row(
            "… memory, more in ten minutes",
            `≤ ${RSS_PER_TEN_MINUTES} %`,
            `told from ${TELLS_FROM_MINUTES} min on`,
            true,
          ),
      atMost("written and not there", 0, lost("payments") + lost("proofs"), "", 0),
      ...hostileRows(calm, busy),
      atMost("… longest wait to sign in", SIGN_IN_WITHIN_S, came.longestSignIn / 1000, "s", 1),
      atMost("… errors among the attacks", 0, came.errors.length, "", 0),
    ];
    print(rows);
    return rows.every(({ isKept }) => isKept);
  });
}

function calmRows({ reads, writes, errors }: Visits, people: number): Row[] {
  console.log(`  alone: ${reads.length} reads, p50 ${ms(reads, 50)}; ${writes.length} writes, p50 ${ms(writes, 50)}`);
  return [
    atMost(`${people} people, 200 debts each: a read, p95`, READ_MS, percentile(reads, 95), "ms", 0),
    atMost("… a write, p95", WRITE_MS, percentile(writes, 95), "ms", 0),
    atMost("… errors", 0, errors.length, "", 0),
  ];
}

function hostileRows(calm: Visits, { reads, writes, errors }: Visits): Row[] {
  console.log(`  beside: ${reads.length} reads, p50 ${ms(reads, 50)}; ${writes.length} writes, p50 ${ms(writes, 50)}`);
  const ratio = (what: "reads" | "writes", now: number[]) => percentile(now, 95) / percentile(calm[what], 95);
  return [
    atMost("beside a hostile one: a read, p95 against before", HOSTILE, ratio("reads", reads), "×"),
    atMost("… a write, p95 against before", HOSTILE, ratio("writes", writes), "×"),
    atMost("… errors", 0, errors.length, "", 0),
  ];
}

const ms = (times: readonly number[], hundredths: number) => `${percentile(times, hundredths).toFixed(0)} ms`;

async function sizesOf(crowd: readonly { person: { id: Parameters<typeof accountSize>[0] } }[]) {
  const sizes = await Promise.all(crowd.map(({ person }) => accountSize(person.id)));
  const sum = (what: "payments" | "proofs") => sizes.reduce((all, one) => all + one[what], 0);
  return { payments: sum("payments"), proofs: sum("proofs") };
}
