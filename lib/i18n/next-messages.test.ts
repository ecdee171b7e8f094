import { parse } from "@formatjs/icu-messageformat-parser";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { COURT_EVENTS, NoCourtDay } from "@/lib/domain/clocks/court";
import type { CreditClockRefusal } from "@/lib/domain/clocks/credit-record";
import type { EnforcementRefusal } from "@/lib/domain/clocks/enforcement";
import type { LimitationGate, LimitationOrigin, LimitationRefusal } from "@/lib/domain/clocks/limitation";
import type { StepCode, StepParams } from "@/lib/domain/order/steps/step";
import { CHECKLIST_CODES } from "@/lib/domain/settlement/checklist";
import { LOCALES } from "./locales";
import { MESSAGES } from "./messages";

const due = { day: day("2026-12-02"), days: 11 };
const noAmount = { has_amount: "no" as const, amount: null };
const noDay = { has_day: "no" as const, day: null };

/** One example of every step's parameters, with as little known as can be. The type asks for each code. */
const PARAMS: { [Code in StepCode]: StepParams[Code] } = {
  safety_threat: {},
  safety_distress: {},
  first_money: {},
  first_court_paper: {},
  first_promise: {},
  first_at_risk: { what: "utilities" },
  first_report: {},
  court_verify: noDay,
  court_answer: { ...due, estimated: "yes", sued: "no" },
  court_objection: { ...due, estimated: "no", order: "no" },
  court_hearing: due,
  court_appeal: { ...due, estimated: "yes" },
  court_perform: due,
  court_enforcing: {},
  court_passed: { day: due.day },
  court_day_unknown: {},
  instalment_due: { ...due, ...noAmount, has_n: "no", n: null, total: null },
  instalment_short: { ...due, ...noAmount, gap: fen(100) },
  instalment_late: { days: 1, has_n: "no", n: null, total: null },
  instalment_unconfirmed: { ...due, why: "oral" },
  essential_due: { ...due, ...noAmount, collateral: "unknown" },
  essential_bill: { ...due, ...noAmount },
  essential_joint: { ...due, ...noAmount },
  essential_late: due,
  agreement_paid: {},
  offer_decide: { ...due, has_months: "no", months: null },
  offer_accepted: { ...due, ...noAmount },
  offer_breaks_reserve: due,
  offer_reserve_unknown: due,
  offer_get_written: { ...noAmount, ...noDay },
  offer_verify: { ...noAmount, ...noDay },
  checklist_certificate: { days: 8 },
  checklist_credit: { days: 31 },
  checklist_item: { item: "iou", days: 8, left: 1 },
  follow_up: { day: due.day, has_topic: "no" },
  complaint_due: { ...due, days: 0 },
  pay_on_time: { ...due, ...noAmount },
  unlicensed_due: { ...due, ...noAmount },
  fact_received: {},
  fact_balance: {},
  fact_reporting: {},
  fact_creditor: {},
  fact_contract_day: {},
  first_debt: {},
  none: { has_later: "no", has_next: "no", day: null, item: null },
};
const CODES = Object.keys(PARAMS) as StepCode[];

/** What the page adds from the record, because the domain sees no names. */
const ADDED_BY_THE_PAGE: Partial<Record<StepCode, readonly string[]>> = {
  essential_joint: ["has_person", "person"],
  follow_up: ["topic"],
};

