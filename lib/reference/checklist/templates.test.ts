import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { creditRecheckWindow } from "@/lib/domain/clocks/credit-record";
import { CHECKLIST_CODES, checklistFor } from "@/lib/domain/settlement/checklist";
import type { SettledDebt } from "@/lib/domain/settlement/settled-debt";
import { CLOCKS } from "@/lib/reference/clocks";
import { SOURCES } from "@/lib/reference/sources";
import { CHECKLIST_TEMPLATES } from "./templates";

const BANK: SettledDebt = {
  settledOn: day("2026-11-02"),
  lenderKind: "bank",
  creditReporting: "reports",
  product: "credit_card",
  role: "borrower",
  stageBefore: "overdue",
  hasCourtPapers: false,
  hasDemands: false,
  collateral: null,
  hasJointDebtor: false,
  jointDebtor: "",
  guarantor: "",
  brand: "橡果银行",
  legalName: "",
  funder: "",
  holder: "",
};
const listOf = (known: Partial<SettledDebt>) =>
  checklistFor({ ...BANK, ...known }, CHECKLIST_TEMPLATES).map(({ code, fromOn, dueOn }) =>
    fromOn === "2026-11-02" ? `${code} ${dueOn}` : `${code} ${fromOn}–${dueOn}`,
  );

describe("the checklist", () => {
  test("of a card of a bank", () => {
    expect(listOf({})).toEqual([
      "receipt 2026-11-02",
      "certificate 2026-11-09",
      "close_brand 2026-11-09",
      "revoke_debit 2026-11-09",
      "data_deletion 2026-11-16",
      "credit_report 2026-12-02–2026-12-17",
    ]);
  });

  test("of a sold, secured loan through a platform, with a guarantor, in court", () => {
    const known = { lenderKind: "platform", product: "secured_loan", stageBefore: "enforcing" } as const;
    expect(listOf({ ...known, guarantor: "李四", holder: "青松资产" })).toEqual([
      "receipt 2026-11-02",
      "transfer 2026-11-02",
      "certificate 2026-11-09",
      "close_brand 2026-11-09",
      "close_funder 2026-11-09",
      "revoke_debit 2026-11-09",
      "collection_stopped 2026-11-09",
      "others_told 2026-11-09",
      "lien_released 2026-11-16",
      "data_deletion 2026-11-16",
      "credit_report 2026-12-02–2026-12-17",
    ]);
  });

  test("of a friend", () => {
    expect(listOf({ lenderKind: "friend", creditReporting: "unknown", product: "personal_loan" })).toEqual([
      "receipt 2026-11-02",
      "iou 2026-11-09",
    ]);
  });

  test("has every code once, rests on known sources, and only the deletion of data is optional", () => {
    expect(CHECKLIST_TEMPLATES.map(({ code }) => code).toSorted()).toEqual([...CHECKLIST_CODES].toSorted());
    expect(CHECKLIST_TEMPLATES.every(({ source }) => source === null || source in SOURCES)).toBe(true);
    expect(CHECKLIST_TEMPLATES.filter(({ isOptional }) => isOptional).map(({ code }) => code)).toEqual([
      "data_deletion",
    ]);
  });

  test("looks at the credit report in the same days as the clock of the credit record", () => {
    const item = checklistFor(BANK, CHECKLIST_TEMPLATES).find(({ code }) => code === "credit_report");
    expect(creditRecheckWindow(BANK.settledOn, CLOCKS)).toEqual({
      ok: true,
      value: { from: item?.fromOn, to: item?.dueOn },
    });
  });
});
