import { exitOf, spawnNode } from "./child";
import { startMail } from "./jobs/mail";
import { holdKeys } from "./keys";
import { prepareDatabase } from "./prepare-database";
import { exitCodeOf } from "./sentences";
import { readSettings } from "./settings";
import { stopSignal } from "./stop-signal";

/** `npm run dev`: Next's development server on the same database as `npm start`. */
export function main(args: readonly string[]): Promise<number> {
  const signal = stopSignal();
  return exitCodeOf(async () => {
    const settings = readSettings();
    const database = await prepareDatabase(settings);
    try {
      if (signal.aborted) return 0;
      const keys = await holdKeys(database.appUrl, settings.keysFile);
      const address = ["--hostname", settings.host, "--port", String(settings.port)];
      const child = spawnNode("node_modules/next/dist/bin/next", ["dev", ...address, ...args], {
        env: { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
        stdio: ["inherit", "inherit", "inherit"],
      });
      signal.addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
      const mail = startMail(database);
      const code = await exitOf(child);
      await mail.stop();
      await keys.release();
      return signal.aborted ? 0 : code;
    } finally {
      await database.close();
    }
  });
}