describe.each(LOCALES)("next steps in %s", (locale) => {
  const { how, done, later, undo, ...steps } = MESSAGES[locale].next;
  const texts = new Map<string, Readonly<Record<string, string>>>(Object.entries(steps));

  test("have exactly one entry for each code, beside the four buttons", () => {
    expect([...texts.keys()].sort()).toEqual([...CODES].sort());
    expect([how, done, later, undo].every((text) => text.length > 0)).toBe(true);
  });

  test.each(CODES)("%s has a title, a body and a short name without values", (code) => {
    const entry = texts.get(code) ?? {};
    expect(Object.keys(entry).sort()).toEqual(["body", "short", "title"]);
    expect([...argumentsOf(entry.short ?? "")]).toEqual([]);
  });

  test.each(CODES)("%s uses only the values it is given", (code) => {
    const given = ["lender", ...Object.keys(PARAMS[code]), ...(ADDED_BY_THE_PAGE[code] ?? [])];
    for (const text of Object.values(texts.get(code) ?? {})) {
      for (const name of argumentsOf(text)) expect(given, text).toContain(name);
    }
  });

  test.each(CODES)("%s reads with as little known as can be, and prints nothing for a value that is not", (code) => {
    const values = { ...PARAMS[code], lender: "青松银行", has_person: "no" };
    for (const text of Object.values(texts.get(code) ?? {})) {
      const sentence = String(new IntlMessageFormat(text, locale).format(values));
      expect(sentence).toMatch(/\S/u);
      expect(sentence).not.toMatch(/null|undefined|NaN| {2}/u);
    }
  });

  test("name each closing item", () => {
    const title = new IntlMessageFormat(texts.get("checklist_item")?.title ?? "", locale);
    const titles = CHECKLIST_CODES.map((item) => title.format({ item }));
    expect(new Set(titles).size).toBe(CHECKLIST_CODES.length);
  });

  test("never tell to pay what is only spoken or not checked", () => {
    for (const code of ["offer_get_written", "offer_verify"] as const) {
      expect(texts.get(code)?.title).not.toMatch(/付|\bpay\b/iu);
    }
  });
});

/** Every word of the unions; the types ask for each, so that none is left without its sentence. */
const UNIONS = {
  "limitation.kind": keysOf<LimitationOrigin["kind"]>({
    last_instalment: 1,
    acceleration: 1,
    overdue: 1,
    demand: 1,
    debit: 1,
    payment: 1,
    acknowledgement: 1,
    agreement: 1,
    extension_request: 1,
    security: 1,
    suit: 1,
    arbitration: 1,
    payment_order: 1,
    preservation: 1,
    enforcement: 1,
    mediation_request: 1,
    police_report: 1,
    assignment_notice: 1,
  }),
  "limitation.refused": keysOf<LimitationRefusal>({
    start_unknown: 1,
    before_rules: 1,
    day_out_of_range: 1,
    in_proceedings: 1,
    judged: 1,
    settled: 1,
  }),
  limitation_gate: [
    ...keysOf<(LimitationGate & { gate: "ask_first" })["reason"]>({ day_passed: 1, period_lapsed: 1, before_rules: 1 }),
    "unknown",
  ],
  "enforcement.refused": keysOf<EnforcementRefusal>({ perform_day_unknown: 1, before_rules: 1, day_out_of_range: 1 }),
  "credit_record.refused": keysOf<CreditClockRefusal>({ not_settled: 1, before_rules: 1, day_out_of_range: 1 }),
  "court.event": keysOf<(typeof COURT_EVENTS)[number]>({ answer: 1, objection: 1, hearing: 1, appeal: 1, perform: 1 }),
  "court.unknown": keysOf<NoCourtDay["reason"]>({
    only_on_paper: 1,
    court_sets_it: 1,
    final_judgment: 1,
    served_day_unknown: 1,
    before_rules: 1,
    day_out_of_range: 1,
  }),
};

describe.each(LOCALES)("clocks in %s", (locale) => {
  const { limitation, limitation_gate, enforcement, credit_record, court } = MESSAGES[locale].clocks;
  test.each([
    ["limitation.kind", limitation.kind],
    ["limitation.refused", limitation.refused],
    ["limitation_gate", limitation_gate],
    ["enforcement.refused", enforcement.refused],
    ["credit_record.refused", credit_record.refused],
    ["court.event", court.event],
    ["court.unknown", court.unknown],
  ] as const)("%s has exactly one text for each word", (name, texts) => {
    expect(Object.keys(texts).sort()).toEqual([...UNIONS[name]].sort());
  });

  test("the limitation day is for reference, the debt remains, and nothing says to wait for it", () => {
    const all = [limitation.text, ...Object.values(limitation_gate)].join("");
    expect(all).not.toMatch(/等到|熬|拖|不用还|\bwait\b|need not|no longer owed/iu);
    for (const text of [limitation.text, limitation_gate.day_passed, limitation_gate.period_lapsed]) {
      expect(text).toMatch(/债务(?:本身)?仍在|debt (?:itself )?remains/u);
    }
  });
});

function keysOf<Word extends string>(words: Readonly<Record<Word, 1>>): string[] {
  return Object.keys(words);
}

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
