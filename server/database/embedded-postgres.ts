import { type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { errorText, OperatorError } from "@/server/sentences";
import { findPostgres, type PostgresPrograms, type Runner, readIfThere, runnerFor } from "./postgres-program";

const READY_WITHIN_MS = 30_000;
/** In the way while a previous server is still going down, or its processes are after a crash, or another is coming up. */
const PASSING = ["postmaster.pid", "still in use", "could not bind Unix address"];
const STOPS_WITHIN_MS = 60_000;
/** Socket paths may have 103 bytes on macOS and 107 on Linux. */
const SOCKET_PATH_BYTES = 103;

/** A running PostgreSQL of our own. */
export type EmbeddedPostgres = {
  /** The connection string of one of its databases, for its owner unless a role is named. */
  url(database: string, role?: string): string;
  pid: number;
  /** Ends all its sessions, writes everything to disk and waits until it is gone. */
  stop(): Promise<void>;
};

type Cluster = { dir: string; data: string; pidFile: string; log: string; programs: PostgresPrograms; runner: Runner };

/** Whether a folder holds a database made by `startEmbedded`. */
export function hasEmbedded(dir: string): boolean {
  return existsSync(path.join(path.resolve(dir), "pgdata", "PG_VERSION"));
}

/**
 * Starts the PostgreSQL that comes with the program, with its data in `dir`, and makes the data at the first start.
 * One that still runs there is taken over, so programs on one folder share one server, however they start.
 * It listens on a Unix socket for the folder's owner only.
 */
export async function startEmbedded(folder: string): Promise<EmbeddedPostgres> {
  const cluster = await findCluster(path.resolve(folder));
  if (!existsSync(path.join(cluster.data, "PG_VERSION"))) makeCluster(cluster);
  const socket = socketFolder(cluster);
  const url = (database: string, role = "postgres") =>
    `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(socket)}`;
  await getReady(cluster, socket, url("postgres"));
  const pid = pidOf(cluster);
  return { url, pid, stop: () => stop(cluster, pid) };
}

async function findCluster(dir: string): Promise<Cluster> {
  const programs = await findPostgres();
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const runner = runnerFor(programs.postgres, dir);
  giveTo(runner, dir);
  const data = path.join(dir, "pgdata");
  return {
    dir,
    data,
    pidFile: path.join(data, "postmaster.pid"),
    log: path.join(dir, "postgres.log"),
    programs,
    runner,
  };
}

function giveTo({ ids }: Runner, folder: string): void {
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(folder, ids.uid, ids.gid);
}

function commandLine({ runner }: Cluster, program: string, args: readonly string[]): [string, string[]] {
  const [first = program, ...rest] = [...runner.prefix, program, ...args];
  return [first, rest];
}

function spawnOptions({ runner, dir }: Cluster): SpawnOptions {
  return { ...runner.ids, cwd: dir, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
}

/** Makes the data beside its place and renames it: a first start that is cut short leaves nothing half made. */
function makeCluster(cluster: Cluster): void {
  const temporary = path.join(cluster.dir, `pgdata.${process.pid}`);
  rmSync(temporary, { recursive: true, force: true });
  const locale = ["-E", "UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"];
  const [program, args] = commandLine(cluster, cluster.programs.initdb, [
    ...["-D", temporary, "-U", "postgres", "-A", "trust"],
    ...locale,
  ]);
  const result = spawnSync(program, args, { ...spawnOptions(cluster), encoding: "utf8", stdio: "pipe" });
  if (result.status !== 0) throw startFailure(result.error?.message ?? result.stderr, cluster);
  try {
    renameSync(temporary, cluster.data);
  } catch (error) {
    // Another start was first.
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(cluster.data)) throw error;
  }
}

function socketFolder({ dir, data, runner }: Cluster): string {
  if (Buffer.byteLength(path.join(dir, ".s.PGSQL.5432")) <= SOCKET_PATH_BYTES) return dir;
  const short = path.join(os.tmpdir(), `ashore-${statSync(data).ino.toString(36)}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  giveTo(runner, short);
  return short;
}

async function getReady(cluster: Cluster, socket: string, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(existsSync(cluster.pidFile) && (await answers(cluster, url)))) {
    const failure = await spawnServer(cluster, socket, url, deadline);
    if (failure === null) return;
    if (!PASSING.some((text) => failure.includes(text)) || Date.now() > deadline) throw startFailure(failure, cluster);
    await sleep(200);
  }
}

/** Null once the server answers, or what it wrote before it gave up. */
async function spawnServer(cluster: Cluster, socket: string, url: string, deadline: number): Promise<string | null> {
  const before = readIfThere(cluster.log).length;
  const log = openSync(cluster.log, "a", 0o600);
  const [program, args] = commandLine(cluster, cluster.programs.postgres, serverArguments(cluster.data, socket));
  // Detached: Ctrl-C in the terminal reaches the program alone, which stops the server in its own time.
  const child = spawn(program, args, { ...spawnOptions(cluster), detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  let failure: string | null = null;
  child.on("exit", () => {
    failure = readIfThere(cluster.log).slice(before);
  });
  child.on("error", (error) => {
    failure = error.message;
  });
  while (failure === null && !(await answers(cluster, url))) {
    await sleep(15);
    if (Date.now() > deadline) throw startFailure("It did not get ready in time.", cluster);
  }
  child.unref();
  return failure;
}

function serverArguments(data: string, socket: string): string[] {
  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${quotedListItem(socket)}`,
    "unix_socket_permissions=0700",
    "timezone=UTC",
    "log_timezone=UTC",
    "max_connections=100",
  ];
  return ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
}

/** The setting is a list separated by commas: a folder with a comma or a quote in its name has to be quoted. */
function quotedListItem(item: string): string {
  return `"${item.replaceAll('"', '""')}"`;
}

/** Whether the server that answers here is the one of this folder. */
async function answers({ data }: Cluster, url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    return rows[0]?.data_directory === data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function pidOf({ pidFile }: Cluster): number {
  return Number(readIfThere(pidFile).split("\n")[0]);
}

async function stop(cluster: Cluster, pid: number): Promise<void> {
  if (pidOf(cluster) !== pid) return;
  try {
    // "Fast" shutdown: ends sessions, writes a checkpoint, exits.
    process.kill(pid, "SIGINT");
  } catch {
    return;
  }
  for (const deadline = Date.now() + STOPS_WITHIN_MS; pidOf(cluster) === pid && Date.now() < deadline; )
    await sleep(10);
}

function startFailure(reason: unknown, { log }: Cluster): OperatorError {
  const text = errorText(reason instanceof Error ? reason : new Error(String(reason))).trim();
  return new OperatorError(
    `内置的 PostgreSQL 没能启动（日志：${log}）：\n${text}`,
    `The embedded PostgreSQL did not start (log: ${log}):\n${text}`,
  );
}
