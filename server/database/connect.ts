import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { errorCode, errorText, OperatorError } from "@/server/sentences";

const WAIT_FOR_SERVER_MS = 30_000;
/** Not there yet, starting up, shutting down, or too many clients for the moment. */
const PASSING = new Set(["ECONNREFUSED", "ENOENT", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "57P03", "57P01", "53300"]);

/** One connection whose instants are UTC. A connection that breaks fails its queries; it never ends the program. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: "-c timezone=UTC", connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

/** Runs work with a connection of its own and closes it. */
export async function withConnection<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = await connect(url);
  try {
    return await work(db);
  } finally {
    await db.end().catch(() => {});
  }
}

/** Waits until the server of DATABASE_URL answers, half a minute at most: it may be starting beside the program. */
export async function waitForServer(url: string): Promise<void> {
  for (const deadline = Date.now() + WAIT_FOR_SERVER_MS; ; ) {
    try {
      return await withConnection(url, async () => {});
    } catch (error) {
      const isPassing = PASSING.has(errorCode(error) ?? "");
      if (!isPassing || Date.now() > deadline) throw unreachable(error);
      await sleep(500);
    }
  }
}

function unreachable(error: unknown): OperatorError {
  const reason = errorCode(error) ?? errorText(error);
  return new OperatorError(
    `连不上 DATABASE_URL 指定的数据库（${reason}）。请检查地址、用户名和密码。`,
    `The database of DATABASE_URL cannot be reached (${reason}). Check its address, user and password.`,
    { cause: error },
  );
}
