import type { Locator, Page } from "@playwright/test";
import { listDebts } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { withConnection } from "@/server/database/connect";
import { type RunningProgram, startProgram } from "@/server/testing/program";
import { startTcpProxy, type TcpProxy } from "@/server/testing/tcp-proxy";
import { expectHeld, fieldsOf, fillIn, formNamed, post, send } from "./fixtures/forms";
import type { Guard } from "./fixtures/guard";
import { newPerson, type Person, signIn } from "./fixtures/people";
import { choose, picture, uploader } from "./fixtures/proofs";
import { test as base, expect } from "./fixtures/test";

/* The program once more, on the same data, but on a way to its database that breaks and comes back. */

type Away = { program: RunningProgram; proxy: TcpProxy };

const test = base.extend<{ person: Person; ours: Page }, { away: Away }>({
  away: [
    async ({ database }, use) => {
      const proxy = await startTcpProxy(database);
      const data = { DATA_DIR: process.env.E2E_DATA_DIR ?? "", DATABASE_URL: proxy.url };
      const program = await startProgram(data);
      await use({ program, proxy });
      proxy.comeBack();
      await program.stop();
      await proxy.close();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the parameters.
  person: async ({}, use) => use(await newPerson()),
  ours: async ({ away, page, context, person }, use) => {
    away.proxy.comeBack();
    await signIn(context, person, away.program.site);
    await use(page);
  },
});
// They share one way to the database, which each of them breaks.
test.describe.configure({ mode: "serial", timeout: 120_000 });

const NEW_DEBT = "/debts/new?own=1&kind=friend";
const TYPED = { lenderName: "小林", claimed: "5000", stage: "overdue" };
/* Two programs and two browsers at once are slow on a small machine; nothing here is about speed. */
const PATIENTLY = { timeout: 20_000 };
const AWAY = "暂时打不开，稍等一会儿";
const BROKEN = "这边出了问题，不是你的操作。可能没有保存";

const countDebts = async (person: Person) => (await listDebts(person.id, { archived: false })).length;

/** Opens the form of a new debt on the program of its own, and fills it in. */
async function fillNewDebt(page: Page, { program }: Away): Promise<Locator> {
  await page.goto(program.site + NEW_DEBT);
  const form = formNamed(page, "debt:new");
  await fillIn(form, TYPED);
  return form;
}

/** Sends it when the database is gone. */
async function sendWhileAway(page: Page, away: Away): Promise<Locator> {
  const form = await fillNewDebt(page, away);
  away.proxy.goAway();
  await send(form);
  return form;
}

async function expectOneAdded(page: Page, person: Person): Promise<void> {
  await expect(page).toHaveURL(/note=added/, PATIENTLY);
  expect(await countDebts(person)).toBe(1);
}

/** What a browser itself writes, and what the guard sees, while the database is away. */
const tolerateAway = (guard: Guard) =>
  guard.tolerate(/\b503\b|Minified React error|An error occurred in the Server Components/);

test("a form that is sent while the database is away keeps what was typed, and works when it is back", async ({
  ours: page,
  away,
  guard,
  person,
}) => {
  tolerateAway(guard);
  const form = await sendWhileAway(page, away);
  await expect(form.getByText(BROKEN)).toBeVisible(PATIENTLY);
  await expectHeld(form, TYPED);
  away.proxy.comeBack();
  await send(form);
  await expectOneAdded(page, person);
});

test("a page that is opened while the database is away says so, and opens by itself within five seconds", async ({
  ours: page,
  away: { program, proxy },
  guard,
}) => {
  tolerateAway(guard);
  proxy.goAway();
  const answer = await page.goto(`${program.site}/debts`);
  expect(answer?.status()).toBe(503);
  expect(answer?.headers()["retry-after"]).toBe("5");
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await expect(page.getByRole("heading", { name: AWAY })).toBeVisible(PATIENTLY);
  await expect(page.locator('a[href="tel:12356"]').first()).toHaveText("12356 心理援助");
  proxy.comeBack();
  const back = Date.now();
  // Whoever asks at once is answered at once; the page itself asks again after five seconds.
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  expect((await fetch(`${program.site}/debts`, { headers: { cookie } })).status).toBe(200);
  expect(Date.now() - back).toBeLessThan(5000);
  await expect(page.locator("nav").first()).toBeVisible(PATIENTLY);
  await expect(page.getByRole("heading", { name: AWAY })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form that is sent while the database is away is sent again by a reload, once", async ({
    ours: page,
    away,
    guard,
    person,
  }) => {
    tolerateAway(guard);
    await sendWhileAway(page, away);
    await expect(page.getByRole("heading", { name: AWAY })).toBeVisible(PATIENTLY);
    await expect(page.locator('a[href="tel:12356"]').first()).toHaveText("12356 心理援助");
    await expect(page.getByText("浏览器会照原样再发一次")).toBeVisible();
    away.proxy.comeBack();
    await page.reload();
    await expectOneAdded(page, person);
  });

  test("ten posts of one form, broken in the middle and sent again, are one debt", async ({
    ours: page,
    away,
    person,
  }) => {
    const { program, proxy } = away;
    const fields = await fieldsOf(await fillNewDebt(page, away));
    const sendTen = () =>
      Promise.all(
        Array.from({ length: 10 }, async () =>
          (await post(page.request, program.site + NEW_DEBT, fields, { origin: program.site })).status(),
        ),
      );
    const hasBroken = proxy.breakAt(25, "after");
    const first = await sendTen();
    expect(hasBroken()).toBe(true);
    expect(first.filter((status) => status !== 303 && status !== 503)).toEqual([]);
    expect(first).toContain(503);
    await expect.poll(sendTen, PATIENTLY).toEqual(Array(10).fill(303));
    expect(await countDebts(person)).toBe(1);
  });
});

test("a database whose disk is full takes nothing new, still shows what there is, and works again by itself", async ({
  ours: page,
  away,
  database,
  guard,
  person,
}) => {
  tolerateAway(guard);
  const full = (isFull: boolean) =>
    withConnection(database, async (sql) => {
      for (const table of ["Lender", "Proof"]) {
        await sql.query(`DROP TRIGGER IF EXISTS full_${table} ON "${table}"`);
        if (!isFull) continue;
        await sql.query(`CREATE OR REPLACE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`);
        await sql.query(`CREATE TRIGGER full_${table} BEFORE INSERT ON "${table}" FOR EACH ROW
          WHEN (NEW."userId" = '${person.id}') EXECUTE FUNCTION disk_full()`);
      }
    });
  await full(true);
  try {
    const form = await fillNewDebt(page, away);
    await send(form);
    await expect(form.getByText(BROKEN)).toBeVisible(PATIENTLY);
    await expectHeld(form, TYPED);
    const proofs = await page.context().newPage();
    await proofs.goto(`${away.program.site}/proofs`);
    await choose(proofs, [await picture()]);
    await expect(uploader(proofs).getByRole("alert")).toContainText(BROKEN, PATIENTLY);
    await full(false);
    await uploader(proofs).getByRole("button", { name: "再试一次" }).click();
    await expect(uploader(proofs).locator("[aria-live]")).toHaveText("已保存 1 份。", PATIENTLY);
    await send(form);
    await expect(page).toHaveURL(/note=added/, PATIENTLY);
  } finally {
    await full(false);
  }
  expect(await countDebts(person)).toBe(1);
  expect(await listProofs(person.id)).toHaveLength(1);
});
