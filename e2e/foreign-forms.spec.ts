import { request as ask } from "node:http";
import { listDebts } from "@/lib/data/debts/debts";
import { type RunningProgram, startProgram } from "@/server/testing/program";
import { actionNamed, callAction, type Sender } from "./fixtures/actions";
import { fieldsOf, fillIn, formNamed, post } from "./fixtures/forms";
import { cookieOf, newPerson, signIn } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/* Forms that no page of ours sends: refused calmly, and without a line for each in the log. */

let program: RunningProgram;
test.beforeAll(async ({ database }) => {
  expect(database).not.toBe("");
  program = await startProgram({ DATA_DIR: process.env.E2E_DATA_DIR ?? "" });
});
test.afterAll(() => program.stop());

const PAGE = "/debts/new?own=1&kind=friend";

test("a form of another site is refused in words, with and without JavaScript; one of this site is taken", async ({
  openBrowser,
}) => {
  const person = await newPerson();
  const plain = await openBrowser({ baseURL: program.site, javaScriptEnabled: false });
  await signIn(plain, person, program.site);
  const page = await plain.newPage();
  await page.goto(PAGE);
  const form = formNamed(page, "debt:new");
  await fillIn(form, { lenderName: "小林" });
  const fields = await fieldsOf(form);
  const [action, cookie, said] = [actionNamed("addDebtAction"), await cookieOf(person), program.said()];
  const count = async () => (await listDebts(person.id, { archived: false })).length;

  const evil = "https://evil.example";
  const foreign: Sender[] = [
    { origin: evil },
    { origin: "null" },
    { origin: evil, "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const sender of foreign) {
    const posted = await post(plain.request, program.site + PAGE, fields, { ...sender });
    const called = await callAction(program.site, action, fields, { cookie, ...sender });
    for (const [status, body, kept] of [
      [posted.status(), await posted.text(), posted.headers()["cache-control"]],
      [called.status, called.body, called.headers.get("cache-control")],
    ]) {
      expect.soft({ status, kept }, JSON.stringify(sender)).toEqual({ status: 403, kept: "private, no-store" });
      expect.soft(body).toMatch(/没有执行.*\n.*was not carried out/);
    }
  }
  expect(await count()).toBe(0);
  expect(program.said()).toBe(said);

  expect((await post(plain.request, program.site + PAGE, fields, {})).status()).toBe(303);
  expect((await post(plain.request, program.site + PAGE, fields, { origin: program.site })).status()).toBe(303);
  // The second was the same form once more.
  expect(await count()).toBe(1);
});

test("a form that does not say how long it is is taken up to the length of any other", async () => {
  const person = await newPerson();
  const { id, page } = actionNamed("findDebtsAction");
  const headers = { cookie: await cookieOf(person), origin: program.site, "next-action": id };
  const said = program.said();
  const send = (bytes: number) =>
    new Promise<number | undefined>((resolve, reject) => {
      const type = "multipart/form-data; boundary=x";
      const sent = ask(program.site + page, {
        method: "POST",
        headers: { ...headers, "content-type": type, "transfer-encoding": "chunked" },
      });
      sent.on("response", (answer) => resolve(answer.resume().statusCode)).on("error", reject);
      const field = (name: string, value: string) =>
        `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
      sent.write(field("_1_words", "很".repeat(Math.ceil(bytes / 3))));
      sent.end(`${field("0", '[{},"$K1"]')}--x--\r\n`);
    });
  expect(await send(100_000)).toBe(200);
  expect(await send(1_100_000)).toBe(413);
  expect(program.said()).toBe(said);
});
