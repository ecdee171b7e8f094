import { fork } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { prepareDatabase } from "@/server/prepare-database";
import { readSettings } from "@/server/settings";
import { type RunningProgram, startProgram } from "@/server/testing/program";
import { pageTime } from "./load";
import { watchRss } from "./memory";
import { leaveDatabase, type Measured, makePeople } from "./people";
import { atLeast, atMost, median, type Row } from "./report";

const MIB = 1024 * 1024;
const ROUNDS = 5;
const WARM_UP = 20;
/** The largest file that is kept, as a recording. */
const LARGE = recording(100 * MIB);
const UPLOADS_AT_ONCE = 20;
const SLOW_SECONDS = 20;
/** As many as somebody has who kept everything. */
const MANY = 300;

/** What keeping and giving back proofs costs, and what others feel of it. */
export async function proofRows(dataDir: string): Promise<Row[]> {
  const settings = readSettings({ DATA_DIR: dataDir, NODE_ENV: "production" });
  const database = await prepareDatabase(settings);
  let program: RunningProgram | null = null;
  try {
    const people = await makePeople([11, 12, 13]);
    await leaveDatabase();
    program = await startProgram({ DATA_DIR: dataDir, DATABASE_URL: database.url, KEYS_FILE: settings.keysFile });
    return [
      ...(await copyRows(program, people[11])),
      await othersRow(program.site, people[12], people[13]),
      await manyRow(program.site, people[12]),
    ];
  } finally {
    await program?.stop();
    await database.close();
  }
}

/** In turns, so that a machine that becomes slower for a while slows both down. */
async function copyRows(program: RunningProgram, { cookie }: Measured): Promise<Row[]> {
  const plain = await startPlainCopy();
  const ratios: { up: number; down: number }[] = [];
  // The code is loaded and warm before the memory is looked at; files of a photo's size do that.
  for (let index = 0; index < WARM_UP; index++) {
    await get(fileOf(program.site, await putProof(program.site, cookie, recording(MIB))), cookie);
  }
  const rss = watchRss(program.pid);
  const before = rss.now();
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const copyUp = await timeOf(() => putPlain(`${plain.site}/copy${round}`));
      let id = "";
      const sealedUp = await timeOf(async () => {
        id = await putProof(program.site, cookie, LARGE);
      });
      const copyDown = await timeOf(() => get(`${plain.site}/copy${round}`, ""));
      const sealedDown = await timeOf(() => get(fileOf(program.site, id), cookie));
      // The first round only warms both up.
      if (round > 0) ratios.push({ up: copyUp / sealedUp, down: copyDown / sealedDown });
    }
  } finally {
    plain.stop();
  }
  const most = rss.stop();
  return [
    atLeast("100 MB up, sealed, against a plain copy", 0.6, median(ratios.map(({ up }) => up)), "×"),
    atLeast("100 MB down, opened, against a plain copy", 0.6, median(ratios.map(({ down }) => down)), "×"),
    atMost("… memory at most, beyond that before", 64, (most - before) / MIB, "MiB", 0),
  ];
}

/** The page of all proofs, with many of them against its own time without any. */
async function manyRow(site: string, { cookie }: Measured): Promise<Row> {
  const page = () => pageTime(`${site}/proofs`, cookie, 40);
  await page();
  const empty = await page();
  for (let index = 0; index < MANY; index++) await putProof(site, cookie, recording(1024));
  await page();
  return atMost(`proofs page, ${MANY} proofs against none`, 8, (await page()) / empty, "×");
}

/** Somebody's dashboard while somebody else's twenty recordings come in over slow lines. */
async function othersRow(site: string, reader: Measured, sender: Measured): Promise<Row> {
  const dashboard = () => pageTime(`${site}/dashboard`, reader.cookie, 40);
  await dashboard();
  const idle = await dashboard();
  const uploads = Promise.all(
    Array.from({ length: UPLOADS_AT_ONCE }, () => putProof(site, sender.cookie, slowly(recording(SLOW_SECONDS * MIB)))),
  );
  const busy = await dashboard();
  await uploads;
  return atMost(`dashboard time during ${UPLOADS_AT_ONCE} uploads of 1 MB/s, against idle`, 2, busy / idle, "×");
}

function recording(size: number): Buffer<ArrayBuffer> {
  const head = Buffer.from("ID3\x03\0\0\0\0\0\x00\xff\xfb\x90\x64", "latin1");
  const bytes = Buffer.alloc(size, randomBytes(MIB));
  head.copy(bytes);
  return bytes;
}

/** A mebibyte a second, in four steps. */
function slowly(bytes: Buffer): ReadableStream<Uint8Array> {
  const step = MIB / 4;
  let at = 0;
  return new ReadableStream({
    pull: async (controller) => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + step)));
      at += step;
      if (at >= bytes.length) controller.close();
    },
  });
}

const kept = z.object({ id: z.string() });

async function putProof(site: string, cookie: string, body: Buffer<ArrayBuffer> | ReadableStream): Promise<string> {
  const about = { name: "recording.mp3", kind: "recording", place: {}, note: "" };
  const headers = { cookie, origin: site, "x-proof": Buffer.from(JSON.stringify(about)).toString("base64url") };
  const url = `${site}/api/proofs/upload/${randomUUID()}`;
  // A body that is a stream has to say that nothing is read while it is sent; the types do not know it yet.
  const init = { method: "PUT", headers, body, duplex: "half" };
  const answer = await fetch(url, init);
  return kept.parse(await answer.json()).id;
}

function fileOf(site: string, id: string): string {
  return `${site}/api/proofs/${id}/file`;
}

async function putPlain(url: string): Promise<void> {
  const answer = await fetch(url, { method: "PUT", body: LARGE });
  await answer.text();
}

async function get(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie } });
  if (!answer.ok || !answer.body) throw new Error(`${url}: ${answer.status}`);
  let bytes = 0;
  for await (const piece of answer.body) bytes += piece.length;
  if (bytes < MIB) throw new Error(`${url}: ${bytes} bytes`);
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function startPlainCopy(): Promise<{ site: string; stop(): void }> {
  const program = path.join(path.dirname(fileURLToPath(import.meta.url)), "plain-copy.js");
  const child = fork(program, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const port = await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The plain copy ended with ${code}.`)));
  });
  return { site: `http://127.0.0.1:${String(port)}`, stop: () => child.disconnect() };
}
