import path from "node:path";
import { buildIfNeeded } from "./build";
import { type HttpFront, listen } from "./http-front";
import { startMail } from "./jobs/mail";
import { holdKeys } from "./keys";
import { loadNextApp } from "./next-app";
import { prepareDatabase } from "./prepare-database";
import { exitCodeOf } from "./sentences";
import { makeDataDir, readSettings, type Settings } from "./settings";
import { withStaticFiles } from "./static-files";
import { aborted, stopSignal } from "./stop-signal";
import { startSweeper } from "./sweeper";

/**
 * `npm start`: takes the port, builds if needed, starts or joins the database, migrates, checks the keys and serves
 * until Ctrl-C or SIGTERM; then running requests finish before the database stops.
 */
export function main(_args: readonly string[], { digest }: { digest: string }): Promise<number> {
  const signal = stopSignal();
  return exitCodeOf(async () => {
    const settings = readSettings();
    makeDataDir(settings.dataDir);
    // The port comes first: when it is taken, that is said at once, and nothing else has been started.
    const front = await listen(settings);
    try {
      const dir = await buildIfNeeded(digest, { signal, showsOutput: false });
      if (!signal.aborted) await serve(front, dir, { ...settings, port: front.port }, signal);
    } finally {
      await front.close();
    }
    return 0;
  });
}

async function serve(front: HttpFront, dir: string, settings: Settings, signal: AbortSignal): Promise<void> {
  const database = await prepareDatabase(settings);
  try {
    const keys = await holdKeys(database.appUrl, settings.keysFile);
    const app = await loadNextApp(dir, settings);
    front.serve(withStaticFiles(path.join(dir, ".next/static"), app.handler));
    if (!signal.aborted) announce(settings);
    const sweeper = startSweeper();
    const mail = startMail(database);
    await aborted(signal);
    console.log("\n正在停止…… Stopping …");
    const mailStopped = mail.stop();
    await front.close();
    await app.close();
    await Promise.all([sweeper.stop(), mailStopped]);
    await keys.release();
  } finally {
    await database.close();
  }
}

function announce({ host, port, dataDir, databaseUrl }: Settings): void {
  const shownHost = host === "0.0.0.0" || host === "::" || host === "127.0.0.1" ? "localhost" : host;
  const database = databaseUrl === null ? "" : `\n  数据库  Database  ${databaseName(databaseUrl)}`;
  console.log(`
  上岸 · Ashore   http://${shownHost}:${port}

  数据在  Data      ${dataDir}${database}
  Ctrl-C 停止 · Ctrl-C stops it
`);
}

/** Where the database is, without user and password. */
function databaseName(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed ? `${parsed.host}${parsed.pathname}` : "DATABASE_URL";
}
