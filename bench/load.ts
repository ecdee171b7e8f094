import { spawn } from "node:child_process";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { z } from "zod";
import { median } from "./report";

const SECONDS = 2;
const CONNECTIONS = 8;

const answer = z.object({ requests: z.object({ average: z.number() }), non2xx: z.number(), errors: z.number() });

/** Pages a second that a busy server gives, after a warm-up. Refuses answers other than the page. */
export async function throughput(
  url: string,
  cookie: string,
  expected: "page" | "not_found" = "page",
): Promise<number> {
  const load = ["-c", String(CONNECTIONS), "-d", String(SECONDS), "-n", "-j", "-H", `cookie=${cookie}`];
  const warmUp = ["--warmup", "[", "-c", String(CONNECTIONS), "-d", "1", "]"];
  const out = await outputOf("autocannon/autocannon.js", [...load, ...warmUp, url]);
  const { requests, non2xx, errors } = answer.parse(JSON.parse(out.trim().split("\n").at(-1) ?? ""));
  if (errors > 0 || (expected === "page" && non2xx > 0))
    throw new Error(`${url}: ${non2xx} not 2xx, ${errors} errors.`);
  return requests.average;
}

/** Milliseconds until a whole page is there, asked for one at a time; the middle one of so many. */
export async function pageTime(url: string, cookie: string, count: number): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const from = performance.now();
    const { status } = await getPage(url, cookie);
    if (status !== 200) throw new Error(`${url}: ${status}`);
    times.push(performance.now() - from);
  }
  return median(times);
}

export async function getPage(url: string, cookie: string): Promise<{ status: number; body: string }> {
  const page = await fetch(url, { headers: { cookie }, redirect: "manual" });
  return { status: page.status, body: await page.text() };
}

/** What a tool of node_modules prints. */
export function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const file = path.resolve("node_modules", program);
    const child = spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${program} ended with ${code}:\n${err}`)),
    );
  });
}
