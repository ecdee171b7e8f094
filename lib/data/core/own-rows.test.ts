import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { Prisma } from "@/prisma/generated/client";
import { db, everyonesDb } from "./db";

type Query = (args?: object) => Promise<unknown>;
type Client = Record<string, Record<string, Query>>;
const own = () => db() as unknown as Client;

const READS = ["findFirst", "findMany", "count", "aggregate", "groupBy", "findFirstOrThrow"];
const WRITES = ["updateMany", "updateManyAndReturn", "deleteMany"];
const NOBODYS: Prisma.ModelName[] = ["Installation", "RateLimit"];
const MODELS = Object.values(Prisma.ModelName).filter((name) => !NOBODYS.includes(name));

const queryOf = (model: string, operation: string): Query =>
  own()[`${model.slice(0, 1).toLowerCase()}${model.slice(1)}`]?.[operation] ?? (() => Promise.resolve());

it("no table of users' rows is asked for them all", async () => {
  expect(MODELS.length).toBeGreaterThan(35);
  for (const model of MODELS) {
    for (const operation of [...READS, ...WRITES]) {
      for (const where of [undefined, {}, { id: randomUUID() }, { OR: [{ userId: randomUUID() }, {}] }]) {
        // An account is its own owner.
        if (model === "User" && where && "id" in where) continue;
        const args = where === undefined ? {} : { where, data: {}, by: ["userId"] };
        const what = `${model}.${operation} ${JSON.stringify(where)}`;
        await expect(queryOf(model, operation)(args), what).rejects.toThrow("does not say whose rows");
      }
    }
  }
});

it("what names its owner is asked: by a column, by a key of several, by one of several conditions, by a secret", async () => {
  const [userId, id] = [randomUUID(), randomUUID()];
  for (const where of [{ userId }, { AND: [{ id }, { userId }] }, { AND: { userId } }]) {
    expect(await db().debt.findMany({ where })).toEqual([]);
  }
  expect(await db().debt.findUnique({ where: { id_userId: { id, userId } } })).toBeNull();
  expect(await db().session.findUnique({ where: { sid: id } })).toBeNull();
  expect(await db().user.findUnique({ where: { id: userId } })).toBeNull();
  expect(await everyonesDb().session.count({ where: { sid: id } })).toBe(0);
});

it("a condition that is undefined is refused and not left out, also deep inside", async () => {
  const userId = randomUUID();
  const conditions = [{ userId: undefined }, { userId, lenderId: undefined }, { userId, AND: [{ id: undefined }] }];
  for (const where of conditions) {
    for (const operation of [...READS, ...WRITES].filter((one) => one !== "groupBy")) {
      const what = `${operation} ${Object.keys(where)}`;
      await expect(queryOf("Debt", operation)({ where, data: {} }), what).rejects.toThrow(/whose rows|explicitly/);
    }
  }
  const everyones = everyonesDb() as unknown as Client;
  await expect(everyones.debt?.findMany?.({ where: { userId: undefined } })).rejects.toThrow(/undefined/);
});
