import { readdirSync } from "node:fs";
import path from "node:path";
import { watchRss } from "@/bench/memory";
import { withConnection } from "@/server/database/connect";

/** What a program holds at one moment. Memory in bytes; what cannot be known on this system is zero. */
export type Held = { rss: number; files: number; temporary: number; connections: number };

/** The folder of a program's own for whatever it may want to put down for a moment. */
export const temporaryIn = (dataDir: string) => path.join(dataDir, "tmp");

/** Follows what a program holds, once a second. */
export function watchHeld(pid: number, database: string, dataDir: string) {
  const rss = watchRss(pid);
  const samples: Held[] = [];
  let reading: Promise<unknown> = Promise.resolve();
  const look = async () => {
    const held = {
      rss: rss.now(),
      files: countIn(`/proc/${pid}/fd`),
      temporary:
        countIn(temporaryIn(dataDir)) +
        countIn(path.join(dataDir, "arriving")) +
        countIn(path.join(dataDir, "proofs"), /\.tmp$/),
    };
    samples.push({ ...held, connections: await connectionsTo(database) });
  };
  const timer = setInterval(() => {
    reading = look().catch(() => undefined);
  }, 1000);
  return {
    samples: samples as readonly Held[],
    stop: async () => {
      clearInterval(timer);
      rss.stop();
      await reading;
    },
  };
}

/** How many names are in a folder; none in one that is not there. */
function countIn(folder: string, named = /./): number {
  try {
    return readdirSync(folder).filter((name) => named.test(name)).length;
  } catch {
    return 0;
  }
}

async function connectionsTo(database: string): Promise<number> {
  const sql =
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
  return withConnection(database, async (db) => (await db.query<{ n: number }>(sql)).rows[0]?.n ?? 0);
}

/** How much more something is at the end than in the middle of what was seen, in parts of the latter: the beginning warms up. */
export function growth(samples: readonly Held[], of: keyof Held): number {
  const quarter = Math.floor(samples.length / 4);
  const mean = (some: readonly Held[]) => some.reduce((sum, one) => sum + one[of], 0) / Math.max(1, some.length);
  const [middle, end] = [mean(samples.slice(quarter, 2 * quarter)), mean(samples.slice(-quarter))];
  return middle === 0 ? end : end / middle - 1;
}

/** The value that so many hundredths of all are not above. */
export function percentile(numbers: readonly number[], hundredths: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)] ?? Number.NaN;
}
