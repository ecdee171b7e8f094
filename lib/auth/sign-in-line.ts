import "server-only";

/**
 * Makes a line: at most `atOnce` works run, at most `waiting` more wait for their turn in the order in which they came. Null
 * for who comes to a full line: nothing was done for them.
 */
export function makeLine(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T | null> {
  let free = atOnce;
  const line: (() => void)[] = [];
  return async (work) => {
    if (free === 0 && line.length >= waiting) return null;
    if (free === 0) await new Promise<void>((resolve) => line.push(resolve));
    else free--;
    try {
      return await work();
    } finally {
      // The place goes to the next in line directly: nobody who comes meanwhile can slip in between.
      const next = line.shift();
      if (next) next();
      else free++;
    }
  };
}

/**
 * The line of those who sign in. Checking a password is slow on purpose, and so is all of it done for one person at a time:
 * whoever tries addresses by the thousand must not take the processor, the threads that read files, and the connections to
 * the database from everyone else, nor make a line in which nobody comes to the end.
 */
export const inSignInLine = makeLine(1, 30);
