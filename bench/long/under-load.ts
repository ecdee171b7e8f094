import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { leaveDatabase } from "@/bench/people";
import { prepareDatabase } from "@/server/prepare-database";
import { readSettings } from "@/server/settings";
import { startProgram } from "@/server/testing/program";
import { makeCrowd, type Visitor } from "./crowd";
import { temporaryIn, watchHeld } from "./watch";

/** The program on a production build, with a crowd that has a large account each, and somebody who watches what it holds. */
export type Place = { site: string; crowd: Visitor[]; watch: ReturnType<typeof watchHeld> };

/** How long, and with how many people; the signal ends it early. */
export type Extent = { minutes: number; people: number; signal: AbortSignal };

/** Starts all of it on a folder of its own, and takes it down at the end. */
export async function underLoad<T>(
  app: string,
  { people, signal }: Extent,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  process.env.E2E_APP_DIR = app;
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "ashore-long-"));
  const settings = readSettings({ DATA_DIR: dataDir, NODE_ENV: "production" });
  const database = await prepareDatabase(settings);
  try {
    console.log(`Making ${people} accounts of 200 debts, 5,000 payments and 300 proofs …`);
    const crowd = await makeCrowd(people, signal);
    await leaveDatabase();
    mkdirSync(temporaryIn(dataDir));
    const place = { DATA_DIR: dataDir, DATABASE_URL: database.url, KEYS_FILE: settings.keysFile };
    const program = await startProgram({ ...place, TMPDIR: temporaryIn(dataDir), NODE_ENV: "production" });
    const watch = watchHeld(program.pid, database.url, dataDir);
    try {
      return await work({ site: program.site, crowd, watch });
    } finally {
      await watch.stop();
      await program.stop();
    }
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
