import { addDays, addMonths, type Day, parseDay } from "@/lib/domain/basics/day";
import { type Fen, sumFen } from "@/lib/domain/basics/money";
import { type DebtProduct, type DebtRole, isOpenStage } from "@/lib/domain/debts/debt";
import type { DirectoryLender } from "@/lib/domain/lenders/directory";
import { isSameCompany } from "@/lib/domain/settlement/written-name";
import {
  type AccountDifference,
  type LenderGroup,
  type MatchedAccount,
  matchAccounts,
  type RecordedDebt,
} from "./match-accounts";
import { isEnded, type ReportAccount } from "./report-account";

/**
 * What becomes of a row: a new debt; what the report says differently is written to a recorded one; the row is only kept for the
 * comparison with the next report; or it is left out altogether.
 */
export const ROW_CHOICES = ["add", "update", "keep", "skip"] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/** What a row would record, before the person changed anything. */
export type RowFacts = {
  product: DebtProduct;
  role: DebtRole;
  stage: "current" | "overdue";
  /** What is owed, with a card's large instalment plan. */
  claimed: Fen | null;
  asOf: Day;
  contracted: Fen | null;
  contractOn: Day | null;
  accountTail: string;
};

/** A recorded debt with the day of its last balance: the report may be older than that. */
export type ReviewedDebt = RecordedDebt & { lenderId: string; claimedOn: Day | null };

export type ReviewRow = MatchedAccount & { choice: RowChoice; facts: RowFacts };
/** `lenderId`: the recorded lender to which a new debt of this group would go; null where none is recorded. */
export type ReviewGroup = Omit<LenderGroup, "rows"> & { lenderId: string | null; rows: ReviewRow[] };

/** Compares a report with the records and proposes, row by row, what to do with it. Nothing is decided here. */
export function reviewRows(
  accounts: readonly ReportAccount[],
  reportedOn: Day | null,
  { debts, directory, today }: { debts: readonly ReviewedDebt[]; directory: readonly DirectoryLender[]; today: Day },
): ReviewGroup[] {
  const owing = accounts.map((account) => ({ ...account, balance: owedOn(account) }));
  return matchAccounts({ accounts: owing }, debts, directory).map((group) => ({
    ...group,
    lenderId: lenderIdOf(group, debts),
    rows: group.rows.flatMap((row) => {
      const account = accounts[row.account];
      if (!account) return [];
      const debt = debts.find(({ id }) => id === row.debtId) ?? null;
      const facts = rowFacts(account, reportedOn, today);
      return { ...row, choice: proposedChoice(account, row, facts, debt), facts };
    }),
  }));
}

function lenderIdOf({ lender }: LenderGroup, debts: readonly ReviewedDebt[]): string | null {
  return debts.find(({ lenderNames }) => lenderNames.some((name) => isSameCompany(name, lender)))?.lenderId ?? null;
}

/** What is owed on an account, in fen: the printed balance of a card does not hold its large instalment plan. */
export function owedOn({ balance, instalmentBalance }: ReportAccount): Fen | null {
  if (balance === null) return instalmentBalance;
  return instalmentBalance === null ? balance : sumFen([balance, instalmentBalance]);
}

/** The day as of which a row's numbers hold: the last of its month, but never after the report or today. */
export function asOfDay(account: Pick<ReportAccount, "asOfOn" | "asOfMonth">, reportedOn: Day | null, today: Day): Day {
  const first = account.asOfMonth === null ? null : parseDay(`${account.asOfMonth}-01`);
  const known = account.asOfOn ?? (first && addDays(addMonths(first, 1), -1)) ?? reportedOn ?? today;
  return [known, reportedOn ?? today, today].reduce((least, one) => (one < least ? one : least));
}

function proposedChoice(
  account: ReportAccount,
  { verdict, differences }: MatchedAccount,
  facts: RowFacts,
  debt: ReviewedDebt | null,
): RowChoice {
  switch (verdict) {
    case "unclear":
      return "skip";
    case "closed":
    case "matched":
      return "keep";
    case "changed":
      // A debt that is recorded as over is not opened again by a report that lags behind.
      return debt && isOpenStage(debt.stage) && differences.some((one) => !isOlder(one, facts, debt))
        ? "update"
        : "keep";
    case "new":
      return isUnused(account) ? "keep" : "add";
  }
}

/** Whether it is only a balance that the record knows as of a later day. */
function isOlder({ field }: AccountDifference, { asOf }: RowFacts, { claimedOn }: ReviewedDebt): boolean {
  return field === "claimed" && claimedOn !== null && claimedOn > asOf;
}

/** A card in a drawer: nothing was ever drawn on it, or nothing is owed now. */
function isUnused(account: ReportAccount): boolean {
  return (
    isEnded(account) || account.state === "not_activated" || (owedOn(account) === 0 && account.kind !== "guarantee")
  );
}

function rowFacts(account: ReportAccount, reportedOn: Day | null, today: Day): RowFacts {
  const isTakenOver = account.kind === "asset_disposal" || account.kind === "advance";
  return {
    product: productOf(account),
    role: account.kind === "guarantee" ? "guarantor" : "borrower",
    stage: account.isOverdue === true || account.state === "bad_debt" || isTakenOver ? "overdue" : "current",
    claimed: owedOn(account),
    asOf: asOfDay(account, reportedOn, today),
    // The day and the sum of a sale, or of what a guarantor paid, are not those of the contract.
    contracted: isTakenOver ? null : account.amount,
    contractOn: isTakenOver || (account.openedOn !== null && account.openedOn > today) ? null : account.openedOn,
    accountTail: account.cardTail ?? "",
  };
}

function productOf({ kind, purpose, isRevolving }: ReportAccount): DebtProduct {
  if (kind === "card" || kind === "quasi_card") return "credit_card";
  if (/住房|商用房|公积金|汽车/.test(purpose ?? "")) return "secured_loan";
  return isRevolving || kind === "credit_line" ? "revolving_loan" : "instalment_loan";
}
