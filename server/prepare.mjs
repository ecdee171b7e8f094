// Turns server/*.ts into something Node can run, then runs it. What is made lies in dist/<digest of the sources>/ and
// gets its name only when it is complete: a run that was cut short is never taken for a finished one.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { underLock } from "./lock.mjs";

const COMMANDS = {
  start: "server/start.ts",
  dev: "server/dev.ts",
  build: "server/build.ts",
  backup: "server/backup.ts",
  restore: "server/restore.ts",
  verify: "server/verify.ts",
  "rotate-keys": "server/rotate-keys.ts",
  "reset-password": "server/reset-password.ts",
  test: "server/check.ts",
  check: "server/check.ts",
  unit: "server/check.ts",
  e2e: "server/check.ts",
  "test-long": "server/test-long.ts",
  bench: "bench/bench.ts",
};

// Run as processes of their own, by the app or the bench; they lie beside the commands.
const PROGRAMS = ["lib/proofs/preview/preview-program.ts", "bench/plain-copy.ts"];

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
  const digest = digestOf(SOURCES);
  const bundle = path.resolve("dist", digest, "server");
  if (!(isClientFresh() && existsSync(bundle))) {
    const isReady = await underLock("dist/prepare.lock", null, async () => {
      if (!isClientFresh() && !generateClient()) return false;
      if (!existsSync(bundle)) await bundleServer(bundle);
      return true;
    });
    if (!isReady) return 1;
  }
  const { main } = await import(pathToFileURL(path.join(bundle, `${path.parse(entry).name}.js`)).href);
  return main(args, { command, digest });
}

const CLIENT = "prisma/generated";
const CLIENT_STAMP = `${CLIENT}/made-from.txt`;
const clientDigest = () => digestOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);

/** Whether Prisma's client was made from this schema by this Prisma. */
function isClientFresh() {
  return existsSync(CLIENT_STAMP) && readFileSync(CLIENT_STAMP, "utf8") === clientDigest();
}

/** Makes Prisma's client, without its native engine. */
function generateClient() {
  // What an earlier run left half made is not touched by Prisma, which takes it for someone else's files.
  rmSync(CLIENT, { recursive: true, force: true });
  const result = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    encoding: "utf8",
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", ...process.env },
  });
  if (result.status !== 0) {
    complain("prisma generate 失败：", `prisma generate failed:\n${result.stdout}${result.stderr}`);
    return false;
  }
  writeFileSync(CLIENT_STAMP, clientDigest());
  return true;
}

/** Bundles the commands and programs into a folder, which gets its name when it is complete. */
async function bundleServer(finished) {
  const unfinished = `${finished}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const files = [...new Set([...Object.values(COMMANDS), ...PROGRAMS])];
  await bundle(
    files.filter((file) => existsSync(file)),
    unfinished,
  );
  renameSync(unfinished, finished);
}

/** Bundles TypeScript programs into a folder, each under its own name. */
export async function bundle(files, folder) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: files.map((file) => ({ in: file, out: path.parse(file).name })),
    outdir: folder,
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
