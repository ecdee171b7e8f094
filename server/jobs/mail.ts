import { env } from "@/lib/env";
import type { OpenDatabase } from "@/server/database/open-database";
import { sayIfMailIsHalfSet } from "@/server/mail-settings";
import { startWorker } from "./worker";

/** Starts what sends messages, after the first page can be served. Where e-mail is not set up nothing runs. */
export function startMail(database: Pick<OpenDatabase, "url" | "appUrl">): { stop(): Promise<void> } {
  sayIfMailIsHalfSet();
  return env.mail === null ? { stop: async () => undefined } : startWorker(database);
}
