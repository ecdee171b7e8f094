import { accessSync, constants, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { errorCode, OperatorError } from "./sentences";

/** Where things lie and where the program listens. Every one has a default: no variable has to be set. */
export type Settings = {
  /** Holds the embedded database, the keys and the proofs. Absolute. */
  dataDir: string;
  keysFile: string;
  /** The folder of the sealed proofs, unless PROOFS_S3_BUCKET names a bucket. Absolute. */
  proofsDir: string;
  /** A PostgreSQL server to use instead of the embedded one. */
  databaseUrl: string | null;
  host: string;
  port: number;
};

const DEFAULT_PORT = 3000;

/** Reads DATA_DIR, KEYS_FILE, PROOFS_DIR, DATABASE_URL, HOST and PORT. Refuses a port that is none. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const dataDir = path.resolve(env.DATA_DIR || ".data");
  return {
    dataDir,
    keysFile: path.resolve(env.KEYS_FILE || path.join(dataDir, "keys.json")),
    proofsDir: path.resolve(env.PROOFS_DIR || path.join(dataDir, "proofs")),
    databaseUrl: env.DATABASE_URL || null,
    host: env.HOST || "localhost",
    port: readPort(env.PORT),
  };
}

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new OperatorError(
    `PORT 应是 0 到 65535 的整数，现在是“${text}”。`,
    `PORT must be 0 to 65535, it is "${text}".`,
  );
}

/** Makes the data folder, for its owner only. One that exists keeps its mode: what lies inside is closed by itself. */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = errorCode(error);
    if (code !== "EACCES" && code !== "EPERM" && code !== "EROFS" && code !== "ENOTDIR" && code !== "EEXIST")
      throw error;
    throw new OperatorError(
      `不能使用数据目录 ${dataDir}（${code}）。它是否属于另一个用户？可用 DATA_DIR 换一个位置。`,
      `The data folder ${dataDir} cannot be used (${code}). Does it belong to another user? DATA_DIR names another place.`,
      { cause: error },
    );
  }
}

/** Bundled beside the commands. */
const PREVIEW_PROGRAM = fileURLToPath(new URL("./preview-program.js", import.meta.url));

/** Hands the settings on to the code in lib, which reads them from the environment. Call before loading it. */
export function publishSettings(settings: Settings, databaseUrl: string): void {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.dataDir,
    KEYS_FILE: settings.keysFile,
    PROOFS_DIR: settings.proofsDir,
    PORT: String(settings.port),
    HOSTNAME: settings.host,
    PREVIEW_PROGRAM,
  });
}
