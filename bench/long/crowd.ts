import { randomUUID } from "node:crypto";
import { cookieOf, newPerson, type Person } from "@/e2e/fixtures/people";
import { today } from "@/lib/clock";
import { listDebts } from "@/lib/data/debts/debts";
import { importTable } from "@/lib/data/imports/import-table";
import { readTable } from "@/lib/data/imports/read-table";
import { addDays } from "@/lib/domain/basics/day";
import type { ImportKind } from "@/lib/domain/import/import-columns";
import { sampleFile } from "@/lib/proofs/testing/sample-files";
import { receiveProof } from "@/lib/proofs/upload";

/** Somebody who uses the program: signed in, with the ids of what they have. */
export type Visitor = { person: Person; cookie: string; debtIds: string[]; proofIds: string[] };

const DEBTS = 200;
const PAYMENTS = 5000;
const PROOFS = 300;
const PROOF_BYTES = 20_000;
/** Flushing a file to the disk is waiting, not work. */
const UPLOADS_AT_ONCE = 8;

/** So many people with 200 debts, 5,000 payments and 300 proofs each, the debts and payments as a table brings them. */
export async function makeCrowd(count: number, signal: AbortSignal): Promise<Visitor[]> {
  const crowd: Visitor[] = [];
  while (crowd.length < count && !signal.aborted) crowd.push(await makeVisitor());
  return crowd;
}

async function makeVisitor(): Promise<Visitor> {
  const person = await newPerson();
  const debts = Array.from(
    { length: DEBTS },
    (_, n) => `机构 ${n},信用卡,已逾期,${1000 + n * 7},2026-0${1 + (n % 9)}-11`,
  );
  await bring(person, "debts", ["债权人,类型,状态,欠款,逾期日", ...debts]);
  const payments = Array.from({ length: PAYMENTS }, (_, n) => {
    return `机构 ${n % DEBTS},${addDays(today(), -(n % 900))},${10 + (n % 90)},第 ${n} 次`;
  });
  await bring(person, "payments", ["债权人,日期,金额,备注", ...payments]);
  const debtIds = (await listDebts(person.id, { archived: false })).map(({ id }) => id);
  const proofIds: string[] = [];
  for (let from = 0; from < PROOFS; from += UPLOADS_AT_ONCE) {
    const some = debtIds.slice(from % DEBTS).slice(0, Math.min(UPLOADS_AT_ONCE, PROOFS - from));
    proofIds.push(...(await Promise.all(some.map((debtId) => keep(person, debtId)))));
  }
  return { person, cookie: await cookieOf(person), debtIds, proofIds };
}

async function bring({ id }: Person, kind: ImportKind, lines: readonly string[]): Promise<void> {
  const now = { today: today(), now: { on: today(), minute: 600 } };
  const read = await readTable(id, kind, `${lines.join("\n")}\n`, now);
  if (!read.ok) throw new Error(`The table was refused: ${JSON.stringify(read).slice(0, 500)}`);
  const how = { withDuplicates: true, fileName: "", today: today() };
  await importTable(id, read.value, how, { key: randomUUID(), digest: kind });
}

async function keep({ id }: Person, debtId: string): Promise<string> {
  const { name, bytes } = sampleFile("application/pdf", PROOF_BYTES);
  const about = { kind: "receipt", place: { debtId }, note: "", declaredSize: null, declaredSha256: null } as const;
  const kept = await receiveProof(id, { uploadKey: randomUUID(), name, ...about }, once(bytes));
  if ("refused" in kept) throw new Error(`A proof was refused: ${kept.refused}`);
  return kept.id;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
