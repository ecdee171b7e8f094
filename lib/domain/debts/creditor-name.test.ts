import { expect, test } from "vitest";
import { LENDER_DIRECTORY } from "@/lib/reference/lenders/directory";
import { type CreditorNames, creditorNameOf } from "./creditor-name";
import type { LenderKind } from "./lender";

const names = (kind: LenderKind, legalName: string, known: Partial<CreditorNames> = {}): CreditorNames => ({
  holder: "",
  funder: "",
  lender: { kind, legalName },
  ...known,
});

test.each<[string, CreditorNames, string]>([
  ["whoever holds it now", names("bank", "橡果银行", { holder: "枫桥资产管理", funder: "云杉银行" }), "枫桥资产管理"],
  ["the lender of the contract", names("bank", "橡果银行", { funder: "云杉银行" }), "橡果银行"],
  ["the funder behind a platform", names("platform", "", { funder: "云杉银行" }), "云杉银行"],
  [
    "what the user wrote of a platform's loan",
    names("platform", "橡果小额贷款", { funder: "云杉银行" }),
    "橡果小额贷款",
  ],
  ["nobody, where only the brand is known", names("platform", ""), ""],
  ["nobody behind a bank without a name", names("bank", "", { funder: "云杉银行" }), ""],
])("%s", (_name, known, expected) => expect(creditorNameOf(known)).toBe(expected));

test("of no platform in the directory anybody is named as the creditor before the funder is known", () => {
  for (const { kind, legalName, key } of LENDER_DIRECTORY) {
    if (kind === "platform") expect(creditorNameOf(names(kind, legalName ?? "")), key).toBe("");
  }
});
