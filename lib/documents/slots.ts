/** Does at most `count` tasks at once; the others wait for their turn in the order in which they came. */
export function newSlots(count: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // The slot goes from hand to hand: whoever comes in between cannot slip past those who wait.
      if (next) next();
      else free += 1;
    }
  };
}
