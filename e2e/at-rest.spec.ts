import { randomBytes } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { keyRing } from "@/lib/data/core/keys";
import { unwrapDataKey } from "@/lib/sealing/data-key";
import { withConnection } from "@/server/database/connect";
import { foundAt, placesOf } from "./fixtures/at-rest-places";
import { type Ids, useEverything } from "./fixtures/at-rest-use";
import { plantRecords, TWENTY, typedBy } from "./fixtures/at-rest-words";
import { type OwnProgram, startOwnProgram } from "./fixtures/own-program";
import { type Person, personOf } from "./fixtures/people";
import { plantEverything } from "./fixtures/planted";
import { type Spelling, searchFor, spellingsOf } from "./fixtures/spellings";

/* Whoever takes the disk, the database, a backup or the logs, but not the keys, finds none of a person's words. */

const test = base.extend<object, { program: OwnProgram }>({
  program: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the parameters.
    async ({}, use) => {
      const program = await startOwnProgram();
      await use(program);
      await program.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

/** Said or typed, and never shown again. */
const NEVER_SHOWN = [
  TWENTY.password,
  TWENTY.wrongEmail,
  TWENTY.wrongPassword,
  TWENTY.passphrase,
  TWENTY.address,
] as const;
/** A word that stands in the clear, to see that it would be found. */
const IN_THE_CLEAR = "明文对照词玄";

test("a search finds a word in every spelling, wherever it lies", () => {
  const all = Object.values(TWENTY).flatMap(spellingsOf);
  const search = searchFor(all);
  for (const spelling of all) {
    const hay = [randomBytes(1001), spelling.bytes, randomBytes(37)];
    expect(search(Buffer.concat(hay)), `${spelling.word} as ${spelling.how}`).toContain(spelling);
  }
  expect(search(randomBytes(1_000_000))).toEqual([]);
  const middle = Buffer.from(`xx${TWENTY.proofName}`).toString("base64");
  expect(search(Buffer.from(middle)).map(({ how }) => how)).toEqual(["base64, 2 bytes in"]);
  expect(search(new TextEncoder().encode(TWENTY.proofName.slice(1)))).toEqual([]);
});

test("none of a person’s words is found without the keys; a word in the clear is found at every place", async ({
  program,
}) => {
  test.slow();
  const startedAt = Date.now();
  const app = process.env.E2E_APP_DIR ?? ".next";
  const { words, ids, person } = await plantAll(program);
  const bodies = await useEverything(program.site, person, ids);
  const inPages = new Set(bodies.flatMap(searchFor(words.flatMap(spellingsOf))).map(({ word }) => word));
  const missing = words.filter((word) => !inPages.has(word));
  expect(missing.filter((word) => !NEVER_SHOWN.some((never) => never === word))).toEqual([]);

  const search = searchFor([...words.flatMap(spellingsOf), ...(await keysOf(program, person.id))]);
  const { searched, found } = await foundAt(placesOf(program, app, startedAt), search);
  expect(found).toEqual([]);
  expect(program.said()).toContain('"event":"sign_in_failed"');

  await standInTheClear(program);
  const control = await foundAt(placesOf(program, app, startedAt), searchFor(spellingsOf(IN_THE_CLEAR)));
  const places = new Set(control.found.map(({ place }) => place));
  const expected = ["dump", "pgdata", "pg_wal", "proofs", "temporary, once", "backup, unpacked", "postgres.log"];
  expect([...places].toSorted()).toEqual(expected.toSorted());
  expect([...searched]).toEqual(expect.arrayContaining(["dump", "pgdata", "pg_wal", "proofs", "backup", "log"]));
});

type Planted = { person: Person; ids: Ids; words: string[] };

/** Somebody signs up, fails to sign in, and records everything there is. */
async function plantAll({ site }: OwnProgram): Promise<Planted> {
  const { email, password, wrongEmail, wrongPassword } = TWENTY;
  const typed = typedBy(site);
  await typed("signUpAction", { email, password });
  await typed("signInAction", { email: wrongEmail, password: wrongPassword });
  await typed("signInAction", { email, password: wrongPassword });
  const person = await personOf(email, password);
  const { ids, words } = await plantEverything(person);
  await plantRecords(person.id);
  // Amounts are not sealed: the database adds them up.
  const sealed = words.filter((word) => !/^[\d,.]+$/.test(word));
  return { person, ids, words: [...new Set([...sealed, ...Object.values(TWENTY)])] };
}

/** The key of the installation and that of the person, as bytes and written out. */
async function keysOf({ databaseUrl }: OwnProgram, userId: string): Promise<Spelling[]> {
  const ring = keyRing();
  const sql = 'SELECT "keyId", wrapped FROM "DataKey" WHERE "userId" = $1';
  const { rows } = await withConnection(databaseUrl, (db) => db.query(sql, [userId]));
  const keys = [...ring.keys.values(), unwrapDataKey(ring, userId, rows[0])];
  return keys.flatMap((bytes) => [
    { word: "a key", how: "bytes", bytes },
    { word: "a key", how: "base64", bytes: Buffer.from(bytes.toString("base64").replace(/=+$/, "")) },
    { word: "a key", how: "hexadecimal", bytes: Buffer.from(bytes.toString("hex")) },
  ]);
}

/** Puts a word in the clear at every place that is searched. */
async function standInTheClear({ databaseUrl, dataDir, temporary, everSeen }: OwnProgram): Promise<void> {
  await withConnection(databaseUrl, async (db) => {
    await db.query(`CREATE TABLE plain (word text); INSERT INTO plain VALUES ('${IN_THE_CLEAR}')`);
    // What goes wrong is in the database's log, with the statement.
    await db.query(`SELECT '${IN_THE_CLEAR}' / 0`).catch(() => undefined);
  });
  writeFileSync(path.join(dataDir, "proofs", "plain"), IN_THE_CLEAR);
  const gone = path.join(temporary, "gone");
  writeFileSync(gone, IN_THE_CLEAR);
  await expect.poll(() => readdirSync(everSeen).filter((name) => name.endsWith("-tmp-gone"))).toHaveLength(1);
  rmSync(gone);
}
