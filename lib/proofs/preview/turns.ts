/** Lets at most `places` works run at once; the others wait in the order in which they came. */
export function makeTurns(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free--;
    try {
      return await work();
    } finally {
      // The place goes to the next in line directly: nobody who comes meanwhile can slip in between.
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
