import { AsyncLocalStorage } from "node:async_hooks";

/** What is found out while a request is worked on, for whoever sends its answer. */
export type RequestOutcome = { isDatabaseAway: boolean };

const holder = globalThis as typeof globalThis & { ashoreOutcomes?: AsyncLocalStorage<RequestOutcome> };

/** One for the whole process: the server in front and the app behind it are two bundles. */
export function requestOutcomes(): AsyncLocalStorage<RequestOutcome> {
  holder.ashoreOutcomes ??= new AsyncLocalStorage();
  return holder.ashoreOutcomes;
}
