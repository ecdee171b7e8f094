import { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { isDatabaseAway } from "@/lib/data/core/database-away";
import { db } from "@/lib/data/core/db";
import { giveUpWhenSilent } from "@/lib/data/core/quiet-connection";
import { addDebt, listDebts } from "@/lib/data/debts/debts";
import { facts, friend, once, TODAY } from "@/lib/data/testing/debt-builder";
import type { UserId } from "@/lib/domain/basics/user";
import { newUser } from "@/lib/proofs/testing/people";
import { withConnection } from "@/server/database/connect";
import { startTcpProxy, type TcpProxy } from "@/server/testing/tcp-proxy";

/* What becomes of a mutation, and of the program, when the way to the database breaks. */

let proxy: TcpProxy;
let user: UserId;
beforeAll(async () => {
  proxy = await startTcpProxy(inject("databaseUrl"));
  vi.stubEnv("DATABASE_URL", proxy.url);
});
beforeEach(async () => {
  user = await newUser();
});
afterEach(() => proxy.comeBack());
afterAll(async () => {
  await db().$disconnect();
  await proxy.close();
});

const add = (form = once()) => addDebt(user, { lender: friend(), facts: facts(), balance: null, on: TODAY }, form);
const count = async () => (await listDebts(user, { archived: false })).length;
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** As somebody does who is told that it may not be saved: with the same form, until it is. */
async function addUntilSaved(form: () => ReturnType<typeof once>): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const error = await failure(add(form()));
    if (error === null) return;
    expect(isDatabaseAway(error), String(error)).toBe(true);
  }
  expect.fail("It is never saved.");
}

/** Sends a form whose connection breaks at each of its messages, and then sends it again. Says how many debts come of it. */
async function sentAgain(when: "before" | "after", again: typeof once | null): Promise<number[]> {
  const counts: number[] = [];
  for (let message = 1; ; message++) {
    user = await newUser();
    const form = once();
    const hasBroken = proxy.breakAt(message, when);
    const error = await failure(add(form));
    if (!hasBroken()) return counts;
    expect(isDatabaseAway(error), String(error)).toBe(true);
    await addUntilSaved(again ?? (() => form));
    counts.push(await count());
  }
}

describe("a connection that breaks at any message of a mutation", () => {
  test.each(["before", "after"] as const)("%s the database has it: sent again it is one debt", async (when) => {
    const counts = await sentAgain(when, null);
    expect(counts.length).toBeGreaterThan(5);
    expect(new Set(counts)).toEqual(new Set([1]));
  });

  test("the same test sees the duplicate of a form without a key, whose last answer was lost", async () => {
    expect(await sentAgain("after", once)).toContain(2);
  });
});

describe("the program", () => {
  test("works again at once when the database is back, without being started again", async () => {
    await add();
    proxy.goAway();
    for (let n = 0; n < 12; n++) expect(isDatabaseAway(await failure(n % 2 ? add() : count()))).toBe(true);
    proxy.comeBack();
    const begun = Date.now();
    await add();
    expect(await count()).toBe(2);
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  test("bears a database that takes long for every answer: done once, or refused and done once later", async () => {
    const form = once();
    await count();
    proxy.slowDown(400);
    const error = await failure(add(form));
    if (error !== null) expect(isDatabaseAway(error), String(error)).toBe(true);
    proxy.comeBack();
    await add(form);
    expect(await count()).toBe(1);
  });

  test.each(["53100", "53200", "53300", "57P01", "57P03", "58030", "08006"])(
    "takes the state %s for one that passes, and one of its own mistakes for none",
    async (state) => {
      const refuse = (code: string) =>
        withConnection(inject("databaseUrl"), (sql) =>
          sql.query(`CREATE OR REPLACE FUNCTION refuse_lender() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'refused by a test' USING ERRCODE = '${code}'; END $$;
            CREATE OR REPLACE TRIGGER refuse BEFORE INSERT ON "Lender" FOR EACH ROW
            WHEN (NEW."userId" = '${user}') EXECUTE FUNCTION refuse_lender()`),
        );
      try {
        await refuse(state);
        expect(isDatabaseAway(await failure(add()))).toBe(true);
        await refuse("23514");
        expect(isDatabaseAway(await failure(add()))).toBe(false);
      } finally {
        await withConnection(inject("databaseUrl"), (sql) => sql.query(`DROP TRIGGER refuse ON "Lender"`));
      }
      expect(await count()).toBe(0);
      await add();
    },
  );
});

describe("a connection on which nothing comes back any more", () => {
  const SILENT_MS = 300;
  /** Whether a question is given up within three times the patience, with the pool as it is set up here. */
  async function isGivenUp(onConnect: (client: Parameters<typeof giveUpWhenSilent>[0]) => void): Promise<boolean> {
    const own = await startTcpProxy(inject("databaseUrl"));
    const pool = new Pool({ connectionString: own.url, max: 1, onConnect });
    pool.on("error", () => undefined);
    await pool.query("SELECT 1");
    own.goSilent();
    const asked = pool.query("SELECT 2").then(
      () => "answered",
      () => "given up",
    );
    const waited = new Promise<string>((resolve) => void setTimeout(() => resolve("waiting"), SILENT_MS * 3));
    const outcome = await Promise.race([asked, waited]);
    own.comeBack();
    // What was silent stays so; the pool must have a new connection for the next question.
    if (outcome === "given up") expect((await pool.query("SELECT 3 AS n")).rows).toEqual([{ n: 3 }]);
    own.cut();
    await asked;
    await pool.end();
    await own.close();
    return outcome === "given up";
  }

  test("is given up, and the next question has a new one", async () => {
    expect(await isGivenUp((client) => giveUpWhenSilent(client, SILENT_MS))).toBe(true);
  });

  test("would be waited for without end", async () => {
    expect(await isGivenUp(() => undefined)).toBe(false);
  });

  test("one that only holds a lock, or waits a little for its answer, is left alone", async () => {
    const pool = new Pool({
      connectionString: proxy.url,
      max: 1,
      onConnect: (one) => giveUpWhenSilent(one, SILENT_MS),
    });
    const client = await pool.connect();
    await client.query("BEGIN");
    // In silence, for longer than the patience: on another connection, so that the time is the server's.
    await withConnection(inject("databaseUrl"), (sql) => sql.query(`SELECT pg_sleep(${(SILENT_MS * 2) / 1000})`));
    await client.query(`SELECT pg_sleep(${SILENT_MS / 2 / 1000})`);
    expect((await client.query("COMMIT")).command).toBe("COMMIT");
    client.release();
    await pool.end();
  });
});
