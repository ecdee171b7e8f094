import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { request as httpRequest } from "node:http";
import path from "node:path";
import { listDebts } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { startProgram } from "@/server/testing/program";
import { fieldsOf, fillIn, formNamed, post } from "./fixtures/forms";
import { cookieOf, newPerson, type Person, signIn } from "./fixtures/people";
import { about, pdf, sha256 } from "./fixtures/proof-requests";
import { expect, test } from "./fixtures/test";

/* The program once more, on the same data: it is stopped or killed in the middle of work, or works beside the first one. */

test.describe.configure({ timeout: 120_000 });

const ROUNDS = process.env.TEST_LONG === "1" ? 50 : 1;
const UPLOADS = 4;
const NEW_DEBT = "/debts/new?own=1&kind=friend";
const DRAINS_WITHIN_MS = 30_000;
const PATIENTLY = { timeout: 30_000 };
const READY_WITHIN_MS = 5000;
const data = { DATA_DIR: process.env.E2E_DATA_DIR ?? "" };

type Upload = { sha256: string; finish(): void; outcome: Promise<number | "cut"> };

/** Sends one half of an upload; the other half when it is told to. */
function beginUpload(site: string, cookie: string): Upload {
  const bytes = pdf(3_000_000);
  const half = bytes.length / 2;
  const headers = { cookie, origin: site, "x-proof": about(), "content-length": bytes.length, connection: "close" };
  const sending = httpRequest(`${site}/api/proofs/upload/${randomUUID()}`, { method: "PUT", headers });
  const outcome = new Promise<number | "cut">((resolve) => {
    sending.on("response", (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    sending.on("error", () => resolve("cut"));
  });
  sending.write(bytes.subarray(0, half));
  return { sha256: sha256(bytes), finish: () => void sending.end(bytes.subarray(half)), outcome };
}

/** Files that are just being written; each upload has one as soon as the program reads its bytes. */
function arriving(): string[] {
  const folder = path.join(data.DATA_DIR, "proofs");
  // The first upload makes the folder.
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".tmp")) : [];
}

/** Posts debts one after the other until nobody answers any more; says how many were acknowledged. */
async function writeUntilStopped(site: string, cookie: string, fields: [string, string][]): Promise<number> {
  for (let saved = 0; ; saved++) {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, name === "_key" ? randomUUID() : value);
    const headers = { cookie, origin: site, connection: "close" };
    const answer = await fetch(site + NEW_DEBT, { method: "POST", body, headers, redirect: "manual" }).catch(
      () => null,
    );
    if (answer?.status !== 303) return saved;
  }
}

/** Stops or kills a program under writers and uploads. What became of the uploads, and how much of what was promised is missing. */
async function stopInTheMiddle(
  signal: "SIGTERM" | "SIGKILL",
  fields: (site: string, person: Person) => Promise<[string, string][]>,
) {
  const program = await startProgram(data);
  const person = await newPerson();
  const cookie = await cookieOf(person);
  const form = await fields(program.site, person);
  const before = new Set(arriving());
  const uploads = Array.from({ length: UPLOADS }, () => beginUpload(program.site, cookie));
  const writing = [1, 2, 3].map(() => writeUntilStopped(program.site, cookie, form));
  const countDebts = async () => (await listDebts(person.id, { archived: false })).length;
  await expect.poll(() => arriving().filter((name) => !before.has(name)).length, PATIENTLY).toBe(UPLOADS);
  await expect.poll(countDebts, PATIENTLY).toBeGreaterThan(3);
  const begun = Date.now();
  process.kill(program.pid, signal);
  for (const { finish } of uploads) finish();
  const outcomes = await Promise.all(uploads.map(({ outcome }) => outcome));
  const acknowledged = (await Promise.all(writing)).reduce((sum, saved) => sum + saved, 0);
  await program.stop();
  const kept = new Set((await listProofs(person.id)).map((proof) => proof.sha256));
  return {
    took: Date.now() - begun,
    outcomes,
    missingDebts: Math.max(0, acknowledged - (await countDebts())),
    missingProofs: uploads.filter((upload, at) => outcomes[at] === 201 && !kept.has(upload.sha256)).length,
  };
}

test.describe("a program that is told to stop", () => {
  test.use({ javaScriptEnabled: false });

  test("finishes what it began within half a minute; one that is killed does not, and loses nothing promised", async ({
    page,
    context,
  }) => {
    test.setTimeout((ROUNDS + 1) * 120_000);
    const fields = async (site: string, person: Person) => {
      await signIn(context, person, site);
      await page.goto(site + NEW_DEBT);
      await fillIn(formNamed(page, "debt:new"), { lenderName: "小林", claimed: "5000", stage: "overdue" });
      return fieldsOf(formNamed(page, "debt:new"));
    };
    for (let round = 0; round < ROUNDS; round++) {
      const stopped = await stopInTheMiddle("SIGTERM", fields);
      expect(stopped).toMatchObject({ outcomes: Array(UPLOADS).fill(201), missingDebts: 0, missingProofs: 0 });
      expect(stopped.took).toBeLessThan(DRAINS_WITHIN_MS);
    }
    // The same test sees the uploads that are dropped; what was answered is there all the same.
    const killed = await stopInTheMiddle("SIGKILL", fields);
    expect(killed).toMatchObject({ outcomes: Array(UPLOADS).fill("cut"), missingDebts: 0, missingProofs: 0 });
  });

  test("beside another one: each takes the forms that the other has shown", async ({ page, signedIn, site }) => {
    const other = await startProgram(data);
    try {
      for (const [from, to] of [
        [site, other.site],
        [other.site, site],
      ] as const) {
        await page.goto(from + NEW_DEBT);
        await fillIn(formNamed(page, "debt:new"), { lenderName: "小林", claimed: "5000", stage: "overdue" });
        const fields = await fieldsOf(formNamed(page, "debt:new"));
        expect((await post(page.request, to + NEW_DEBT, fields, { origin: to })).status()).toBe(303);
        // The same form once more, where it was shown: it is the same entry.
        expect((await post(page.request, from + NEW_DEBT, fields, { origin: from })).status()).toBe(303);
      }
      expect(await listDebts(signedIn.id, { archived: false })).toHaveLength(2);
    } finally {
      await other.stop();
    }
  });
});

test("a program that was killed is ready again within five seconds, or as soon as one that was not", async () => {
  const started = async () => {
    const begun = Date.now();
    const program = await startProgram(data);
    expect((await fetch(`${program.site}/sign-in`)).status).toBe(200);
    return { program, took: Date.now() - begun };
  };
  const killedAndReady = async () => {
    const killed = await started();
    process.kill(killed.program.pid, "SIGKILL");
    await killed.program.stop();
    const again = await started();
    await again.program.stop();
    // A machine that is busy with other tests is slow at both.
    return again.took < Math.max(READY_WITHIN_MS, killed.took * 2);
  };
  // Or was busy just then: what the kill left behind would be slow every time.
  expect((await killedAndReady()) || (await killedAndReady())).toBe(true);
});
