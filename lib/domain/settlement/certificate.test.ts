import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import {
  CERTIFICATE_FIELDS,
  CERTIFICATE_SAYS,
  type Certificate,
  type CertificateField,
  type CertificateRecord,
  checkCertificate,
  hasContradiction,
} from "./certificate";

const SETTLED_ON = day("2026-11-02");
const RECORD: CertificateRecord = {
  legalName: "橡果消费金融有限公司",
  formerNames: ["旧橡果消费金融有限公司"],
  brand: "橡果月付",
  funder: "枫桥银行股份有限公司",
  holder: "",
  borrower: "张小明",
  contractNumber: "HT-2024-0315-008812",
  accountTail: "4321",
  amount: fen(123_450),
  waived: fen(30_000),
  settledOn: SETTLED_ON,
};
const RIGHT: Certificate = {
  lender: "橡果消费金融有限公司",
  borrower: "张*明",
  number: "****8812",
  on: SETTLED_ON,
  amount: fen(123_450),
  says: "all",
  hasSeal: true,
};
const finding = (field: CertificateField, record: Partial<CertificateRecord>, certificate: Partial<Certificate>) => {
  const found = checkCertificate({ ...RECORD, ...record }, { ...RIGHT, ...certificate }).find(
    (one) => one.field === field,
  );
  return `${found?.verdict} ${found?.code}`;
};

