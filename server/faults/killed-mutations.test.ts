import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { openSession } from "@/lib/data/accounts/accounts";
import { db } from "@/lib/data/core/db";
import type { UserId } from "@/lib/domain/basics/user";
import { newUser } from "@/lib/proofs/testing/people";
import { withConnection } from "@/server/database/connect";
import { bundle } from "@/server/prepare.mjs";
import type { MutationOrder, MutationTold } from "@/server/testing/mutation-keeper";
import { MUTATIONS, type Mutation } from "@/server/testing/mutations";
import { FAULT_TIMEOUT_MS, IS_LONG } from "./rounds";

/*
 * kill -9 at every statement of every kind of mutation: all of it is there or nothing, and sent again it is there once.
 * (What also writes files has steps of its own: lib/proofs/killed.test.ts, lib/data/imports, lib/documents/account-import.)
 */

let programs: string;
beforeAll(async () => {
  mkdirSync("dist", { recursive: true });
  programs = mkdtempSync(path.resolve("dist/mutation-test-"));
  await bundle(["server/testing/mutation-keeper.ts"], programs);
});
afterAll(() => rmSync(programs, { recursive: true, force: true }));

type Prepared = Omit<MutationOrder, "statements"> & { user: UserId };

async function prepared(name: string, { prepare }: Mutation): Promise<Prepared> {
  const user = await newUser();
  await openSession(user, randomUUID(), "Test");
  return { name, user, ids: await prepare(user), key: randomUUID() };
}

/** Lets a program run the mutation and be killed; how many statements it had sent, where that was at its end. */
function killedElsewhere(order: MutationOrder): Promise<number | null> {
  const child = fork(path.join(programs, "mutation-keeper.js"), [JSON.stringify(order)], { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    let sent: number | null = null;
    child.on("message", (told) => {
      sent = (told as MutationTold).sent;
    });
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL") resolve(sent);
      else reject(new Error(`It ended with ${code ?? signal}.`));
    });
  });
}

/** Every row of a user, table by table, exactly. */
function rowsOf(user: UserId): Promise<string[]> {
  return withConnection(inject("databaseUrl"), async (sql) => {
    const { rows: tables } = await sql.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'userId'`,
    );
    const all: string[] = [];
    for (const [table, column] of [["User", "id"], ...tables.map(({ name }) => [name, "userId"])]) {
      const query = `SELECT (to_jsonb(t) - 'emailIndex' - 'key')::text AS row FROM "${table}" t WHERE "${column}" = $1`;
      const { rows } = await sql.query<{ row: string }>(query, [user]);
      all.push(...rows.map(({ row }) => `${table} ${row}`));
    }
    return all.toSorted();
  });
}

/** The same for two people: without ids, times and what is sealed, which differ from one to the other. */
function plain(rows: readonly string[]): string[] {
  return rows
    .map((row) =>
      row
        .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id")
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+\+00:00/g, "time")
        .replaceAll(/\\\\x[0-9a-f]+/g, "sealed")
        .replaceAll(/"(?:\w+Index|sid|tokenHash|digest)": "[^"]*"/g, "hash"),
    )
    .toSorted();
}

describe.each(Object.entries(MUTATIONS))("%s", (name, mutation) => {
  test("is whole or not there, whenever the program is killed", { timeout: FAULT_TIMEOUT_MS }, async () => {
    const run = ({ user, ids, key }: Prepared) => mutation.run(user, ids, { key, digest: "form" });
    const whole = await prepared(name, mutation);
    await run(whole);
    const after = plain(await rowsOf(whole.user));

    const killedAt = async (statements: number | null): Promise<number | null> => {
      const order = await prepared(name, mutation);
      const before = await rowsOf(order.user);
      const sent = await killedElsewhere({ ...order, statements });
      const now = await rowsOf(order.user);
      if (sent === null) expect(now, `killed before statement ${(statements ?? 0) + 1}`).toEqual(before);
      else expect(plain(now), "killed when all was answered").toEqual(after);
      await run(order);
      expect(plain(await rowsOf(order.user)), `sent again after statement ${statements}`).toEqual(after);
      return sent;
    };
    const sent = (await killedAt(null)) ?? 0;
    expect(sent).toBeGreaterThan(2);
    // Right before the end is made final; in the long run before every other statement, too.
    for (let last = sent - 1; last >= (IS_LONG ? 0 : sent - 1); last--) expect(await killedAt(last)).toBeNull();
  });
});

test("the same test sees a mutation that is done by halves", async () => {
  // Without a transaction around them every statement is final by itself.
  const transaction = vi.spyOn(db(), "$transaction");
  transaction.mockImplementation((work: unknown) =>
    typeof work === "function" ? work(db()) : Promise.all(work as Promise<unknown>[]),
  );
  const mutation = MUTATIONS["a settlement with its payment"] ?? expect.fail();
  const order = await prepared("a settlement with its payment", mutation);
  const before = await rowsOf(order.user);
  const create = vi.spyOn(db().payment, "create").mockRejectedValue(new Error("killed"));
  await expect(mutation.run(order.user, order.ids, { key: order.key, digest: "form" })).rejects.toThrow("killed");
  create.mockRestore();
  expect(await rowsOf(order.user)).not.toEqual(before);
});
