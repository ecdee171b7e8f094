import { describe, expect, test } from "vitest";
import { COLLATERALS, DEBT_PRODUCTS, DEBT_ROLES, DEBT_STAGES } from "@/lib/domain/debts/debt";
import { CREDIT_REPORTING, LENDER_KINDS, NEGOTIABILITY, REPORTING_SOURCES } from "@/lib/domain/debts/lender";
import { HOTLINE_CONFIDENCES, HOTLINE_LABELS, LENDER_NOTES } from "@/lib/domain/lenders/directory";
import enLenders from "@/lib/i18n/messages/en/lenders.json";
import enTerms from "@/lib/i18n/messages/en/terms.json";
import zhLenders from "@/lib/i18n/messages/zh-CN/lenders.json";
import zhTerms from "@/lib/i18n/messages/zh-CN/terms.json";

const LANGUAGES = [
  { language: "zh-CN", lenders: zhLenders, terms: zhTerms },
  { language: "en", lenders: enLenders, terms: enTerms },
];

describe.each(LANGUAGES)("every code of a list has its words, and no word is left over, in $language", (words) => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    ["kind", words.lenders.kind, LENDER_KINDS],
    ["credit reporting", words.lenders.creditReporting, CREDIT_REPORTING],
    ["reporting source", words.lenders.reportingSource, REPORTING_SOURCES],
    ["negotiability", words.lenders.negotiability, NEGOTIABILITY],
    ["hotline label", words.lenders.hotline.label, HOTLINE_LABELS],
    ["hotline confidence", words.lenders.hotline.confidence, HOTLINE_CONFIDENCES],
    ["note", words.lenders.note, LENDER_NOTES],
    ["role", words.terms.role, DEBT_ROLES],
    ["product", words.terms.product, DEBT_PRODUCTS],
    ["stage", words.terms.stage, DEBT_STAGES],
    ["collateral", words.terms.collateral, COLLATERALS],
  ])("%s", (_, messages, codes) => {
    expect(Object.keys(messages)).toEqual([...codes]);
    expect(new Set(Object.values(messages)).size).toBe(codes.length);
  });
});

test("an unlicensed lender is worded as something to confirm", () => {
  expect(zhLenders.kind.unlicensed).toBe("未查到牌照（待核实）");
  expect(enLenders.kind.unlicensed).toBe("Unlicensed (to be confirmed)");
});

test("every hotline sentence asks to confirm before calling", () => {
  for (const sentence of Object.values(zhLenders.hotline.confidence))
    expect(sentence).toMatch(/未经核实.*确认.*再拨打/);
  for (const sentence of Object.values(enLenders.hotline.confidence))
    expect(sentence).toMatch(/verified.*before calling/);
});
