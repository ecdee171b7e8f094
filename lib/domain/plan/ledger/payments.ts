import type { Day } from "@/lib/domain/basics/day";
import { type Fen, NO_FEN } from "@/lib/domain/basics/money";
import type { PlanPaymentKind, TargetKind } from "@/lib/domain/plan/plan";
import { type Account, close } from "./account";
import { book } from "./booking";
import { chooseGoal, minimumOf } from "./goal";
import type { Run } from "./run";
import { approachOn, targetOn } from "./target";

/** A pay day of a run. */
export type PayDay = { month: number; on: Day };

/** The instalments of a month together, in fen. */
export function instalmentsDue(run: Run): number {
  let sum = 0;
  for (const account of run.withInstalments) sum += dueOf(account);
  return sum;
}

/** An instalment is at most what is still owed. */
function dueOf(account: Account): number {
  if (account.instalment === 0) return 0;
  return Math.min(account.instalment, account.isKnown ? account.owed : account.instalment, account.promisedLeft);
}

/** Pays the instalments that fall due. One that ends frees its money for the months to come. */
export function payInstalments(run: Run, payDay: PayDay): void {
  for (const account of run.withInstalments) {
    if (account.instalment === 0) continue;
    const amount = dueOf(account);
    account.promisedLeft -= amount;
    const isLast = isLastInstalment(account, amount, payDay.on);
    // Of a secured debt that still has arrears, the instalments end and the arrears stay.
    const endsDebt = isLast && (account.isKnown || account.role === "scheduled" || account.arrears === 0);
    pay(run, payDay, account, { kind: "instalment", amount, ends: endsDebt ? endOf(account, amount) : null });
    if (account.role === "secured" && account.isKnown && account.arrears !== null) {
      account.arrears = Math.min(account.arrears, account.owed);
    }
    if (!isLast) continue;
    account.instalment = 0;
    run.mustChoose = true;
  }
}

function isLastInstalment(account: Account, amount: number, on: Day): boolean {
  if (account.promisedLeft === 0) return true;
  if (account.isKnown) return account.owed === amount;
  const last = account.debt.lastInstalmentOn ?? null;
  return last !== null && last <= on;
}

/** Instalments that end with the agreed sum and leave something of the claim were an offer. */
function endOf(account: Account, amount: number): Ending {
  return { by: account.promisedLeft === 0 && account.owed > amount ? "offer" : null };
}

/** Arrears of daily life and of secured debts, in order, as far as the money goes. Returns what was paid, in fen. */
export function payArrears(run: Run, payDay: PayDay): number {
  const before = run.fund;
  for (const account of run.withArrears) {
    if (run.fund === 0) break;
    if (!account.isOpen) continue;
    const arrears = arrearsLeft(account);
    const amount = Math.min(run.fund, arrears);
    if (amount === 0) continue;
    const endsDebt = account.role === "bill" ? amount === arrears : account.isKnown && account.owed === amount;
    run.fund -= amount;
    pay(run, payDay, account, { kind: "arrears", amount, ends: endsDebt ? { by: "whole" } : null });
    if (endsDebt) run.mustChoose = true;
    if (account.arrears !== null) account.arrears = Math.max(0, account.arrears - amount);
    if (account.isOpen && account.role === "secured" && account.arrears === 0) account.doneMonth = payDay.month;
  }
  return before - run.fund;
}

/** What is in arrears: of a bill all that is owed, interest that ran up too. */
function arrearsLeft(account: Account): number {
  return account.role === "bill" && account.isKnown ? account.owed : (account.arrears ?? 0);
}

/** The minimums of those out of reach, from what the month itself left: never from what was saved for another. */
export function payMinimums(run: Run, payDay: PayDay, spare: number): void {
  let left = Math.min(spare, run.fund);
  for (const account of run.queue) {
    if (!account.isOpen || !account.getsMinimum || account === run.goal) continue;
    const owed = account.owed;
    const amount = Math.min(minimumOf(account), owed, left);
    if (amount <= 0) continue;
    left -= amount;
    run.fund -= amount;
    const isLast = amount === owed;
    pay(run, payDay, account, { kind: "minimum", amount, ends: isLast ? { by: wholeOf(account) } : null });
    if (isLast) run.mustChoose = true;
  }
}

/** Serves the debt whose turn it is, and the next ones while the fund lasts. */
export function serveGoals(run: Run, payDay: PayDay): void {
  if (run.goal !== null && !run.goal.isOpen) endTurn(run);
  for (;;) {
    if (run.goal === null) {
      if (!run.mustChoose) return;
      run.mustChoose = false;
      run.goal = chooseGoal(run, payDay.month);
      if (run.goal === null) return;
    }
    if (!serve(run, payDay, run.goal)) return;
    endTurn(run);
  }
}

function endTurn(run: Run): void {
  run.goal = null;
  run.mustChoose = true;
}

/** Whether the turn is over: the debt is settled, or the offer that was its only known target has lapsed. */
function serve(run: Run, payDay: PayDay, goal: Account): boolean {
  if (approachOn(goal, payDay.on, run.strategy) === "pay_down") {
    const owed = goal.owed;
    const amount = Math.min(run.fund, owed);
    run.fund -= amount;
    const ends = amount === owed ? { by: wholeOf(goal) } : null;
    if (amount > 0) pay(run, payDay, goal, { kind: "pay_down", amount, ends });
    return ends !== null;
  }
  const target = targetOn(goal, payDay.on, 0);
  if (target === null) return true;
  if (run.fund < target.amount) return false;
  run.fund -= target.amount;
  pay(run, payDay, goal, { kind: "settlement", amount: target.amount, ends: target });
  return true;
}

function wholeOf(account: Account): TargetKind {
  return account.isInsideCap ? "inside_cap" : "whole";
}

type Ending = { by: TargetKind | null };

function pay(
  run: Run,
  { month, on }: PayDay,
  account: Account,
  payment: { kind: PlanPaymentKind; amount: number; ends: Ending | null },
): void {
  const { kind, ends } = payment;
  const amount = payment.amount as Fen;
  const parts = book(account, amount, on);
  const waived = ends === null ? NO_FEN : close(account, month, ends.by);
  run.payments.push({ debtId: account.debt.id, kind, amount, parts, waived });
}
