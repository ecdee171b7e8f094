import type { Day } from "@/lib/domain/basics/day";
import { type Balance, checkBalance, isBalanceKnown } from "@/lib/domain/debts/balance";
import { type DebtFacts, NOTHING_KNOWN, problemsOf } from "@/lib/domain/debts/debt-facts";
import { firstStage, usualProduct } from "@/lib/domain/debts/first-guess";
import type { LenderKind } from "@/lib/domain/debts/lender";
import { problemsOfContact, type WallClock } from "@/lib/domain/negotiation/contact";
import type { ContactFacts } from "@/lib/domain/negotiation/contact-facts";
import type { ContactImportRow, DebtImportRow, PaymentImportRow } from "./import-columns";

/** Why a row contradicts itself or the records, though each of its cells can be read. */
export const ROW_REASONS = [
  "day_in_future",
  "before_contract",
  "parts_above_total",
  "parts_below_total",
  "time_in_future",
  "amount_zero",
  "debt_not_found",
  "debt_unclear",
  "control",
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

/** `field` is the name of the column; the row counts as a spreadsheet does. */
export type RowProblem = { row: number; field: string; reason: RowReason };

/** Where a contact has no time of day: noon, at which no rule of conduct takes offence. */
export const NOON = 720;

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this pattern is for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A row as a debt: what is not said is not known. The kind of its lender decides what it usually is. */
export function debtOfRow(
  row: DebtImportRow,
  lenderKind: LenderKind,
  today: Day,
): { facts: DebtFacts; balance: Balance } {
  const { claimed, principal, interest, penalty, fees, contracted, contractOn, overdueSince, dueDayOfMonth } = row;
  // The last stage follows from the closing items and is never typed.
  const stage = row.stage === "closed" ? "settled" : row.stage;
  return {
    facts: {
      ...NOTHING_KNOWN,
      product: row.product ?? usualProduct(lenderKind),
      stage: firstStage(stage, overdueSince !== null),
      contracted,
      contractOn,
      overdueSince,
      dueDayOfMonth,
      accountTail: row.accountTail ?? "",
      funder: row.funder ?? "",
      note: row.note ?? "",
    },
    balance: { asOf: today, claimed, principal, interest, penalty, fees },
  };
}

/** The checked balance of such a row; null where nothing of it is known. */
export function balanceOfRow(balance: Balance, today: Day): Balance | null {
  const checked = checkBalance(balance, today);
  return checked.ok && isBalanceKnown(checked.value) ? checked.value : null;
}

/** What contradicts itself in a row of debts. */
export function debtRowProblems(row: number, values: DebtImportRow, today: Day): RowProblem[] {
  const { facts, balance } = debtOfRow(values, "other", today);
  const checked = checkBalance(balance, today);
  return [
    ...controlProblems(row, values),
    ...problemsOf(facts, today).flatMap(({ field, reason }): RowProblem[] =>
      reason === "day_in_future" || reason === "before_contract" ? [{ row, field, reason }] : [],
    ),
    ...(checked.ok ? [] : [{ row, field: "claimed", reason: checked.reason }]),
  ];
}

/** A row as a contact. Nothing is taken for granted: whether it was connected, or who it was, the table does not say. */
export function contactOfRow(row: ContactImportRow): ContactFacts {
  const { on, direction, channel, minute } = row;
  const unsaid = { connected: null, followUpOn: null, verified: null, consented: false, tags: [], answers: [] };
  return {
    ...unsaid,
    on,
    minute: minute ?? NOON,
    direction,
    channel,
    party: channel === "court" ? "court" : "unknown",
    number: row.number ?? "",
    organisation: row.organisation ?? "",
    staffNumber: row.staffNumber ?? "",
    summary: row.summary ?? "",
    ownNumber: "",
    theyAsked: "",
    iSaid: "",
    words: "",
    seconds: null,
  };
}

/** What contradicts itself in a row of contacts, on the clock of Asia/Shanghai. */
export function contactRowProblems(row: number, values: ContactImportRow, now: WallClock): RowProblem[] {
  // Without a time only the day can be wrong.
  const minute = values.minute ?? 0;
  const isFuture = problemsOfContact({ ...contactOfRow(values), minute }, now).length > 0;
  return [
    ...controlProblems(row, values),
    ...(isFuture ? [{ row, field: values.minute === null ? "on" : "minute", reason: "time_in_future" } as const] : []),
  ];
}

/** What a payment needs to be put to its debt: the names under which the debt is recorded, as `foldedName` gives them. */
export type PaidDebt = { id: string; names: ReadonlySet<string>; accountTail: string };

/** The debt that a payment belongs to: of its lender, and with its tail where the table names one. */
export function debtOfPayment(
  { lender, accountTail }: PaymentImportRow,
  debts: readonly PaidDebt[],
  foldName: (name: string) => string,
): PaidDebt | "debt_not_found" | "debt_unclear" {
  const folded = foldName(lender);
  const fitting = debts.filter(
    (debt) => debt.names.has(folded) && (accountTail === null || debt.accountTail === accountTail),
  );
  const [only] = fitting;
  if (!only) return "debt_not_found";
  return fitting.length === 1 ? only : "debt_unclear";
}

/** What contradicts itself, or the records, in a row of payments. */
export function paymentRowProblems(
  row: number,
  values: PaymentImportRow,
  today: Day,
  debt: ReturnType<typeof debtOfPayment>,
): RowProblem[] {
  return [
    ...controlProblems(row, values),
    ...(values.on > today ? [{ row, field: "on", reason: "day_in_future" } as const] : []),
    ...(values.amount === 0 ? [{ row, field: "amount", reason: "amount_zero" } as const] : []),
    ...(typeof debt === "string" ? [{ row, field: "lender", reason: debt }] : []),
  ];
}

/** Characters that no text holds and the database cannot store. */
function controlProblems(row: number, values: Readonly<Record<string, unknown>>): RowProblem[] {
  return Object.entries(values).flatMap(([field, value]): RowProblem[] =>
    typeof value === "string" && CONTROL.test(value) ? [{ row, field, reason: "control" }] : [],
  );
}
