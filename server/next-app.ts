import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import type { Settings } from "./settings";

type NextApp = {
  prepare(): Promise<void>;
  getRequestHandler(): RequestListener;
  close(): Promise<void>;
};
type MakeNextApp = (options: { dev: false; dir: string; hostname: string; port: number; quiet: true }) => NextApp;

/**
 * Loads a finished build in this process. It does what the build's own server.js does, except for taking the port and
 * the signals, which the start program has. Next comes from the build's own folder: two copies would not share state.
 */
export async function loadNextApp(
  dir: string,
  { host, port }: Pick<Settings, "host" | "port">,
): Promise<{ handler: RequestListener; close(): Promise<void> }> {
  const required = JSON.parse(readFileSync(path.join(dir, ".next/required-server-files.json"), "utf8"));
  Object.assign(process.env, {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(required.config),
  });
  process.chdir(dir);
  const makeNextApp = createRequire(path.join(dir, "server.js"))("next") as MakeNextApp;
  const app = makeNextApp({ dev: false, dir, hostname: host, port, quiet: true });
  await app.prepare();
  return { handler: app.getRequestHandler(), close: () => app.close() };
}
