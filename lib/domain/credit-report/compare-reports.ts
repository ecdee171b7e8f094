import { type Fen, fen } from "@/lib/domain/basics/money";
import type { BriefReport } from "./parse-brief";
import { isEnded, type ReportAccount } from "./report-account";
import { groupBy, identityOf, looseIdentityOf } from "./same-account";

/** What happened to an account between two reports. Several can be true of one, "still overdue" and a new balance. */
export const REPORT_CHANGES = [
  "new",
  "assigned",
  "closed",
  "gone",
  "newly_overdue",
  "still_overdue",
  "no_longer_overdue",
  "balance_changed",
] as const;
export type ReportChange = (typeof REPORT_CHANGES)[number];

/** One account in both reports. `before` null: it was not in the older one; `after` null: the newer one does not list it any more. */
export type ComparedAccount = {
  before: ReportAccount | null;
  after: ReportAccount | null;
  /** Empty: nothing that the reports show has changed. */
  changes: ReportChange[];
  /** New balance less old, in fen; below zero when less is owed. Null where one of the two is not known. */
  balanceDifference: Fen | null;
};

/**
 * Compares an older report with a newer one: the accounts of the newer in its order, then those that are gone. "Assigned" is a row
 * that says that a claim was sold or paid out by a guarantor, or that an account was transferred; the reports do not say which
 * account a sold claim was, so none is guessed. Identical rows are paired one to one, in their order.
 */
export function compareReports(before: BriefReport, after: BriefReport): ComparedAccount[] {
  // Copies, so that one object given twice counts as the two rows that it is.
  const older = before.accounts.map((account) => ({ ...account }));
  const earlier = pairUp(older, after.accounts);
  const found = new Set(earlier.filter((one) => one !== null));
  const gone = older.filter((one) => !found.has(one));
  return [
    ...after.accounts.map((account, index) => compared(earlier[index] ?? null, account)),
    ...gone.map(
      (account): ComparedAccount => ({ before: account, after: null, changes: ["gone"], balanceDifference: null }),
    ),
  ];
}

/** For each newer account its older self: first by everything that stays, then by less where that leaves no choice. */
function pairUp(before: readonly ReportAccount[], after: readonly ReportAccount[]): (ReportAccount | null)[] {
  const waiting = groupBy(before, identityOf);
  const exact = after.map((account) => waiting.get(identityOf(account))?.shift() ?? null);
  const left = groupBy([...waiting.values()].flat(), looseIdentityOf);
  const unpaired = groupBy(
    after.filter((_, index) => exact[index] === null),
    looseIdentityOf,
  );
  return after.map((account, index) => {
    const key = looseIdentityOf(account);
    const candidates = left.get(key) ?? [];
    const isOnly = candidates.length === 1 && unpaired.get(key)?.length === 1;
    return exact[index] ?? (isOnly && mayBeSame(candidates[0], account) ? (candidates[0] ?? null) : null);
  });
}

/** Two different sums or tails are two accounts; one that is not printed contradicts nothing. */
function mayBeSame(one: ReportAccount | undefined, other: ReportAccount): boolean {
  const agrees = <T>(left: T | null, right: T | null) => left === null || right === null || left === right;
  return one !== undefined && agrees(one.amount, other.amount) && agrees(one.cardTail, other.cardTail);
}

function compared(before: ReportAccount | null, after: ReportAccount): ComparedAccount {
  const known = before !== null && before.balance !== null && after.balance !== null;
  const balanceDifference = known ? fen((after.balance ?? 0) - (before.balance ?? 0)) : null;
  return { before, after, changes: changesOf(before, after, balanceDifference), balanceDifference };
}

function changesOf(before: ReportAccount | null, after: ReportAccount, difference: Fen | null): ReportChange[] {
  const changes: ReportChange[] = [];
  if (before === null) changes.push("new");
  if (isAssigned(after) && (before === null || !isAssigned(before))) changes.push("assigned");
  if (isClosed(after) && before !== null && !isClosed(before)) changes.push("closed");
  const [was, is] = [before === null ? null : isOverdue(before), isOverdue(after)];
  if (is && was === true) changes.push("still_overdue");
  if (is && was === false) changes.push("newly_overdue");
  if (is === false && was && !isEnded(after)) changes.push("no_longer_overdue");
  if (difference !== null && difference !== 0) changes.push("balance_changed");
  return changes;
}

function isAssigned({ kind, state }: ReportAccount): boolean {
  return kind === "asset_disposal" || kind === "advance" || state === "transferred";
}

function isClosed({ state }: ReportAccount): boolean {
  return state === "closed" || state === "settled";
}

/** A bad debt is overdue though its row no longer says so; what is over is not. */
function isOverdue(account: ReportAccount): boolean | null {
  if (account.state === "bad_debt") return true;
  return isEnded(account) ? false : account.isOverdue;
}
