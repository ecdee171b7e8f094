import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { LOCALES } from "./locales";
import { MESSAGES } from "./messages";

/** Every text of a language with its key. */
function textsOf(node: unknown, key = ""): [key: string, text: string][] {
  if (typeof node === "string") return [[key, node]];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, inner]) => textsOf(inner, key === "" ? name : `${key}.${name}`));
}

describe.each(LOCALES)("words about courts in %s", (locale) => {
  const words = MESSAGES[locale];

  test("nobody is sent to a number that stands on the paper: on a forged one it is the forger's", () => {
    const sent = /(?<!不用)文书上印?的(?:电话|号码)|(?<!(?:not|never|use) (?:a |the )?)number on the paper/iu;
    expect(textsOf(words).filter(([, text]) => sent.test(text))).toEqual([]);
  });

  test("fifteen days to answer are said of ordinary procedure only, and the paper decides", () => {
    const { answer } = words.guide_court.summons;
    expect(answer).toMatch(locale === "en" ? /the paper decides.*ordinary procedure/u : /以文书写的为准.*普通程序/u);
    expect(words.court_steps.summons.two).toMatch(locale === "en" ? /ordinary procedure/u : /普通程序/u);
  });

  test("where an appeal is named for a paper that may be a mediation record, it says that this one has none", () => {
    for (const text of [words.next.court_appeal.body, words.court_steps.judgment.two]) {
      expect(text).toMatch(locale === "en" ? /mediation record.*can’t be appealed/u : /调解书.*不能上诉/u);
    }
  });

  test("only an objection to a payment order is said to keep enforcement off", () => {
    const said = (order: "yes" | "no") =>
      new IntlMessageFormat(words.next.court_objection.body, locale).format({ days: 3, estimated: "no", order });
    const paymentOrder = locale === "en" ? /payment order/u : /支付令/u;
    expect(said("yes")).toMatch(paymentOrder);
    expect(said("no")).not.toMatch(paymentOrder);
    expect([words.next.court_objection.short, words.clocks.court.event.objection].join()).not.toMatch(paymentOrder);
  });

  test("before the hardship file is made it is said what it does to the limitation period of an old debt", () => {
    expect(words.hardship.pack.limitation).toMatch(
      locale === "en" ? /restarts.*12348.*remains/u : /重新计算.*12348.*仍在/u,
    );
  });

  test("settling a debt before a court says that its days are still reminded of; putting one away, that it is asked first", () => {
    expect(words.settle.form.in_court).toMatch(locale === "en" ? /still reminded/u : /仍会提醒/u);
    expect(words.settle.form.in_court).toMatch(locale === "en" ? /hearings and deadlines stand/u : /开庭和期限照旧/u);
    expect(words.debt_page.archive_hint).toMatch(locale === "en" ? /not reminded.*asked first/u : /不再提醒.*先问你/u);
    expect(words.debt_page.put_away.ask).toMatch(
      locale === "en" ? /not reminded.*court goes on/u : /不再提醒.*照常进行/u,
    );
  });
});
