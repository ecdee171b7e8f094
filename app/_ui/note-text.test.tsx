import fc from "fast-check";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { NoteText } from "./note-text";

describe.each(LOCALES)("a note in %s", (locale) => {
  const draw = (text: string, masked: boolean) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="Asia/Shanghai">
        <NoteText text={text} masked={masked} />
      </NextIntlClientProvider>,
    );

  test("hidden, it is the same sentence whatever was written", () => {
    const one = draw("", true);
    expect(one).toContain(MESSAGES[locale].mask.note);
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        expect(draw(text, true)).toBe(one);
      }),
    );
  });

  test("shown, it is what was written, line by line", () => {
    const html = draw("续期两次，每次 300 元。\n<b>还要问</b>", false);
    expect(html).toContain("续期两次，每次 300 元。\n&lt;b&gt;还要问&lt;/b&gt;");
    expect(html).toContain("whitespace-pre-line");
  });
});
