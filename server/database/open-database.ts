import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { errorCode, say } from "@/server/sentences";
import type { Settings } from "@/server/settings";
import { APP_ROLE } from "./app-role";
import { connect, waitForServer, withConnection } from "./connect";
import { type EmbeddedPostgres, startEmbedded } from "./embedded-postgres";

/** Held shared by every program that uses the embedded server: who gets it alone is the last one, and stops it. */
const IN_USE_LOCK = 72_707_370;
const DATABASE = "ashore";
const TAKE_OVER_TRIES = 20;

export type OpenDatabase = {
  /** For its owner, who may change the schema. */
  url: string;
  /** For the program that serves. On the embedded server it is another role; on one of DATABASE_URL the same. */
  appUrl: string;
  close(): Promise<void>;
};

type Hold = { server: EmbeddedPostgres; holder: Client };

/** Opens the database of the settings: the server of DATABASE_URL, or the embedded one, started if it is not running. */
export async function openDatabase(settings: Pick<Settings, "databaseUrl" | "dataDir">): Promise<OpenDatabase> {
  if (settings.databaseUrl === null) return openEmbedded(settings.dataDir);
  await waitForServer(settings.databaseUrl);
  return { url: settings.databaseUrl, appUrl: settings.databaseUrl, close: async () => {} };
}

async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const state = { hold: await takeHold(dataDir), isClosing: false };
  await createDatabase(state.hold);
  watch(state, dataDir);
  return {
    url: state.hold.server.url(DATABASE),
    appUrl: state.hold.server.url(DATABASE, APP_ROLE),
    close: async () => {
      state.isClosing = true;
      await letGo(state.hold);
    },
  };
}

/** Starts or joins the server and marks it as in use. A server that is just being stopped by another program is awaited. */
async function takeHold(dataDir: string): Promise<Hold> {
  for (let attempt = 1; ; attempt++) {
    const server = await startEmbedded(dataDir);
    try {
      const holder = await connect(server.url("postgres"));
      await holder.query("SELECT pg_advisory_lock_shared($1)", [IN_USE_LOCK]);
      return { server, holder };
    } catch (error) {
      if (attempt === TAKE_OVER_TRIES) throw error;
      await sleep(100);
    }
  }
}

/** Ends the use; the last program stops the server. */
async function letGo({ server, holder }: Hold): Promise<void> {
  try {
    await holder.query("SELECT pg_advisory_unlock_shared($1)", [IN_USE_LOCK]);
    const { rows } = await holder.query("SELECT pg_try_advisory_lock($1) AS alone", [IN_USE_LOCK]);
    if (rows[0]?.alone === true) await server.stop();
  } catch {
    // The server is gone already: nothing to stop.
  } finally {
    await holder.end().catch(() => {});
  }
}

/** A server that dies under the program (killed, out of memory) is started again; PostgreSQL recovers by itself. */
function watch(state: { hold: Hold; isClosing: boolean }, dataDir: string): void {
  state.hold.holder.once("end", async () => {
    if (state.isClosing) return;
    say("数据库意外停止，正在重新启动。", "The database stopped unexpectedly and is being started again.");
    while (!state.isClosing) {
      try {
        state.hold = await takeHold(dataDir);
        break;
      } catch {
        await sleep(1000);
      }
    }
    if (state.isClosing) await letGo(state.hold);
    else watch(state, dataDir);
  });
}

async function createDatabase({ server }: Hold): Promise<void> {
  await withConnection(server.url("postgres"), async (db) => {
    const { rowCount } = await db.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount) return;
    try {
      await db.query(`CREATE DATABASE ${DATABASE}`);
    } catch (error) {
      // Another first start made it, or is making it: both codes mean that the name is taken.
      const code = errorCode(error);
      if (code !== "42P04" && code !== "23505") throw error;
    }
  });
}
