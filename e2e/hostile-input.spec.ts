import { findCredentials } from "@/lib/data/accounts/accounts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { actionNamed, callAction, type Fields, type Sender } from "./fixtures/actions";
import { WITHOUT_IDS } from "./fixtures/actions-without-ids";
import { ADDRESSES } from "./fixtures/addresses";
import { recordDebt } from "./fixtures/debts";
import { ACTIONS } from "./fixtures/every-action";
import { cookieOf, newEmail, newPerson } from "./fixtures/people";
import { type Planted, plantEverything } from "./fixtures/planted";
import { pdf } from "./fixtures/proof-requests";
import { rowsOf } from "./fixtures/rows";
import { expect, test } from "./fixtures/test";

/* What no form of ours sends. Whoever does is the account's own owner, so that nothing but the input can be refused. */

const OPERATOR = '{"not":""}';
/** Names that objects have already, and columns that no form has. */
const EXTRA = [
  "__proto__",
  "constructor",
  "prototype",
  "__proto__[isAdmin]",
  "userId",
  "role",
  "createdAt",
  "storageKey",
];

const SPOILT: Record<string, (form: Record<string, string>) => Fields> = {
  "every field twice": (form) => [...Object.entries(form), ...Object.entries(form)],
  "operators as names": (form) => Object.entries(form).map(([name, value]) => [`${name}[contains]`, value] as const),
  "objects as values": (form) => [
    ...Object.keys(form).map((name) => [name, OPERATOR] as const),
    ...EXTRA.map((name) => [name, OPERATOR] as const),
  ],
};

const everyForm = (ids: Planted["ids"]) => {
  const forms = [
    ...Object.entries(ACTIONS).map(([name, of]) => [name, of(ids)] as const),
    ...Object.entries(WITHOUT_IDS),
  ];
  return forms.map(([name, form]) => ({ name, form, action: actionNamed(name) }));
};

test("fields twice, operators and objects change no row and are no error of ours, in any action", async ({
  site,
  database,
}) => {
  test.slow();
  const owner = await newPerson();
  const { ids } = await plantEverything(owner);
  const sender = { cookie: await cookieOf(owner), origin: site };
  const before = await rowsOf(database, owner.id);
  for (const { name, form, action } of everyForm(ids).filter(({ form: fields }) => Object.keys(fields).length > 0)) {
    for (const [what, spoil] of Object.entries(SPOILT)) {
      const { status } = await callAction(site, action, spoil(form), sender);
      expect.soft(status, `${name}: ${what}`).toBeLessThan(500);
    }
    // What was typed into a form that was refused waits as a draft; it is no record.
    expect({ ...(await rowsOf(database, owner.id)), Draft: [] }, name).toEqual({ ...before, Draft: [] });
  }
});

test("no action is carried out for another site, whatever it is", async ({ site, database }) => {
  test.slow();
  const owner = await newPerson();
  const { ids } = await plantEverything(owner);
  const cookie = await cookieOf(owner);
  const foreign: Sender[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
  ];
  const before = await rowsOf(database, owner.id);
  for (const { name, form, action } of everyForm(ids)) {
    for (const sender of foreign) await callAction(site, action, form, { cookie, ...sender });
    expect(await rowsOf(database, owner.id), name).toEqual(before);
  }
});

/** Every name that an address of ours means something by, and those that mean too much. */
const PARAMETERS = [
  ..."note entry edit q page sort stage kind archive archived lender debt as removed uploaded refused said year next at help done".split(
    " ",
  ),
  ..."from on percent v after where correct paper for own all filled done did contact proof offer rows only item".split(
    " ",
  ),
  ..."checked saved sent imported lost ended to lenderId fresh format lang size headers name read".split(" "),
];
const ODD_QUERY = [
  ...PARAMETERS.flatMap((name) => [`${name}=a`, `${name}=b`, `${name}[not]=`]),
  ...["__proto__", "constructor", "toString", "__proto__[x]"].map((name) => `${name}=1`),
].join("&");

test("every page takes each word of its address twice, and words that every object has", async ({ site }) => {
  test.slow();
  const owner = await newPerson();
  const [{ ids }, own] = [await plantEverything(owner), await recordDebt(owner.id)];
  const headers = { cookie: await cookieOf(owner) };
  for (const addressesOf of Object.values(ADDRESSES)) {
    const { missing = [], shown = [] } = addressesOf(ids, own);
    const [path] = [...missing, ...shown];
    if (path === undefined) continue;
    const answer = await fetch(`${site}${path}${path.includes("?") ? "&" : "?"}${ODD_QUERY}`, {
      headers,
      redirect: "manual",
    });
    await answer.arrayBuffer();
    expect.soft(answer.status, path).toBeLessThan(500);
  }
});

