import { setTimeout as sleep } from "node:timers/promises";
import type { Runner } from "graphile-worker";
import { errorLine } from "@/lib/error-line";
import { withConnection } from "@/server/database/connect";
import { underMigrationLock } from "@/server/database/migrate";

/** Every five minutes whoever is due is found: a message that a crash held up goes out soon, and before the quiet hours. */
const PLAN = "*/5 * * * *";
const AT_ONCE = 2;
/** Less than the half minute that a program is given to stop. */
const STOPS_WITHIN_MS = 25_000;
const AGAIN_AFTER_MS = 5000;

/** Makes or updates the queue's own tables, in a schema of their own beside ours. Two programs that start at once take turns. */
export async function migrateJobs(url: string): Promise<void> {
  const { runMigrations } = await import("graphile-worker");
  await withConnection(url, (db) =>
    underMigrationLock(db, async () => runMigrations({ connectionString: url, logger: await quietLogger() })),
  );
}

/** The database's owner, who makes the queue's tables, and whom the jobs are done as where that is another role. */
type Roles = { url: string; appUrl?: string };

/** Works through the queue until it is stopped, whatever becomes of the database meanwhile. */
export function startWorker(roles: Roles, now: () => Date = () => new Date()): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const ended = keepRunning(roles, now, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      // What is cut off then is taken up again by whoever comes next.
      await Promise.race([ended, sleep(STOPS_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

async function keepRunning({ url, appUrl = url }: Roles, now: () => Date, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await migrateJobs(url);
      const runner = await startRunner(appUrl, now);
      await runUntilAborted(runner, signal);
    } catch (error) {
      sayFailed(error, "worker");
    }
    if (!signal.aborted) await sleep(AGAIN_AFTER_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

async function runUntilAborted(runner: Runner, signal: AbortSignal): Promise<void> {
  const stop = () => void runner.stop().catch(() => undefined);
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  await runner.promise;
  signal.removeEventListener("abort", stop);
}

async function startRunner(url: string, now: () => Date): Promise<Runner> {
  // Loaded only now: most installations send nothing, and lib reads its settings from the environment set by the start.
  const { parseCronItems, run } = await import("graphile-worker");
  const { mailTasks } = await import("./tasks");
  const runner = await run({
    connectionString: url,
    concurrency: AT_ONCE,
    maxPoolSize: AT_ONCE + 2,
    noHandleSignals: true,
    taskList: mailTasks(now),
    parsedCronItems: parseCronItems([
      { task: "plan_digests", match: PLAN, options: { backfillPeriod: 0, maxAttempts: 1 } },
    ]),
    logger: await quietLogger(),
  });
  runner.events.on("job:error", ({ job, error }) => sayFailed(error, job.task_identifier));
  // What came due while no program ran does not wait for the clock.
  await runner.addJob("plan_digests", {}, { jobKey: "plan_digests", maxAttempts: 1 });
  return runner;
}

/** One line for the log, without the job's payload and without the error's message, which may quote somebody's address. */
function sayFailed(error: unknown, task: string): void {
  console.error(errorLine(error, { method: "JOB", route: task }, new Date()));
}

/** The queue's own log would tell every job with its payload. What matters of it is said by `sayFailed`. */
async function quietLogger() {
  const { Logger } = await import("graphile-worker");
  return new Logger(() => () => undefined);
}
