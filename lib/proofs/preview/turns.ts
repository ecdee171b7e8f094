type Options = { isUrgent: boolean };

/** Lets at most `places` works run at once; the others wait in the order in which they came, behind all urgent ones. */
export function makeTurns(places: number): <T>(work: () => Promise<T>, options?: Options) => Promise<T> {
  let free = places;
  const urgent: (() => void)[] = [];
  const others: (() => void)[] = [];
  return async (work, { isUrgent } = { isUrgent: false }) => {
    if (free === 0) await new Promise<void>((resolve) => (isUrgent ? urgent : others).push(resolve));
    else free--;
    try {
      return await work();
    } finally {
      // The place goes to the next in line directly: nobody who comes meanwhile can slip in between.
      const next = urgent.shift() ?? others.shift();
      if (next) next();
      else free++;
    }
  };
}
