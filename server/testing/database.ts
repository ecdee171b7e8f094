import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { prepareDatabase } from "@/server/prepare-database";
import { readSettings } from "@/server/settings";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
    keysFile: string;
    proofsDir: string;
  }
}

/** One PostgreSQL for all data tests, in a temporary folder, migrated like the real one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "ashore-test-"));
  const settings = readSettings({ DATA_DIR: dataDir, NODE_ENV: "test" });
  const database = await prepareDatabase(settings);
  project.provide("databaseUrl", database.url);
  project.provide("keysFile", settings.keysFile);
  project.provide("proofsDir", settings.proofsDir);
  // A run that is told to stop exits at once: its server, which is a program of its own, would outlive it.
  const stopAtOnce = () => {
    try {
      process.kill(Number.parseInt(readFileSync(path.join(dataDir, "pgdata/postmaster.pid"), "utf8"), 10), "SIGQUIT");
    } catch {
      // It has stopped already.
    }
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", stopAtOnce);
  return async () => {
    process.off("exit", stopAtOnce);
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
