import { randomInt, randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { actionNamed, callAction, type ServerAction } from "@/e2e/fixtures/actions";
import { pdf, put } from "@/e2e/fixtures/proof-requests";
import { today } from "@/lib/clock";
import type { Visitor } from "./crowd";

/** How long something goes on: until it says that it is over. */
export type Span = { isOver(): boolean };

/** So many minutes from now, or until somebody stops it. */
export function lasting(minutes: number, signal: AbortSignal): Span {
  const end = performance.now() + minutes * 60_000;
  return { isOver: () => signal.aborted || performance.now() >= end };
}

/** What came of the visits: how long each answer took in milliseconds, what was refused, and what was promised to be kept. */
export type Visits = {
  reads: number[];
  writes: number[];
  errors: string[];
  kept: { payments: number; proofs: number };
};

/** Somebody looks at a page for a second, on average, before the next one: quicker than anybody reads. Or hardly at all. */
const PACES = { quick: { least: 500, most: 1500 }, hurried: { least: 0, most: 100 } } as const;
const READS_IN_TEN = 8;
const PROOF_BYTES = 100_000;

const any = <T>(rows: readonly T[]): T | undefined => rows[randomInt(rows.length)];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets everybody visit at once: four fifths read, one fifth write. */
export async function visit(
  site: string,
  crowd: readonly Visitor[],
  span: Span,
  pace: keyof typeof PACES = "quick",
): Promise<Visits> {
  const { least, most } = PACES[pace];
  const visits: Visits = { reads: [], writes: [], errors: [], kept: { payments: 0, proofs: 0 } };
  await Promise.all(
    crowd.map(async (visitor) => {
      await pause(randomInt(most));
      while (!span.isOver()) {
        const isRead = randomInt(10) < READS_IN_TEN;
        const from = performance.now();
        const refused = await (isRead ? read(site, visitor) : write(site, visitor, visits)).catch(String);
        (isRead ? visits.reads : visits.writes).push(performance.now() - from);
        if (refused) visits.errors.push(refused);
        await pause(randomInt(least, most));
      }
    }),
  );
  return visits;
}

/** A page or a file, as it is asked for most: what is wrong with the answer, or nothing. */
async function read(site: string, { cookie, debtIds, proofIds }: Visitor): Promise<string | null> {
  const debt = `/debts/${any(debtIds)}`;
  const file = `/api/proofs/${any(proofIds)}/file`;
  const path = any(["/dashboard", "/dashboard", "/debts", debt, debt, `${debt}/timeline`, "/proofs", "/plan", file]);
  const answer = await fetch(site + path, { headers: { cookie }, redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status === 200 ? null : `GET ${path}: ${answer.status}`;
}

async function write(site: string, visitor: Visitor, { kept }: Visits): Promise<string | null> {
  const debtId = any(visitor.debtIds) ?? "";
  const chance = randomInt(10);
  if (chance < 2) {
    const { status } = await put(site, visitor.cookie, pdf(PROOF_BYTES), { about: { place: { debtId } } });
    if (status === 200 || status === 201) kept.proofs++;
    return status === 200 || status === 201 ? null : `PUT: ${status}`;
  }
  if (chance < 7) {
    const refused = await send(site, visitor, "savePaymentAction", { debtId, ...PAYMENT, on: today() });
    if (refused === null) kept.payments++;
    return refused;
  }
  return send(site, visitor, "addBalanceAction", {
    debtId,
    correctsId: "",
    asOf: today(),
    claimed: `${randomInt(90_000)}`,
  });
}

const PAYMENT = { paymentId: "", amount: "12.50", payee: "", note: "转账" };

const actions = new Map<string, ServerAction>();

/** The action of a name; the list of them is read once. */
function known(name: string): ServerAction {
  const action = actions.get(name) ?? actionNamed(name);
  actions.set(name, action);
  return action;
}

/** Sends a form on the page of its debt. */
async function send(
  site: string,
  { cookie }: Visitor,
  name: string,
  { debtId = "", ...form }: Record<string, string>,
): Promise<string | null> {
  const action = { ...known(name), page: known(name).page.replace("[debtId]", debtId) };
  const fields = { _key: randomUUID(), debtId, ...form };
  const { status, headers, body } = await callAction(site, action, fields, { cookie, origin: site });
  const isDone = headers.has("x-action-redirect") || body.includes('"done":true');
  return status < 400 && isDone ? null : `${name}: ${status} ${body.slice(0, 200)}`;
}
