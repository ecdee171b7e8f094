import { listLenders } from "@/lib/data/debts/lenders";
import { cardPage, EVERY_FORM, formOfDebt, ODD_TEXT } from "./fixtures/every-form";
import { expectHeld, expectRefused, fillIn, formNamed, send } from "./fixtures/forms";
import { newEmail, setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const LONG_TEXT = "很".repeat(100_000);
const inWorld = (javaScriptEnabled: boolean) => (javaScriptEnabled ? "with JavaScript" : "without JavaScript");

for (const javaScriptEnabled of [true, false]) {
  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    for (const { name, open, form: find, bad, good } of EVERY_FORM) {
      test(`${name}: refused at each field, everything typed stays, after a reload too`, async ({ page, signedIn }) => {
        const path = await open(signedIn);
        await page.goto(path);
        const form = find(page, path);
        await fillIn(form, { ...good, ...bad });
        await send(form);
        await expectRefused(form, Object.keys(bad));
        await expectHeld(form, { ...good, ...bad });

        // Reloading an answer to a post would post again: people without JavaScript come back by the address.
        await (javaScriptEnabled ? page.reload() : page.goto(path));
        await expectHeld(form, { ...good, ...bad });
      });
    }
  });

  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    test("a due day before the day of the contract is refused at its field", async ({ page, signedIn }) => {
      const path = `${await cardPage(signedIn)}/edit`;
      await page.goto(path);
      const form = formOfDebt("edit")(page, path);
      const typed = { contractOn: "2025-06-01", overdueSince: "2025-5-31" };
      await fillIn(form, typed);
      await send(form);
      await expectRefused(form, ["overdueSince"]);
      await expectHeld(form, typed);
    });

    test("100,000 characters are refused and kept, though no field lets them be typed", async ({ page, signedIn }) => {
      const path = `${await cardPage(signedIn)}/edit`;
      await page.goto(path);
      const form = formOfDebt("edit")(page, path);
      await form.locator("[name=note]").evaluate((node) => node.removeAttribute("maxlength"));
      await fillIn(form, { note: LONG_TEXT });
      await send(form);
      await expectRefused(form, ["note"]);
      await expectHeld(form, { note: LONG_TEXT });
      await page.goto(path);
      await expectHeld(form, { note: LONG_TEXT });
    });

    test("a NUL is refused, not stored and not an error of ours", async ({ page, signedIn }) => {
      const path = `${await cardPage(signedIn)}/edit`;
      await page.goto(path);
      const form = formOfDebt("edit")(page, path);
      await fillIn(form, { label: "a\u0000b", note: "kept" });
      await send(form);
      await expectRefused(form, ["label"]);
      await expectHeld(form, { note: "kept" });
    });
  });

  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    test("signing in and up keep the address and never the password", async ({ page }) => {
      const email = newEmail();
      for (const [path, password] of [
        ["/sign-up", "short"],
        ["/sign-in", "not the password of anyone"],
      ] as const) {
        await page.goto(path);
        const form = page.locator("form:has([name=password])");
        await fillIn(form, { email, password });
        await send(form);
        await expect(form.locator("[data-form-error]")).toBeVisible();
        await expectHeld(form, { email, password: "" });
        expect(await page.content()).not.toContain(password);
        await page.goto(path);
        await expectHeld(form, { email, password: "" });
      }
    });

    test("changing a password keeps neither the old nor the new one", async ({ page, signedIn }) => {
      await page.goto("/settings/security");
      const form = page.locator("form:has([name=newPassword])");
      const typed = { currentPassword: `wrong ${signedIn.password}`, newPassword: "short" };
      await fillIn(form, typed);
      await send(form);
      await expect(form.locator("[data-form-error]")).toBeVisible();
      await expectHeld(form, { currentPassword: "", newPassword: "" });
      expect(await page.content()).not.toContain(typed.currentPassword);
    });
  });

  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    test("amounts as people write them are taken", async ({ page, context, site, signedIn }) => {
      await setCookie(context, site, "mask", "off");
      for (const [typed, shown] of [
        ["１２３４", "¥1,234.00"],
        ["¥1,234.50", "¥1,234.50"],
        ["1.2万", "¥12,000.00"],
      ] as const) {
        const path = await cardPage(signedIn);
        await page.goto(path);
        const form = formOfDebt("balance")(page, path);
        await fillIn(form, { claimed: typed });
        await send(form);
        await expect(page).toHaveURL(/note=balance/);
        await page.goto("/debts");
        await expect(page.getByText(shown).first()).toBeVisible();
      }
    });

    test("a name alone is enough for a debt", async ({ page, signedIn }) => {
      expect(await listLenders(signedIn.id)).toEqual([]);
      await page.goto("/debts/new?own=1&kind=friend");
      const form = formNamed(page, "debt:new");
      await fillIn(form, { lenderName: ODD_TEXT });
      await send(form);
      await expect(page).toHaveURL(/note=added/);
      await page.goto("/debts");
      await expect(page.getByText(ODD_TEXT).first()).toBeVisible();
    });
  });
}
