import { parse } from "@formatjs/icu-messageformat-parser";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { REASON_SOURCES, type ReasonCode, type ReasonParams } from "@/lib/domain/order/reasons";
import { SOURCES } from "@/lib/reference/sources";
import { LOCALES } from "./locales";
import { MESSAGES } from "./messages";

const on = day("2026-12-02");

/** One example of every reason's parameters. The type asks for each code, so none can be forgotten. */
const PARAMS: { [Code in ReasonCode]: ReasonParams[Code] } = {
  "tier.home_at_risk": {},
  "tier.court": { known: "no" },
  "tier.promise": {},
  "tier.essential": { group: "living" },
  "tier.credit_card": {},
  "tier.reporting_loan": { known: "yes" },
  "tier.non_reporting_loan": { known: "no" },
  "tier.unlicensed": {},
  "tier.friend": {},
  "tier.relative": {},
  "reason.court_enforcing": {},
  "reason.court_judged": {},
  "reason.court_sued": {},
  "reason.court_answer_due": { day: on, days: 11, estimated: "yes" },
  "reason.court_objection_due": { day: on, days: 11, estimated: "yes" },
  "reason.court_hearing_on": { day: on },
  "reason.court_appeal_due": { day: on, estimated: "yes" },
  "reason.court_perform_due": { day: on },
  "reason.court_date_passed": { day: on },
  "reason.promise_next_due": { day: on, n: 3, total: 12, amount: fen(75_000) },
  "reason.promise_overdue": { day: on, days: 1, n: 3 },
  "reason.promise_unconfirmed": { day: on, why: "oral" },
  "reason.promise_card_plan": {},
  "reason.offer_accepted_expires": { day: on },
  "reason.essential_secured": { collateral: "unknown" },
  "reason.essential_joint_debtor": {},
  "reason.card_facts_met": {},
  "reason.card_large_principal": {},
  "reason.card_negotiability": { level: "hard" },
  "reason.loan_reports": {},
  "reason.loan_via_funder": {},
  "reason.loan_reporting_unknown": {},
  "reason.loan_not_reported": {},
  "reason.unlicensed_received": { amount: fen(140_000), repaid: "possibly" },
  "reason.unknown_fact": { fact: "court_paper" },
  "reason.low_confidence": { n: 2 },
  "reason.pinned": { rank: 1, default_rank: 5 },
  "reason.left_out": {},
  "reason.within_group": { by: "deadline" },
  "reason.tie": { by: "equal" },
  "reason.strategy_snowball": { amount: fen(900_000) },
  "reason.strategy_avalanche": { rate: 0.24, kind: "simple" },
  "reason.strategy_best_offer": { saving: 0.5 },
  "reason.best_offer_expires": { day: on },
  "reason.best_offer_breaks_reserve": {},
  "reason.strategy_fact_unknown": { fact: "payoff" },
  "reason.strategy_custom": { placed: "yes" },
};

/** What the page adds from the debt's own record, because the order never sees names, instalment numbers or sources. */
const ADDED_BY_THE_PAGE: Partial<Record<ReasonCode, readonly string[]>> = {
  "reason.court_sued": ["lender"],
  "reason.promise_next_due": ["known"],
  "reason.promise_overdue": ["known"],
  "reason.loan_reports": ["known", "source", "as_of"],
  "reason.loan_via_funder": ["known", "funder"],
  "reason.loan_not_reported": ["known", "source", "as_of"],
};

const CODES = Object.keys(PARAMS) as ReasonCode[];

describe.each(LOCALES)("reasons of the order in %s", (locale) => {
  const { tier, reason } = MESSAGES[locale].order;
  const texts = new Map<string, Readonly<Record<string, string>>>([
    ...Object.entries(tier).map(([name, text]) => [`tier.${name}`, text] as const),
    ...Object.entries(reason).map(([name, text]) => [`reason.${name}`, text] as const),
  ]);

  test("have exactly one entry for each code", () => {
    expect([...texts.keys()].sort()).toEqual(Object.keys(REASON_SOURCES).sort());
    expect([...texts.keys()].sort()).toEqual([...CODES].sort());
  });

  test.each(CODES)("%s has a chip and a sentence", (code) => {
    const entry = texts.get(code) ?? {};
    expect(entry.chip).toBeTruthy();
    expect(entry.text).toBeTruthy();
    expect(Object.keys(entry).every((part) => ["chip", "text", "chip_masked", "text_masked"].includes(part))).toBe(
      true,
    );
  });

  test.each(CODES)("%s uses only the values it is given", (code) => {
    const given = [...Object.keys(PARAMS[code]), ...(ADDED_BY_THE_PAGE[code] ?? [])];
    for (const text of Object.values(texts.get(code) ?? {})) {
      for (const name of argumentsOf(text)) expect(given, text).toContain(name);
    }
  });

  test.each(CODES)("%s reads without the facts that the page may not have", (code) => {
    const values = { ...PARAMS[code], known: "known" in PARAMS[code] ? PARAMS[code].known : "no", lender: "青松银行" };
    for (const text of Object.values(texts.get(code) ?? {})) {
      expect(new IntlMessageFormat(text, locale).format(values)).toMatch(/\S/u);
    }
  });
});

test.each(["simple", "compound", "stated"])("a %s rate is called what it is", (kind) => {
  for (const [locale, called] of [
    ["zh-CN", kind === "stated" ? "只按合同算" : "真实年化"],
    ["en", kind === "stated" ? "by the contract alone" : "true annual rate"],
  ] as const) {
    const { chip, text } = MESSAGES[locale].order.reason.strategy_avalanche;
    const said = [chip, text].map((words) => new IntlMessageFormat(words, locale).format({ rate: "24 %", kind }));
    expect(said[1]).toContain(called);
    if (kind === "stated") expect(said.join(" ")).not.toMatch(/真实年化 24|true annual rate 24/);
    expect(said[0]).toMatch(kind === "stated" ? /合同|contract/i : /^(年化 24 %|24 % a year)$/);
  }
});

test("every source that a reason names has its title and force", () => {
  for (const source of Object.values(REASON_SOURCES)) {
    if (source !== null) expect(SOURCES[source].title.zh).not.toBe("");
  }
});

test("the fixed line stands under every order as it was agreed", () => {
  expect(MESSAGES["zh-CN"].order.footer).toBe(
    "按公开规则自动排序，仅供参考，不是法律意见，也不建议停止还款。能按时还的请继续。",
  );
});

function argumentsOf(text: string): Set<string> {
  const names = new Set<string>();
  const visit = (elements: ReturnType<typeof parse>) => {
    for (const element of elements) {
      if (element.type !== 0 && "value" in element && typeof element.value === "string") names.add(element.value);
      if ("options" in element) for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(parse(text));
  return names;
}
