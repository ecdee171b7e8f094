import { randomBytes, randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { cookieOf, newPerson, type Person } from "@/e2e/fixtures/people";
import { today } from "@/lib/clock";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { listDebts } from "@/lib/data/debts/debts";
import { dayToDate } from "@/lib/domain/basics/day";
import { receiveProof } from "@/lib/proofs/upload";
import { prepareDatabase } from "@/server/prepare-database";
import { readSettings } from "@/server/settings";
import { type RunningProgram, startProgram } from "@/server/testing/program";
import { watchRss } from "./memory";
import { leaveDatabase, type Measured, makePeople } from "./people";
import { atMost, type Row } from "./report";

const MIB = 1024 * 1024;
const DEBTS = 200;
const PAYMENTS = 5000;
const PROOFS = 300;

/** What it takes to take a large account along and to bring it back: 200 debts, 5,000 payments, 300 proofs of 1 MB. */
export async function exportRows(dataDir: string): Promise<Row[]> {
  const settings = readSettings({ DATA_DIR: dataDir, NODE_ENV: "production" });
  const database = await prepareDatabase(settings);
  let program: RunningProgram | null = null;
  try {
    const owner = (await makePeople([DEBTS]))[DEBTS];
    const [warm, empty] = [(await makePeople([3]))[3], await newPerson()];
    await fill(owner);
    const [cookie, emptyCookie] = [await cookieOf(owner.person), await cookieOf(empty)];
    await leaveDatabase();
    program = await startProgram({ DATA_DIR: dataDir, DATABASE_URL: database.url, KEYS_FILE: settings.keysFile });
    return await measure(program, { owner: cookie, empty: emptyCookie, warm: await cookieOf(warm.person) });
  } finally {
    await program?.stop();
    await database.close();
  }
}

async function measure(program: RunningProgram, cookies: Record<"owner" | "empty" | "warm", string>): Promise<Row[]> {
  // The code is loaded before the memory is looked at; a small account does that.
  await exported(program.site, cookies.warm);
  const rss = watchRss(program.pid);
  const before = rss.now();
  const [zip, exportSeconds] = await timed(() => exported(program.site, cookies.owner));
  const afterExport = rss.now();
  const [, importSeconds] = await timed(() => imported(program.site, cookies.empty, zip));
  const most = rss.stop();
  const what = `${DEBTS} debts, ${PAYMENTS} payments, ${PROOFS} proofs of 1 MB`;
  return [
    atMost(`export of ${what}`, 30, exportSeconds, "s"),
    atMost("… brought back into an empty account", 30, importSeconds, "s"),
    atMost("… memory at most, beyond that before", 128, (Math.max(most, afterExport) - before) / MIB, "MiB", 0),
  ];
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now();
  const result = await work();
  return [result, (performance.now() - from) / 1000];
}

async function exported(site: string, cookie: string): Promise<Blob> {
  const body = new URLSearchParams({ passphrase: "", passphrase_again: "" });
  const answer = await fetch(`${site}/api/account/export`, { method: "POST", headers: { cookie, origin: site }, body });
  if (answer.headers.get("content-type") !== "application/zip") throw new Error(`No export: ${answer.url}`);
  return answer.blob();
}

async function imported(site: string, cookie: string, zip: Blob): Promise<void> {
  const body = new FormData();
  body.set("passphrase", "");
  body.set("file", zip, "export.zip");
  const init = { method: "POST", headers: { cookie, origin: site }, body, redirect: "manual" } as const;
  const answer = await fetch(`${site}/api/account/import`, init);
  const place = answer.headers.get("location") ?? "";
  if (!place.includes("imported=1")) throw new Error(`Not imported: ${answer.status} ${place}`);
}

/** Payments and proofs beside the debts, through the data layer: a form for each would take all evening. */
async function fill({ person }: Measured): Promise<void> {
  const seal = await sealFor(person.id);
  const debts = await listDebts(person.id, { archived: false });
  const rows = Array.from({ length: PAYMENTS }, (_, place) => {
    const id = newId();
    const sealed = seal.seal("Payment", id, { payee: "对公账户", note: `第 ${place + 1} 次，${randomUUID()}` });
    const debtId = debts[place % debts.length]?.id ?? "";
    return { id, userId: person.id, debtId, on: dayToDate(today()), amountFen: BigInt(100 + place), sealed };
  });
  for (let from = 0; from < PAYMENTS; from += 1000) {
    await db().payment.createMany({ data: rows.slice(from, from + 1000) });
  }
  for (let place = 0; place < PROOFS; place++) await keep(person, place);
}

async function keep({ id }: Person, place: number): Promise<void> {
  const bytes = randomBytes(MIB);
  Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1").copy(bytes);
  const about = { kind: "receipt", place: {}, note: "", declaredSize: null, declaredSha256: null } as const;
  const kept = await receiveProof(id, { uploadKey: randomUUID(), name: `回单 ${place}.pdf`, ...about }, once(bytes));
  if ("refused" in kept) throw new Error(kept.refused);
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
