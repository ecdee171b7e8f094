import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { type DebtProduct, type DebtRole, type DebtStage, isOpenStage } from "@/lib/domain/debts/debt";
import { type DirectoryLender, searchDirectory } from "@/lib/domain/lenders/directory";
import { isSameCompany, plainName } from "@/lib/domain/settlement/written-name";
import type { BriefReport } from "./parse-brief";
import { isEnded, type ReportAccount } from "./report-account";
import { areTwins, groupBy, identityOf } from "./same-account";

/** What is recorded of a debt, as far as a row of the report can be compared with it. */
export type RecordedDebt = {
  id: string;
  brand: string;
  /** Every name under which the report may list it: legal and former names of the lender, its funder, who holds it now. */
  lenderNames: readonly string[];
  role: DebtRole;
  product: DebtProduct;
  stage: DebtStage;
  accountTail: string;
  contractOn: Day | null;
  contracted: Fen | null;
  /** The balance last recorded. */
  claimed: Fen | null;
};

/** What the report says differently from the record. Amounts in fen. */
export type AccountDifference =
  | { field: "claimed" | "contracted"; recorded: Fen | null; reported: Fen }
  | { field: "contractOn"; recorded: Day | null; reported: Day }
  | { field: "accountTail"; recorded: string; reported: string }
  | { field: "stage"; recorded: DebtStage; reported: "overdue" };

/**
 * "new": no record fits. "matched": one does, and says the same. "changed": one does, and differs. "closed": the account is over,
 * recorded or not. "unclear": several fit and nothing tells them apart, so the person picks.
 */
export const MATCH_VERDICTS = ["new", "changed", "unclear", "matched", "closed"] as const;
export type MatchVerdict = (typeof MATCH_VERDICTS)[number];

export type MatchedAccount = {
  /** The row's place in `report.accounts`. */
  account: number;
  verdict: MatchVerdict;
  debtId: string | null;
  /** Debts to choose from where it is unclear. */
  candidates: string[];
  differences: AccountDifference[];
  /** The place of the same card's account in another currency. */
  twin: number | null;
};

/** The rows of one lender, in the report's order. The brand is the record's, else the directory's when it knows exactly one. */
export type LenderGroup = { lender: string; brand: string | null; directoryKey: string | null; rows: MatchedAccount[] };

/**
 * Compares a report with the records and groups its rows by lender. A row and a debt are paired only when each is the other's
 * only best fit; identical rows only when just as many records fit them equally, one to one. Two rows are never made one.
 */
export function matchAccounts(
  { accounts }: Pick<BriefReport, "accounts">,
  debts: readonly RecordedDebt[],
  directory: readonly DirectoryLender[] = [],
): LenderGroup[] {
  const groups = groupBy(accounts.keys(), (place) => plainName(accounts[place]?.lender ?? ""));
  return [...groups.values()].map((places) => {
    const lender = accounts[places[0] ?? 0]?.lender ?? "";
    const known = debts.filter(({ lenderNames }) => lenderNames.some((name) => isSameCompany(name, lender)));
    const found = searchDirectory(lender, directory);
    const entry = found.length === 1 ? found[0] : undefined;
    const rows = matchGroup(accounts, places, known);
    return { lender, brand: known[0]?.brand ?? entry?.brand ?? null, directoryKey: entry?.key ?? null, rows };
  });
}

function matchGroup(accounts: readonly ReportAccount[], places: readonly number[], debts: readonly RecordedDebt[]) {
  const rows = places.flatMap((place) => accounts[place] ?? []);
  const fits = rows.map((row) => bestFits(row, debts));
  return rows.map((row, index): MatchedAccount => {
    const own = fits[index] ?? [];
    const debt = own.find((one) => isOwn(one, index, rows, fits)) ?? null;
    const twin = rows.findIndex((other) => areTwins(row, other));
    return {
      account: places[index] ?? 0,
      ...verdictOf(row, debt, own),
      twin: twin < 0 ? null : (places[twin] ?? null),
    };
  });
}

