import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { exitOf, spawnNode } from "./child";
import { underLock } from "./lock.mjs";
import { exitCodeOf, OperatorError, say } from "./sentences";
import { compressStatic } from "./static-files";
import { stopSignal } from "./stop-signal";

const KEPT_BUILDS = 2;

/** `npm run build`: builds the app unless these very sources are built already. */
export function main(_args: readonly string[], { digest }: { digest: string }): Promise<number> {
  return exitCodeOf(async () => {
    const app = await buildIfNeeded(digest, { signal: stopSignal(), showsOutput: true });
    say(`已构建：${app}`, `Built: ${app}`);
    return 0;
  });
}

/**
 * The folder of the finished build of the sources with this digest; builds it first if there is none. The folder gets
 * its name at the very end, so a build that was cut short is never served, and one that is being served stays whole.
 */
export async function buildIfNeeded(
  digest: string,
  { signal, showsOutput }: { signal: AbortSignal; showsOutput: boolean },
): Promise<string> {
  const app = path.resolve("dist", digest, "app");
  if (existsSync(app)) return app;
  await underLock("dist/build.lock", signal, async () => {
    if (existsSync(app)) return;
    if (!showsOutput) say("正在构建，大约半分钟……", "Building, about half a minute …");
    await runNextBuild(signal, showsOutput);
    assemble(app);
    removeOldBuilds(digest);
  });
  return app;
}

async function runNextBuild(signal: AbortSignal, showsOutput: boolean): Promise<void> {
  const child = spawnNode("node_modules/next/dist/bin/next", ["build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", showsOutput ? "inherit" : "pipe", showsOutput ? "inherit" : "pipe"],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => output.push(chunk));
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  const code = await exitOf(child);
  signal.removeEventListener("abort", stop);
  if (signal.aborted) throw new OperatorError("构建已中止。", "The build was stopped.");
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new OperatorError(`构建失败（退出码 ${code}）。`, `The build failed (exit code ${code}).`);
}

/** Puts beside the standalone server what it serves, and gives the whole its final name. */
function assemble(app: string): void {
  const standalone = path.resolve(".next/standalone");
  if (!existsSync(path.join(standalone, "server.js"))) throw new Error(`next build left no ${standalone}/server.js.`);
  cpSync(".next/static", path.join(standalone, ".next/static"), { recursive: true });
  compressStatic(path.join(standalone, ".next/static"));
  if (existsSync("public")) cpSync("public", path.join(standalone, "public"), { recursive: true });
  mkdirSync(path.dirname(app), { recursive: true });
  renameSync(standalone, app);
}

/** Keeps the newest builds: the one before may still be served by a program that has not been restarted yet. */
function removeOldBuilds(digest: string): void {
  const others = readdirSync("dist")
    .filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== digest)
    .map((name) => ({ folder: path.join("dist", name), madeAt: statSync(path.join("dist", name)).mtimeMs }))
    .sort((a, b) => b.madeAt - a.madeAt);
  const withApp = others.filter(({ folder }) => existsSync(path.join(folder, "app")));
  const kept = new Set(withApp.slice(0, KEPT_BUILDS - 1).map(({ folder }) => folder));
  for (const { folder } of others) if (!kept.has(folder)) rmSync(folder, { recursive: true, force: true });
}