describe("checkCertificate", () => {
  test("a certificate that says what the record says agrees in every field", () => {
    const findings = checkCertificate(RECORD, RIGHT);
    expect(findings.map(({ field }) => field)).toEqual([...CERTIFICATE_FIELDS]);
    expect(findings.every(({ verdict }) => verdict === "agrees")).toBe(true);
    expect(hasContradiction(findings)).toBe(false);
  });

  test.each<[string, Partial<CertificateRecord>, string, string]>([
    ["the name in the contract", {}, "橡果消费金融有限公司", "agrees lender_legal"],
    ["with other spaces and brackets", { legalName: "橡果(上海)公司" }, " 橡果（上海） 公司 ", "agrees lender_legal"],
    ["the name without its company form", {}, "橡果消费金融", "agrees lender_legal"],
    ["the name with its company form", { legalName: "橡果银行" }, "橡果银行股份有限公司", "agrees lender_legal"],
    ["a branch", { legalName: "橡果银行" }, "橡果银行股份有限公司海棠支行", "agrees lender_legal"],
    ["its card centre", { legalName: "橡果银行股份有限公司" }, "橡果银行信用卡中心", "agrees lender_legal"],
    ["another company of the group", { legalName: "橡果银行" }, "橡果银行理财有限公司", "differs lender_other"],
    ["a name that only begins alike", { legalName: "橡果" }, "橡果园公司", "differs lender_other"],
    ["the funder", {}, "枫桥银行股份有限公司", "agrees lender_funder"],
    ["an earlier name", {}, "旧橡果消费金融有限公司", "agrees lender_former_name"],
    ["only the app's name", {}, "橡果月付", "differs lender_brand_only"],
    ["someone else", {}, "山楂小额贷款有限公司", "differs lender_other"],
    ["nobody", {}, " ", "absent lender_absent"],
    ["the holder now", { holder: "青松资产管理有限公司" }, "青松资产管理有限公司", "agrees lender_holder"],
    [
      "the first lender of a sold debt",
      { holder: "青松资产管理有限公司" },
      "橡果消费金融有限公司",
      "differs lender_not_holder",
    ],
    [
      "the funder of a sold debt",
      { holder: "青松资产管理有限公司" },
      "枫桥银行股份有限公司",
      "differs lender_not_holder",
    ],
    ["a company, where the record knows none", { legalName: "", funder: "" }, "山楂公司", "look lender_not_known"],
    ["the app, where the record knows none", { legalName: "", funder: "" }, "橡果月付", "differs lender_brand_only"],
  ])("issued by %s", (_, record, lender, expected) => expect(finding("lender", record, { lender })).toBe(expected));

  test.each<[Partial<CertificateRecord>, string, string]>([
    [{}, "张小明", "agrees borrower_same"],
    [{}, "张**", "agrees borrower_same"],
    [{}, "李*明", "differs borrower_other"],
    [{}, "张明", "differs borrower_other"],
    [{}, "", "absent borrower_absent"],
    [{ borrower: "" }, "张*明", "look borrower_not_known"],
  ])("%j, borrower %s", (record, borrower, expected) =>
    expect(finding("borrower", record, { borrower })).toBe(expected),
  );

  test.each<[Partial<CertificateRecord>, string, string]>([
    [{}, "HT-2024-0315-008812", "agrees number_same"],
    [{}, "HT2024 0315 008812", "agrees number_same"],
    [{}, "尾号 8812", "agrees number_same"],
    [{}, "6222****4321", "agrees number_same"],
    [{ contractNumber: "" }, "62220000004321", "agrees number_same"],
    [{}, "****9999", "differs number_other"],
    [{}, "****12", "look number_too_short"],
    [{}, "****812", "agrees number_same"],
    [{ contractNumber: "", accountTail: "12" }, "6222000012", "look number_too_short"],
    [{}, "****", "absent number_absent"],
    [{}, "", "absent number_absent"],
    [{ contractNumber: "", accountTail: "" }, "1234", "look number_not_known"],
  ])("%j, number %s", (record, number, expected) => expect(finding("number", record, { number })).toBe(expected));

  test.each<[Partial<CertificateRecord>, number | null, string]>([
    [{}, 123_450, "agrees amount_same"],
    [{}, 153_450, "look amount_with_waiver"],
    [{ waived: fen(1) }, 123_451, "look amount_with_waiver"],
    [{ waived: fen(0) }, 123_451, "differs amount_other"],
    [{}, 123_449, "differs amount_other"],
    [{ waived: null }, 153_450, "differs amount_other"],
    [{ waived: fen(0) }, 123_450, "agrees amount_same"],
    [{}, null, "absent amount_absent"],
    [{ amount: null }, 5, "look amount_not_known"],
  ])("%j, %s fen", (record, amount, expected) =>
    expect(finding("amount", record, { amount: amount === null ? null : fen(amount) })).toBe(expected),
  );

  test.each([
    [0, "agrees day_same"],
    [-1, "differs day_earlier"],
    [1, "look day_later"],
  ])("%s days after", (days, expected) => expect(finding("day", {}, { on: addDays(SETTLED_ON, days) })).toBe(expected));

  test("what it doesn't say is absent, and a seal is there, missing or not looked for", () => {
    expect(finding("day", {}, { on: null })).toBe("absent day_absent");
    expect([...CERTIFICATE_SAYS, null].map((says) => finding("says", {}, { says }))).toEqual([
      "agrees says_all",
      "differs says_part",
      "look says_unclear",
      "absent says_absent",
    ]);
    expect([true, false, null].map((hasSeal) => finding("seal", {}, { hasSeal }))).toEqual([
      "agrees seal_there",
      "differs seal_missing",
      "look seal_not_checked",
    ]);
  });

  test("a part is never taken for the whole, whatever else agrees", () => {
    expect(hasContradiction(checkCertificate(RECORD, { ...RIGHT, says: "part" }))).toBe(true);
  });

  test("one finding for each field, whatever is written", () =>
    fc.assert(
      fc.property(
        fc.record({ lender: fc.string(), borrower: fc.string(), number: fc.string() }),
        fc.record({ legalName: fc.string(), brand: fc.string(), holder: fc.string(), contractNumber: fc.string() }),
        (certificate, record) => {
          const findings = checkCertificate({ ...RECORD, ...record }, { ...RIGHT, ...certificate });
          expect(findings.map(({ field }) => field)).toEqual([...CERTIFICATE_FIELDS]);
          expect(findings.every(({ code, field }) => code.startsWith(field))).toBe(true);
        },
      ),
    ));
});
