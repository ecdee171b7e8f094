import "server-only";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { type LenderChoice, NO_LENDER_WORDS } from "@/lib/data/debts/lenders";
import type { Day } from "@/lib/domain/basics/day";
import type { ReportAccount } from "@/lib/domain/credit-report/report-account";
import type { RowFacts } from "@/lib/domain/credit-report/review-rows";
import type { Balance } from "@/lib/domain/debts/balance";
import type { DebtProduct } from "@/lib/domain/debts/debt";
import type { DebtFacts } from "@/lib/domain/debts/debt-facts";
import { kindOfName } from "@/lib/domain/lenders/kind-of-name";
import { isSameCompany, plainName } from "@/lib/domain/settlement/written-name";
import { directoryLender } from "@/lib/reference/lenders/directory";

/** Whom a row's debt is owed to: recorded, of the directory, or a name with the company that the report prints. */
export type ReportLender = { lenderId: string } | { directoryKey: string } | { brand: string };

/** What else the report says and a debt has a place for. */
export function saidBy(account: ReportAccount, lender: ReportLender, product: DebtProduct): Partial<DebtFacts> {
  const { kind, purpose, contractNumber, endsOn } = account;
  const secures = /汽车/.test(purpose ?? "") ? "car" : "home";
  return {
    contractNumber: contractNumber ?? "",
    funder: "directoryKey" in lender && !isOwnCompany(lender.directoryKey, account.lender) ? account.lender : "",
    // The day until which a credit line may be drawn on is nobody's last instalment: the limitation period would wait for it.
    lastInstalmentOn: kind === "credit_line" ? null : endsOn,
    collateral: product === "secured_loan" && purpose !== null ? secures : null,
  };
}

/** Whether the report's lender is the company behind the brand itself. If not, it is the funder that really lent. */
function isOwnCompany(directoryKey: string, company: string): boolean {
  const entry = directoryLender(directoryKey);
  const names = entry ? [entry.brand, entry.legalName ?? "", ...entry.formerNames] : [];
  return names.some((name) => isSameCompany(name, company));
}

/** A lender of one's own is known to report: this report shows it. */
export function choiceOf(lender: ReportLender, account: ReportAccount, reportedOn: Day): LenderChoice {
  if (!("brand" in lender)) return lender;
  const { brand } = lender;
  const legalName = plainName(brand) === plainName(account.lender) ? "" : account.lender;
  const known = { creditReporting: "reports", reportingSource: "credit_report", reportingAsOf: reportedOn } as const;
  return {
    own: { ...NO_LENDER_WORDS, ...known, negotiability: "unknown", brand, legalName, kind: kindOfName(account.lender) },
  };
}

/** The balance that a row reports: one total, of which no part is known. */
export function balanceOf({ claimed, asOf }: RowFacts): Balance | null {
  return claimed === null ? null : { asOf, claimed, principal: null, interest: null, penalty: null, fees: null };
}

/** What the report does not say stays as it is recorded; only a debt that is not known to be overdue becomes so. */
export function withReported(before: DebtView, { contracted, contractOn, accountTail, stage }: RowFacts): DebtFacts {
  return {
    ...before,
    contracted: contracted ?? before.contracted,
    contractOn: contractOn ?? before.contractOn,
    accountTail: accountTail === "" ? before.accountTail : accountTail,
    stage: before.stage === "current" ? stage : before.stage,
  };
}
