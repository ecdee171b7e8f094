import path from "node:path";
import { exitOf, spawnNode } from "@/server/child";

/** The program as `npm start` runs it, beside whoever tests or measures it. */
export type RunningProgram = {
  site: string;
  pid: number;
  /** Everything that it has written so far: its log. */
  said(): string;
  stop(): Promise<void>;
};

/** What the environment of a test or a bench may say is not for the program that it starts. */
const UNSET = { DATABASE_URL: "", KEYS_FILE: "", PROOFS_DIR: "", PROOFS_S3_BUCKET: "", APP_URL: "", SIGNUPS: "" };

/** Starts the program on a free port, with these settings over those of the environment, and waits until it says where it is. */
export async function startProgram(settings: Record<string, string>): Promise<RunningProgram> {
  const child = spawnNode(path.resolve("server/run.mjs"), ["start"], {
    env: { ...process.env, ...UNSET, PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const note = (text: string) => {
    said += text;
  };
  child.stderr?.setEncoding("utf8").on("data", note).pipe(process.stderr);
  const ended = exitOf(child);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const site = new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      note(text);
      const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (address) resolve(address);
    });
    ended.then((code) => reject(new Error(`The program ended with ${code}: ${said}`)), reject);
  });
  return { site: await site, pid: child.pid ?? 0, said: () => said, stop };
}
