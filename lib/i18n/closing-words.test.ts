import { describe, expect, test } from "vitest";
import { LOCALES } from "./locales";
import { MESSAGES } from "./messages";

describe.each(LOCALES)("words about what comes after a settlement in %s", (locale) => {
  const { close_brand: closing, revoke_debit: debits, wait } = MESSAGES[locale].settle;

  test("nothing is closed or revoked before the money is through", () => {
    expect(wait).toMatch(locale === "en" ? /^Until the money has arrived/u : /^款项到账.*之前/u);
    expect(debits.note).toMatch(locale === "en" ? /^Not before the money is through/u : /^款项到账前不要取消/u);
  });

  test("an account and a debit that another loan of the same lender lives on are left alone", () => {
    expect(closing.note).toMatch(locale === "en" ? /another loan still open/u : /还有别的借款没还清的，先不注销/u);
    expect(debits.note).toMatch(locale === "en" ? /another loan of the same lender/u : /同一家还有别的借款.*先留着/u);
  });
});
