// Turns server/*.ts into something Node can run, then runs it. What is made lies in dist/<digest of the sources>/ and
// gets its name only when it is complete: a run that was cut short is never taken for a finished one.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const COMMANDS = {
  start: "server/start.ts",
  dev: "server/dev.ts",
  build: "server/build.ts",
  backup: "server/backup.ts",
  restore: "server/restore.ts",
  "reset-password": "server/reset-password.ts",
  test: "server/check.ts",
  check: "server/check.ts",
  unit: "server/check.ts",
  e2e: "server/check.ts",
  bench: "bench/bench.ts",
};

// What decides how the program behaves. Tests and prose are not among it: changing them needs no new build.
const SOURCES = [
  "app",
  "lib",
  "prisma/schema.prisma",
  "prisma.config.ts",
  "public",
  "server",
  "bench",
  "next.config.js",
  "package.json",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const NOT_SOURCES = /\.test\.tsx?$|(?:^|\/)\.DS_Store$/;

/** Runs one command of the table above; resolves to the exit code. */
export async function run(command, args) {
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  process.chdir(root);
  const entry = COMMANDS[command];
  if (entry === undefined || !existsSync(entry)) {
    return complain(`没有这个命令：${command}`, `There is no such command: ${command}`);
  }
  if (!existsSync("node_modules/esbuild")) {
    return complain("还没有安装依赖：请先运行 npm ci。", "The dependencies are not installed: run npm ci first.");
  }
  if (!generateClient()) return 1;
  const digest = digestOf(SOURCES);
  const bundle = await bundleServer(digest);
  const { main } = await import(pathToFileURL(path.join(bundle, `${path.parse(entry).name}.js`)).href);
  return main(args, { command, digest });
}

/** Makes Prisma's client from the schema, without its native engine; skipped while schema and Prisma are the same. */
function generateClient() {
  const digest = digestOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  const stamp = "prisma/generated/made-from.txt";
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return true;
  const result = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    encoding: "utf8",
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", ...process.env },
  });
  if (result.status !== 0) {
    complain("prisma generate 失败：", `prisma generate failed:\n${result.stdout}${result.stderr}`);
    return false;
  }
  writeFileSync(stamp, digest);
  return true;
}

/** Bundles the commands into dist/<digest>/server and returns that folder. */
async function bundleServer(digest) {
  const home = path.resolve("dist", digest);
  const finished = path.join(home, "server");
  if (existsSync(finished)) return finished;
  const unfinished = path.join(home, `server.${process.pid}`);
  mkdirSync(home, { recursive: true });
  const { build } = await import("esbuild");
  const entries = [...new Set(Object.values(COMMANDS))].filter((file) => existsSync(file));
  await build({
    entryPoints: entries.map((file) => ({ in: file, out: path.parse(file).name })),
    outdir: unfinished,
    bundle: true,
    splitting: true,
    packages: "external",
    alias: { "@": process.cwd() },
    plugins: [{ name: "server-only", setup: leaveOutServerOnly }],
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: "inline",
    logLevel: "warning",
  });
  try {
    renameSync(unfinished, finished);
  } catch (error) {
    // Another start was first.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(finished)) throw error;
  }
  return finished;
}

/** The package "server-only" throws outside of Next, which is what it is for; around Next there is no browser to fear. */
function leaveOutServerOnly(build) {
  build.onResolve({ filter: /^server-only$/ }, () => ({ path: "server-only", namespace: "nothing" }));
  build.onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "" }));
}

/** A digest of the content of files and folders, the same on every machine. */
function digestOf(names) {
  const hash = createHash("sha256");
  for (const file of names.flatMap(filesUnder)) {
    hash.update(`${file}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex").slice(0, 16);
}

function filesUnder(name) {
  if (!existsSync(name)) return [];
  const entries = tryReadFolder(name);
  if (entries === null) return NOT_SOURCES.test(name) ? [] : [name];
  return entries.sort().flatMap((entry) => filesUnder(`${name}/${entry}`));
}

function tryReadFolder(name) {
  try {
    return readdirSync(name);
  } catch (error) {
    if (error.code === "ENOTDIR") return null;
    throw error;
  }
}

function complain(chinese, english) {
  console.error(`${chinese}\n${english}`);
  return 1;
}