/** Whether a debt falls to this row: the only one both ways, or its turn among as many identical rows. */
function isOwn(
  debt: RecordedDebt,
  index: number,
  rows: readonly ReportAccount[],
  fits: readonly (readonly RecordedDebt[])[],
): boolean {
  const rivals = fits.flatMap((fit, place) => (fit.includes(debt) ? [place] : []));
  const own = fits[index] ?? [];
  if (own.length === 1 && rivals.length === 1) return true;
  const identities = rows
    .filter((_, place) => rivals.includes(place))
    .map((row) => `${identityOf(row)}|${row.balance}`);
  const areIdentical = new Set(identities).size === 1;
  return areIdentical && rivals.length === own.length && own.indexOf(debt) === rivals.indexOf(index);
}

/** The debts that fit a row best; none where every one contradicts it. */
function bestFits(row: ReportAccount, debts: readonly RecordedDebt[]): RecordedDebt[] {
  const graded = debts.map((debt) => ({ debt, grade: gradeOf(row, debt) })).filter(({ grade }) => grade >= 0);
  const best = Math.max(...graded.map(({ grade }) => grade));
  return graded.filter(({ grade }) => grade === best).map(({ debt }) => debt);
}

/** How much agrees; below zero when something contradicts. The same tail outweighs a day or sum that was typed wrongly. */
function gradeOf(row: ReportAccount, debt: RecordedDebt): number {
  if (!isSameSort(row, debt)) return -1;
  const tail = agreement(row.cardTail, debt.accountTail === "" ? null : debt.accountTail);
  const [opened, amount] = isTakenOver(row)
    ? [0, 0]
    : [agreement(row.openedOn, debt.contractOn), agreement(row.amount, debt.contracted)];
  const contradicts = tail < 0 || (tail === 0 && (opened < 0 || amount < 0));
  if (contradicts) return -1;
  return Math.max(0, tail) * 8 + Math.max(0, opened) * 4 + Math.max(0, amount) * 2;
}

/** The day and sum of a sale or of a guarantor's payment are not those of the contract. */
function isTakenOver({ kind }: ReportAccount): boolean {
  return kind === "asset_disposal" || kind === "advance";
}

function agreement<T>(left: T | null, right: T | null): -1 | 0 | 1 {
  if (left === null || right === null) return 0;
  return left === right ? 1 : -1;
}

function isSameSort(row: ReportAccount, { product, role }: RecordedDebt): boolean {
  const { kind } = row;
  if (kind === "guarantee") return role === "guarantor";
  if (role === "guarantor") return false;
  if (isTakenOver(row)) return true;
  return (kind === "card" || kind === "quasi_card") === (product === "credit_card");
}

function verdictOf(row: ReportAccount, debt: RecordedDebt | null, fits: readonly RecordedDebt[]) {
  const candidates = debt === null ? fits.map(({ id }) => id) : [];
  const differences = debt === null || isEnded(row) ? [] : differencesOf(row, debt);
  return { verdict: wordFor(row, debt, candidates, differences), debtId: debt?.id ?? null, candidates, differences };
}

function wordFor(
  row: ReportAccount,
  debt: RecordedDebt | null,
  candidates: readonly string[],
  differences: readonly AccountDifference[],
): MatchVerdict {
  if (candidates.length > 0) return "unclear";
  if (isEnded(row)) return "closed";
  if (debt === null) return "new";
  return differences.length > 0 ? "changed" : "matched";
}

const NOT_COMPARED = { amount: null, openedOn: null };

function differencesOf(row: ReportAccount, debt: RecordedDebt): AccountDifference[] {
  const differences: AccountDifference[] = [];
  const { balance, cardTail } = row;
  const { amount, openedOn } = isTakenOver(row) ? NOT_COMPARED : row;
  if (balance !== null && balance !== debt.claimed)
    differences.push({ field: "claimed", recorded: debt.claimed, reported: balance });
  if (amount !== null && amount !== debt.contracted)
    differences.push({ field: "contracted", recorded: debt.contracted, reported: amount });
  if (openedOn !== null && openedOn !== debt.contractOn)
    differences.push({ field: "contractOn", recorded: debt.contractOn, reported: openedOn });
  if (cardTail !== null && cardTail !== debt.accountTail)
    differences.push({ field: "accountTail", recorded: debt.accountTail, reported: cardTail });
  const isBehind = row.isOverdue === true || row.state === "bad_debt";
  if (isBehind && (debt.stage === "current" || !isOpenStage(debt.stage)))
    differences.push({ field: "stage", recorded: debt.stage, reported: "overdue" });
  return differences;
}
