/** Runs work while no other program of this project folder holds the lock; waits for one that does. */
export function underLock<T>(file: string, signal: AbortSignal | null, work: () => Promise<T>): Promise<T>;
