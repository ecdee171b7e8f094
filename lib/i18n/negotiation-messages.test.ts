import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { COMPLAINT_CHANNELS, COMPLAINT_MATTERS, COMPLAINT_PACES } from "@/lib/domain/conduct/complaint";
import { CONDUCT_CODES, CONDUCT_FORCES, CONDUCT_TAGS, CONDUCT_WORDINGS } from "@/lib/domain/conduct/conduct-rule";
import { HARDSHIP_PAPERS } from "@/lib/domain/letters/hardship";
import { LETTER_CODES, LETTER_READERS } from "@/lib/domain/letters/letter";
import { INSTALMENT_STATES } from "@/lib/domain/negotiation/agreement";
import { ALLOCATION_RULES } from "@/lib/domain/negotiation/allocation";
import { CALL_QUESTIONS } from "@/lib/domain/negotiation/contact";
import { OFFER_SIDES, OFFER_STATUSES, PAYEES, REPORT_EFFECTS } from "@/lib/domain/negotiation/offer-facts";
import { OFFER_FLAGS, OFFER_STEPS, OFFER_UNKNOWNS } from "@/lib/domain/negotiation/offer-flags";
import { GATE_POINTS } from "@/lib/domain/negotiation/pay-safely";
import { OFFER_KINDS } from "@/lib/domain/negotiation/schedule";
import { LOCALES } from "./locales";
import { MESSAGES } from "./messages";

const FINDINGS = CONDUCT_CODES.map((code) => code.toLowerCase());

describe.each(LOCALES)("every code has its words, and no word is left over: %s", (locale) => {
  const { agreements, call, complaints, conduct, gate, hardship, letters, offers } = MESSAGES[locale];
  test.each<[string, Record<string, string>, readonly string[]]>([
    ["finding", conduct.finding, FINDINGS],
    ["evidence", conduct.evidence, FINDINGS],
    ["tag", conduct.tag, CONDUCT_TAGS],
    ["force", conduct.force, CONDUCT_FORCES],
    ["wording", conduct.wording, [...new Set(Object.values(CONDUCT_WORDINGS))]],
    ["channel", complaints.channel, COMPLAINT_CHANNELS],
    ["matter", complaints.matter, COMPLAINT_MATTERS],
    ["pace", complaints.pace, COMPLAINT_PACES],
    ["offer kind", offers.kind, OFFER_KINDS],
    ["offer side", offers.from, OFFER_SIDES],
    ["offer status", offers.status, OFFER_STATUSES],
    ["payee", offers.payee, PAYEES],
    ["report effect", offers.report, REPORT_EFFECTS],
    ["flag", offers.flag, OFFER_FLAGS],
    ["unknown", offers.unknown, OFFER_UNKNOWNS],
    ["step", offers.step, OFFER_STEPS],
    ["instalment", agreements.instalment, INSTALMENT_STATES],
    ["allocation", agreements.allocation, ALLOCATION_RULES],
    ["question", call.question, CALL_QUESTIONS],
    ["gate", gate.point, GATE_POINTS],
    ["letter", letters.name, LETTER_CODES],
    ["about a letter", letters.about, LETTER_CODES],
    ["reader of a letter", letters.reader, LETTER_READERS],
    ["paper", hardship.paper, HARDSHIP_PAPERS],
    ["instead of a paper", hardship.instead, HARDSHIP_PAPERS],
  ])("%s", (_, words, codes) => {
    expect(Object.keys(words).toSorted()).toEqual(codes.toSorted());
    for (const word of Object.values(words)) expect(word.trim()).not.toBe("");
  });

  test("a finding says what may not comply, or suspects, or asks to check: never that a law was broken", () => {
    const verdict = locale === "en" ? /\billegal|\bviolat|against the law/iu : /违法|违规|犯罪/u;
    for (const sentence of Object.values(conduct.finding)) {
      expect(sentence).toMatch(
        locale === "en" ? /may not comply|suspected|worth checking/u : /可能不符合|疑似|建议核对/u,
      );
      expect(sentence).not.toMatch(verdict);
    }
  });

  test("a private account leads to the anti-fraud line wherever it is named", () => {
    for (const sentence of [offers.flag.private_account, gate.flag.private_payee, conduct.evidence.b6])
      expect(sentence).toMatch(/96110.*110/u);
  });

  test.each(["p1", "p2", "p3", "p4", "b1", "b2", "b8"] as const)("%s reads on without a name or words", (code) => {
    const say = (values: Record<string, string>) =>
      new IntlMessageFormat(conduct.finding[code], locale).format(values) as string;
    const named = { person: "Wei", words: "XYZ", claimed_role: "QRS" };
    expect(say({ known: "no", ...named })).not.toMatch(/Wei|XYZ|QRS/u);
    expect(say({ known: "yes", ...named })).toMatch(/Wei|XYZ|QRS/u);
  });
});
