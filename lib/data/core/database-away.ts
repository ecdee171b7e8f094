/** The connection broke, did not come about, or a transaction did not come to its end in time. */
const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
/** The same in the driver adapter's own words. */
const KINDS = new Set(["ConnectionClosed", "DatabaseNotReachable", "SocketTimeout", "TooManyConnections"]);
/** SQLSTATE classes and codes: connection lost, out of disk, memory or connections, shutting down or starting up, disk broken. */
const SQL_STATES = /^(?:08|53|57P|58030)/;
/** What the driver says without a code. */
const SENTENCES = /^(?:The database fell silent|Connection terminated|timeout exceeded when trying to connect)/;
const DEPTH = 5;

/**
 * Whether an error says that the database is away, or cannot write at the moment: nothing is wrong with the request, and
 * the same one works again later. Looks through what the errors of Prisma and of its driver carry along.
 */
export function isDatabaseAway(error: unknown, depth = DEPTH): boolean {
  if (typeof error !== "object" || error === null || depth === 0) return false;
  const { code, originalCode, kind, message, cause, meta } = error as Record<string, unknown>;
  if (typeof code === "string" && (PRISMA_CODES.has(code) || SQL_STATES.test(code))) return true;
  if (typeof kind === "string" && KINDS.has(kind)) return true;
  if (typeof originalCode === "string" && SQL_STATES.test(originalCode)) return true;
  if (typeof message === "string" && SENTENCES.test(message)) return true;
  const carried = typeof meta === "object" && meta !== null ? Reflect.get(meta, "driverAdapterError") : null;
  return isDatabaseAway(cause, depth - 1) || isDatabaseAway(carried, depth - 1);
}
