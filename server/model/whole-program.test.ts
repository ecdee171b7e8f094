import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/data/core/db";
import { TODAY } from "@/lib/data/testing/debt-builder";
import { newUser } from "@/lib/proofs/testing/people";
import { withConnection } from "@/server/database/connect";
import { FAULT_TIMEOUT_MS, IS_LONG, rounds } from "@/server/faults/rounds";
import { migratedDatabase } from "@/server/testing/migrated-database";
import type { TestDatabase } from "@/server/testing/new-database";
import { startTcpProxy, type TcpProxy } from "@/server/testing/tcp-proxy";
import { AGREEMENT_COMMANDS } from "./agreement-commands";
import type { Person, Told } from "./command";
import { DEBT_COMMANDS } from "./debt-commands";
import { emptyAccount } from "./reference";
import { expectedOf, expectedPage, shownTo } from "./shown";
import { IMPORT_COMMANDS, WORLD_COMMANDS, type World, type WorldCommand } from "./world-commands";

/*
 * The whole data layer beside a reference of two hundred lines: two people do what people do, in any order, some of it
 * several times at once, cut off, or with a restart in between. After each step whoever did something is shown what they have to be shown,
 * and at the end both are, all of it.
 */

let database: TestDatabase;
let proxy: TcpProxy;
beforeAll(async () => {
  database = await migratedDatabase();
  proxy = await startTcpProxy(database.url);
  vi.stubEnv("DATABASE_URL", proxy.url);
});
afterAll(async () => {
  await db().$disconnect();
  await proxy.close();
  await database.drop();
});

const TOLD: fc.Arbitrary<Told> = fc.record({
  who: fc.constantFrom(0, 1),
  pick: fc.nat(11),
  other: fc.nat(11),
  amount: fc.integer({ min: 1, max: 900 }),
  copies: fc.constantFrom(1, 1, 1, 3),
  yes: fc.boolean(),
});

const COMMANDS = { ...DEBT_COMMANDS, ...AGREEMENT_COMMANDS, ...IMPORT_COMMANDS };

/** The same for a person and for the world; what is rare in life is rare here. */
const EVERY: Record<string, WorldCommand> = {
  ...Object.fromEntries(
    Object.entries(COMMANDS).map(([name, command]): [string, WorldCommand] => [
      name,
      ({ people }, told) => command(people[told.who], told),
    ]),
  ),
  ...WORLD_COMMANDS,
};
const WEIGHTS: Record<string, number> = { pay: 8, settle: 8, accept: 8, proof: 8, leave: 1, trespass: 2 };

let steps = 0;

class Step implements fc.AsyncCommand<World, object> {
  readonly name: string;
  readonly told: Told;
  constructor(name: string, told: Told) {
    this.name = name;
    this.told = told;
  }
  check(): boolean {
    return true;
  }
  async run(world: World): Promise<void> {
    const before = pagesOf(world.people[this.told.who]);
    await EVERY[this.name]?.(world, this.told);
    steps++;
    const person = world.people[this.told.who];
    const changed = Object.entries(pagesOf(person)).filter(([id, page]) => page !== before[id]);
    await compare(
      person,
      changed.map(([id]) => id),
    );
  }
  toString(): string {
    return `${this.name} ${JSON.stringify(this.told)}`;
  }
}

/** What the reference says of the page of each debt, to see which ones a step has changed. */
function pagesOf({ account }: Person): Record<string, string> {
  return Object.fromEntries(account.debts.map((debt) => [debt.id, JSON.stringify(expectedPage(account, debt))]));
}

async function compare({ account, user }: Person, pages: readonly string[]): Promise<void> {
  expect(await shownTo(user, TODAY, pages)).toEqual(expectedOf(account, pages));
}

const compareAll = (person: Person) =>
  compare(
    person,
    person.account.debts.map(({ id }) => id),
  );

/** Somebody with two debts and an offer, so that there is something to do from the first step on. */
async function aPerson(): Promise<Person> {
  const person = { account: emptyAccount(), user: await newUser() };
  const told: Told = { who: 0, pick: 0, other: 0, amount: 300, copies: 1, yes: true };
  for (const name of ["create", "create", "offer"]) await COMMANDS[name]?.(person, told);
  return person;
}

const ONE_STEP = fc
  .oneof(
    ...Object.keys(EVERY).map((name) => ({ weight: WEIGHTS[name] ?? 5, arbitrary: TOLD.map((told) => [name, told]) })),
  )
  .map(([name, told]) => new Step(name as string, told as Told));

test("shows after every step what the reference says", { timeout: 3 * FAULT_TIMEOUT_MS }, async () => {
  const maxCommands = rounds(30, 100);
  await fc.assert(
    fc.asyncProperty(fc.commands([ONE_STEP], { maxCommands, size: "max" }), async (commands) => {
      const people: World["people"] = [await aPerson(), await aPerson()];
      await fc.asyncModelRun(() => ({ model: { people, proxy }, real: {} }), commands);
      for (const person of people) await compareAll(person);
    }),
    { numRuns: rounds(25, 2000) },
  );
  if (IS_LONG) process.stdout.write(`${steps} steps\n`);
});

/* What a program would leave that forgot one thing. */
const FORGOTTEN = {
  "a version": 'UPDATE "Debt" SET "version" = "version" + 1 WHERE "userId" = $1',
  "a stage in the history": 'DELETE FROM "StageChange" WHERE "userId" = $1',
  "a balance": 'DELETE FROM "BalanceUpdate" WHERE "userId" = $1',
  "a payment": 'UPDATE "Payment" SET "removedAt" = now() WHERE "userId" = $1',
  "a fen": 'UPDATE "Payment" SET "amountFen" = "amountFen" - 1 WHERE "userId" = $1',
  "what a payment was for": 'UPDATE "Payment" SET "agreementId" = NULL WHERE "userId" = $1',
  "an instalment": 'DELETE FROM "Instalment" WHERE "userId" = $1 AND "position" = 3',
  "an offer": `UPDATE "Offer" SET "status" = 'declined' WHERE "userId" = $1`,
  "a file": 'DELETE FROM "Proof" WHERE "userId" = $1',
  "what was put away": 'UPDATE "Debt" SET "archivedAt" = now() WHERE "userId" = $1',
};

test.each(Object.entries(FORGOTTEN))("the same comparison sees a program that forgets %s", async (_what, sql) => {
  const person = await aPerson();
  const told: Told = { who: 0, pick: 0, other: 1, amount: 5, copies: 1, yes: true };
  for (const name of ["accept", "offer", "pay", "proof"]) await COMMANDS[name]?.(person, told);
  await compareAll(person);
  await withConnection(database.url, (client) => client.query(sql, [person.user]));
  await expect(compareAll(person)).rejects.toThrow();
});
