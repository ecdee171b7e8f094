import { request } from "node:http";
import { listDebts } from "@/lib/data/debts/debts";
import { withConnection } from "@/server/database/connect";
import { actionNamed, callAction, listActions, type Sender } from "./fixtures/actions";
import { tamperedToken, tokenOfAnotherKey, unsignedToken } from "./fixtures/forged-token";
import { cookieOf, newPerson, newSession } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const ADDED = { directoryKey: "jiebei", lenderId: "", lenderName: "", accountTail: "" };
test("an action sent by another site is not carried out", async ({ site }) => {
  const person = await newPerson();
  const [action, cookie] = [actionNamed("addDebtAction"), await cookieOf(person)];
  const count = async () => (await listDebts(person.id, { archived: false })).length;
  const forged: Sender[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: site.replace("http:", "https:").replace("localhost", "localhost.evil.example") },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const sender of forged) {
    await callAction(site, action, ADDED, { cookie, ...sender });
    expect(await count(), JSON.stringify(sender)).toBe(0);
  }
  await callAction(site, action, ADDED, { cookie, origin: site });
  expect(await count()).toBe(1);
});

test("an action is not carried out by an address, a text or a plain object", async ({ site }) => {
  const person = await newPerson();
  const { id, page } = actionNamed("addDebtAction");
  const [cookie, debtPage] = [await cookieOf(person), `${site}${page}`];
  const headers = { cookie, origin: site, "next-action": id, accept: "text/x-component" };
  const text = { "content-type": "text/plain;charset=UTF-8" };
  const tries: [string, RequestInit][] = [
    [`${debtPage}?directoryKey=jiebei&$ACTION_ID_${id}=`, { headers }],
    [debtPage, { method: "POST", headers: { ...headers, ...text }, body: JSON.stringify([{}, ADDED]) }],
    [
      debtPage,
      { method: "POST", headers: { ...headers, ...text }, body: '[{},{"__proto__":{"directoryKey":"jiebei"}}]' },
    ],
    [debtPage, { method: "PUT", headers, body: "[]" }],
  ];
  for (const [url, init] of tries) {
    const { status } = await fetch(url, { ...init, redirect: "manual" });
    expect(status, `${init.method ?? "GET"} ${init.body}`).toBeLessThan(500);
  }
  expect(await listDebts(person.id, { archived: false })).toEqual([]);
});

test("an action that is handed anything but a form takes it for an empty one", async ({ site }) => {
  const cookie = await cookieOf(await newPerson());
  const headers = { origin: site, accept: "text/x-component", "content-type": "text/plain;charset=UTF-8" };
  // The last argument is the form; what it is instead says whoever writes the request.
  const noForms = ["[]", "[null]", '["x","x"]', "[{},{}]", '[{"get":1},{"get":1}]', "[[],[]]", "[0,0]"];
  for (const { id, name, page } of listActions()) {
    // Ends the session of the person who tries.
    const sender = name.startsWith("signOut") ? "" : cookie;
    for (const body of noForms) {
      const init = { method: "POST", headers: { ...headers, cookie: sender, "next-action": id }, body };
      const { status } = await fetch(new URL(page, site), { ...init, redirect: "manual" });
      expect.soft(status, `${name} ${body}`).toBeLessThan(500);
    }
  }
});

test("only a token of this program with a live session signs anyone in", async ({ site, database }) => {
  const person = await newPerson();
  const token = await newSession(person);
  const { rows } = await withConnection(database, (db) =>
    db.query<{ sid: string }>('SELECT sid FROM "Session" WHERE "userId" = $1', [person.id]),
  );
  const sid = rows[0]?.sid ?? "";
  const status = async (headers: Record<string, string>) =>
    (await fetch(`${site}/dashboard`, { headers, redirect: "manual" })).status;
  expect(await status({ cookie: `ashore-session=${token}` })).toBe(200);

  const refused = [
    sid,
    unsignedToken(sid),
    tokenOfAnotherKey(sid),
    tamperedToken(token),
    token.slice(0, -1),
    "%E0%A4%A",
  ];
  for (const bad of refused) expect(await status({ cookie: `ashore-session=${bad}` }), bad.slice(0, 40)).toBe(307);
  expect(await status({ authorization: "Bearer %E0%A4%A" })).toBe(307);
  expect(await status({ authorization: `Bearer ${token}` })).toBe(307);

  for (const [column, days] of [
    ["seenAt", 31],
    ["createdAt", 91],
  ] as const) {
    const old = await newPerson();
    const cookie = await cookieOf(old);
    const sql = `UPDATE "Session" SET "${column}" = now() - interval '${days} days' WHERE "userId" = $1`;
    await withConnection(database, (db) => db.query(sql, [old.id]));
    expect(await status({ cookie }), column).toBe(307);
  }
});

test("the program reads and writes as a role that owns nothing", async ({ site, database }) => {
  await fetch(`${site}/dashboard`, { headers: { cookie: await cookieOf(await newPerson()) } });
  const { rows } = await withConnection(database, (db) =>
    db.query(`SELECT DISTINCT usename AS name, usesuper AS super,
      EXISTS (SELECT FROM pg_shdepend WHERE refobjid = usesysid AND deptype = 'o') AS owns
      FROM pg_stat_activity JOIN pg_user USING (usesysid, usename) WHERE usename = 'ashore_app' AND datname = current_database()`),
  );
  expect(rows).toEqual([{ name: "ashore_app", super: false, owns: false }]);
});

test("no picture is fetched or made smaller for anyone", async ({ site }) => {
  for (const url of [
    "/icons/ashore-192.png",
    "https://evil.example/a.png",
    "//evil.example/a.png",
    "/api/proofs/x/preview",
  ]) {
    const answer = await fetch(`${site}/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`, { redirect: "manual" });
    expect([400, 404], url).toContain(answer.status);
  }
});

test("no file of the program's own can be fetched, and nothing answers to a method that only repeats", async ({
  site,
}) => {
  const hidden = ["/.git/config", "/.env", "/.data/keys.json", "/keys.json", "/package.json", "/prisma/schema.prisma"];
  const page = await (await fetch(`${site}/sign-in`)).text();
  const scripts = [...page.matchAll(/\/_next\/static\/[^"\\]+?\.(?:js|css)/g)].map(([path]) => `${path}.map`);
  expect(scripts.length).toBeGreaterThan(3);
  for (const path of [...hidden, ...scripts, "/_next/static/../../../package.json", "/_next/static/%2e%2e/BUILD_ID"]) {
    const answer = await fetch(site + path, { redirect: "manual" });
    expect([400, 404], path).toContain(answer.status);
  }
  for (const path of ["/", "/sign-in", "/dashboard"]) {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${site}${path}`, { method: "TRACE" }, (answer) => resolve(answer.resume().statusCode))
        .on("error", reject)
        .end();
    });
    expect([400, 405], path).toContain(status);
  }
});
