import { withConnection } from "@/server/database/connect";
import { type RunningProgram, startProgram } from "@/server/testing/program";
import { callAction, listActions } from "./fixtures/actions";
import { ALL_FORMS } from "./fixtures/foreign-ids";
import { cookieOf, newPerson, type Person, signIn } from "./fixtures/people";
import { plantEverything } from "./fixtures/planted";
import { put } from "./fixtures/proof-requests";
import { expect, test } from "./fixtures/test";

/* A second program on the same data, whose log can be read. */
let program: RunningProgram;
test.beforeAll(async ({ database }) => {
  expect(database).not.toBe("");
  program = await startProgram({ DATA_DIR: process.env.E2E_DATA_DIR ?? "" });
});
test.afterAll(() => program.stop());

/** A line that would pass for one of the program's own, and signs that move the cursor of a terminal. */
const FORGED = 'x\r\n{"at":"forged","event":"signed_in"}\n\u001b[2J\u001b]0;forged\u0007\u2028\u0085';
/** What is given away by an error that nobody caught. */
const INSIDES = /node_modules|\.next\/|\.[jt]sx?:\d+|SELECT |prisma|postgres|at async|AES|sealed/i;

/** The whole lines that came since, but for the sentences with which the program starts. */
const linesSince = (start: number) =>
  program
    .said()
    .slice(start)
    .split("\n")
    .slice(0, -1)
    .filter((line) => line !== "");

test("line breaks and signs for the terminal in any field add no line to the log", async () => {
  const person = await newPerson();
  const { ids } = await plantEverything(person);
  const start = program.said().length;
  for (const action of listActions()) {
    const fields = { email: "", password: "", ...ALL_FORMS[action.name]?.(ids) };
    const hostile = Object.fromEntries(Object.keys(fields).map((field) => [field, FORGED]));
    const cookie = await cookieOf(person);
    const { status } = await callAction(program.site, action, hostile, { cookie, origin: program.site });
    expect(status, action.name).toBeLessThan(500);
  }
  const cookie = await cookieOf(person);
  await put(program.site, cookie, "%PDF-1.7\n…", { about: { name: FORGED, note: FORGED } });
  for (const path of [`/${encodeURIComponent(FORGED)}`, `/debts?sort=${encodeURIComponent(FORGED)}`])
    await fetch(program.site + path, { headers: { cookie: `locale=${encodeURIComponent(FORGED)}; ${cookie}` } });

  const lines = linesSince(start);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(Object.keys(JSON.parse(line) as object)).toEqual(expect.arrayContaining(["at", "event"]));
    expect(line).not.toMatch(/forged|\p{Cc}/u);
  }
});

test("what breaks is a calm page with a reference that is in the log, tells nothing else, and the program lives", async ({
  openBrowser,
  database,
  guard,
}) => {
  guard.tolerate(/^500: |^console: /);
  const person = await newPerson();
  const { ids } = await plantEverything(person);
  await damage(database, person);
  const context = await openBrowser({ baseURL: program.site });
  await signIn(context, person, program.site);
  const page = await context.newPage();
  const start = program.said().length;

  const answer = await page.goto(`/debts/${ids.debtId}`);
  expect(answer?.status()).toBe(500);
  await expect(page.getByRole("heading", { name: "这一页没能打开" })).toBeVisible();
  const reference = await page.locator("main code").textContent();
  await expect.poll(() => linesSince(start).join("\n")).toContain(`"reference":"${reference}"`);

  const cookie = await cookieOf(person);
  for (const [path, headers] of [
    [`/debts/${ids.debtId}`, {}],
    [`/debts/${ids.debtId}`, { rsc: "1" }],
    [`/api/debts/${ids.settledDebtId}/settled.zip`, {}],
    ["/api/imports/records", {}],
  ] as const) {
    const { body } = await bodyOf(program.site + path, { cookie, ...headers });
    // The addresses of the build's own scripts are in every page.
    expect(body.replaceAll(/\/_next\/static\/[^"\\]+/g, ""), path).not.toMatch(INSIDES);
  }
  for (const line of linesSince(start)) expect(JSON.parse(line)).toMatchObject({ event: "error" });
  expect((await fetch(`${program.site}/sign-in`)).status).toBe(200);
  expect(() => process.kill(program.pid, 0)).not.toThrow();
});

/** Breaks what is sealed in a person's debts, as a damaged disk would. */
async function damage(database: string, { id }: Person): Promise<void> {
  await withConnection(database, (db) =>
    db.query(`UPDATE "Debt" SET "sealed" = set_byte("sealed", 20, 255 - get_byte("sealed", 20)) WHERE "userId" = $1`, [
      id,
    ]),
  );
}

async function bodyOf(url: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  const answer = await fetch(url, { headers });
  return { status: answer.status, body: await answer.text().catch(() => "cut off") };
}