test("an upload that says of itself anything but words is refused, and nothing is kept", async ({ site }) => {
  const person = await newPerson();
  const cookie = await cookieOf(person);
  const put = async (about: string, key: string) => {
    const headers = { cookie, origin: site, "x-proof": Buffer.from(about).toString("base64url") };
    const init = { method: "PUT", body: new Uint8Array(pdf(500)), headers };
    return (await fetch(`${site}/api/proofs/upload/hostile-${key}`, init)).status;
  };
  const odd: unknown[] = [
    null,
    [],
    "a.pdf",
    { name: ["a.pdf"], kind: "other" },
    { name: { not: "" }, kind: "other" },
    { name: "a.pdf", kind: { contains: "" } },
    { name: "a.pdf", kind: "other", size: "5" },
    { name: "a.pdf", kind: "other", note: ["x"] },
    { name: "a.pdf", kind: "other", place: { debtId: { not: "" } } },
    { name: "a.pdf", kind: "other", place: ["x"] },
  ];
  const texts = [...odd.map((one) => JSON.stringify(one)), '{"__proto__":{"name":"a.pdf","kind":"other"}}', "{", ""];
  for (const [place, about] of texts.entries()) expect.soft(await put(about, `odd-${place}`), about).toBe(400);
  expect(await listProofs(person.id)).toEqual([]);
  expect(await put('{"name":"a.pdf","kind":"other","constructor":{"x":1}}', "plain")).toBe(201);
});

test("absurd sizes are refused as fast as anything else", async ({ site, database }) => {
  const owner = await newPerson({ typesPassword: true });
  const debtId = await recordDebt(owner.id);
  const sender = { cookie: await cookieOf(owner), origin: site };
  const [long, email] = ["很".repeat(100_000), newEmail()];
  const many = (nameOf: (place: number) => string) =>
    Array.from({ length: 10_000 }, (_, place) => [nameOf(place), "x"] as const);
  const edit = { debtId, version: "1", role: "borrower", product: "credit_card", stage: "overdue" };
  const tries: [string, Fields][] = [
    ["saveDebtAction", { ...edit, note: long }],
    ["saveDebtAction", [...Object.entries(edit), ...many((place) => `f${place}`)]],
    ["saveDebtAction", [...Object.entries(edit), ...many(() => "note")]],
    ["saveDebtAction", [...Object.entries(edit), ["note", long], ["label", long]]],
    ["saveContactAction", { debtId, summary: long, on: long, at: long, number: long }],
    ["addBalanceAction", { debtId, asOf: "1".repeat(100_000), claimed: "9".repeat(100_000) }],
    ["addBalanceAction", { debtId, asOf: "2026-11-21", claimed: `${"1,".repeat(50_000)}0` }],
    ["findDebtsAction", { words: long }],
    ["signInAction", { email: long, password: "x" }],
    ["signInAction", { email: owner.email, password: long }],
    ["signUpAction", { email, password: long }],
    ["signUpAction", { email: `${"a@".repeat(50_000)}example.com`, password: "十二个字的一句话就已经够" }],
  ];
  const before = await rowsOf(database, owner.id);
  const timed = async (name: string, fields: Fields) => {
    const begun = performance.now();
    const { status } = await callAction(site, actionNamed(name), fields, sender);
    expect(status, name).toBeLessThan(500);
    return performance.now() - begun;
  };
  const best = async (name: string, fields: Fields) =>
    Math.min(await timed(name, fields), await timed(name, fields), await timed(name, fields));
  const small = await best("saveDebtAction", { ...edit, version: "x" });
  for (const [name, fields] of tries) {
    const took = await best(name, fields);
    // A second, or what a small form takes a hundred and fifty times: ten thousand fields take fifty times as long, here as on a
    // machine that is slower just now; what grew with their square would take far longer.
    expect.soft(took, `${name}, ${JSON.stringify(fields).length} signs`).toBeLessThan(Math.max(1000, 150 * small));
  }
  // More than a million bytes are not even read.
  const { status } = await callAction(
    site,
    actionNamed("saveDebtAction"),
    { ...edit, note: "x".repeat(1_100_000) },
    sender,
  );
  expect(status).toBe(413);
  expect(await rowsOf(database, owner.id)).toEqual(before);
  expect(await findCredentials(email)).toBeNull();
});
