import type { Page } from "@playwright/test";
import { listDebts } from "@/lib/data/debts/debts";
import { withConnection } from "@/server/database/connect";
import { ADDRESSES } from "./fixtures/addresses";
import { recordDebt } from "./fixtures/debts";
import { expectHeld, fillIn, formNamed, send } from "./fixtures/forms";
import { keptBy } from "./fixtures/kept";
import { cookieOf, newPerson, type Person } from "./fixtures/people";
import { plantEverything } from "./fixtures/planted";
import { expect, test } from "./fixtures/test";

/* What no answer tells, not even its owner, and no browser keeps. */

/** Keys, hashes and places of a person, in the ways in which they could be written. */
async function secretsOf(database: string, { id }: Person): Promise<string[]> {
  const columns = [
    ["User", "passwordHash", "id"],
    ["User", "emailIndex", "id"],
    ["DataKey", "wrapped", "userId"],
    ["Proof", "storageKey", "userId"],
    ["Proof", "previewKey", "userId"],
    ["Proof", "wrappedKey", "userId"],
    ["Session", "sid", "userId"],
    ["AccessToken", "tokenHash", "userId"],
    ["RecoveryCode", "codeHash", "userId"],
    ["Contact", "numberIndex", "userId"],
  ];
  const found: (string | Buffer | null)[] = [];
  await withConnection(database, async (db) => {
    for (const [table, column, owner] of columns) {
      const sql = `SELECT "${column}" AS secret FROM "${table}" WHERE "${owner}" = $1`;
      found.push(...(await db.query<{ secret: string | Buffer | null }>(sql, [id])).rows.map(({ secret }) => secret));
    }
  });
  const secrets = found.filter((secret) => secret !== null);
  return secrets.flatMap((secret) =>
    typeof secret === "string"
      ? [secret]
      : (["hex", "base64", "base64url"] as const).map((how) => secret.toString(how)),
  );
}

test("no answer holds a key, a hash or the place of a file, not even to its owner", async ({ site, database }) => {
  test.slow();
  const person = await newPerson();
  const { ids } = await plantEverything(person);
  const cookie = `mask=off; ${await cookieOf(person)}`;
  const secrets = await secretsOf(database, person);
  expect(secrets.length).toBeGreaterThan(15);
  const all = Object.values(ADDRESSES).map((addressesOf) => addressesOf(ids, ids.debtId));
  for (const path of all.flatMap(({ missing = [], shown = [] }) => [...missing, ...shown])) {
    for (const headers of [{ cookie }, { cookie, rsc: "1" }]) {
      const answer = await fetch(site + path, { headers, redirect: "manual" });
      const body = `${JSON.stringify([...answer.headers])} ${await answer.text()}`;
      expect(
        secrets.filter((secret) => body.includes(secret)),
        path,
      ).toEqual([]);
    }
  }
});

test("a browser keeps nothing of the debts in its storage, not even of what was typed and not sent", async ({
  page,
  signedIn,
}) => {
  const debtId = await recordDebt(signedIn.id);
  for (const [path, form, field] of [
    [`/debts/${debtId}/edit`, `debt:${debtId}:edit`, "label"],
    ["/debts/new?own=1&kind=friend", "debt:new", "lenderName"],
  ] as const) {
    await page.goto(path);
    await fillIn(formNamed(page, form), { [field]: "typed and not sent" });
    expect(await keptBy(page), path).toEqual([]);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`addresses ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("hold nothing of what is looked for, nor of how somebody calls a lender", async ({ page, signedIn }) => {
      const addresses: string[] = [];
      page.on("request", (request) => addresses.push(request.url(), request.headers().referer ?? ""));
      page.on("framenavigated", (frame) => addresses.push(frame.url()));

      await page.goto("/guide");
      await searchFor(page, "Kestrel");
      await expect(page.getByText("没有找到。换个词")).toBeVisible();

      await page.goto("/debts/new");
      await searchFor(page, "Kestrel & Sons");
      await page.getByRole("button", { name: "就用「Kestrel & Sons」这个名字" }).click();
      const form = formNamed(page, "debt:new").filter({ has: page.locator("[name=claimed]") });
      await expectHeld(form, { lenderName: "Kestrel & Sons" });
      await page.reload();
      await expectHeld(form, { lenderName: "Kestrel & Sons" });
      await fillIn(form, { lenderKind: "friend", claimed: "5000" });
      await send(form);
      await expect(page).toHaveURL(/note=added/);

      const [debt] = await listDebts(signedIn.id, { archived: false });
      expect(debt?.lender.name).toBe("Kestrel & Sons");
      expect(addresses.length).toBeGreaterThan(10);
      expect(addresses.filter((address) => /kestrel|sons/i.test(address))).toEqual([]);
    });
  });
}

async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole("searchbox").fill(words);
  await page.getByRole("searchbox").press("Enter");
}
