import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import GlobalErrorPage from "./global-error";

const failure = Object.assign(new Error("secret detail"), { digest: "4711" });
/* Without any provider: whatever gives the other pages their language and theme is gone. */
const html = renderToStaticMarkup(<GlobalErrorPage error={failure} retry={() => undefined} />);

describe("the page for when everything else broke", () => {
  test("has the calm card open, with whom to call, in both languages", () => {
    for (const number of ["12356", "120", "110"]) expect(html.split(`href="tel:${number}"`)).toHaveLength(3);
    for (const locale of LOCALES) {
      const { title, safety, talk_line, ambulance, police } = MESSAGES[locale].care;
      for (const words of [title, safety, talk_line, ambulance, police]) expect(html).toContain(words);
    }
  });

  test("says what happened in both languages, with the reference and no detail", () => {
    for (const locale of LOCALES) expect(html).toContain(MESSAGES[locale].broken.title);
    expect(html).toContain("4711");
    expect(html).not.toContain("secret");
  });

  test("keeps to the policy: no style attribute, no script, nothing from elsewhere", () => {
    expect(html).not.toMatch(/ style=|<style|<script|https?:/);
  });

  test("marks the English part as English and nothing else", () => {
    const [, english = ""] = html.split('<div lang="en"');
    expect(english).toContain(MESSAGES.en.care.title);
    expect(english).not.toMatch(/\p{Script=Han}/u);
  });
});
