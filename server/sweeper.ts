const EVERY_MS = 5 * 60_000;

/**
 * Removes what is left of accounts that were left, and sweeps the storage of proofs: at once and then every five minutes,
 * until it is stopped; a sweep that runs is waited for.
 */
export function startSweeper(): { stop(): Promise<void> } {
  let running = sweep();
  const timer = setInterval(() => {
    running = running.then(sweep);
  }, EVERY_MS);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}

/** A sweep that fails, because the database is away for a moment, is said and tried again by the next one. */
async function sweep(): Promise<void> {
  try {
    // Loaded only now: lib reads its settings from the environment, which the start program has just set.
    const [{ sweepProofs }, { finishLeaving }] = await Promise.all([
      import("@/lib/proofs/sweep"),
      import("@/lib/proofs/leaving"),
    ]);
    await finishLeaving();
    await sweepProofs(new Date());
  } catch (error) {
    console.error("sweeping the proofs failed:", error);
  }
}
