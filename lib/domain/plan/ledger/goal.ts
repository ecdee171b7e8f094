import type { Account } from "./account";
import { REACH_MONTHS, type Run } from "./run";
import { approachOn, isClassic, targetOn } from "./target";

/**
 * For whom the fund is saved from this pay day on: the first in the order whose target is in reach within twelve months, overdue
 * debts before those kept current. One out of reach gets its minimum and blocks nobody behind it. When none is in reach, the
 * one that is reached first; when none ever is, the first that can be paid down; else nobody. Under "snowball" and "avalanche"
 * the first in the order that can be paid down takes everything, in reach or not.
 */
export function chooseGoal(run: Run, month: number): Account | null {
  const open = run.queue.filter(({ isOpen }) => isOpen);
  for (const account of open) account.getsMinimum = false;
  if (isClassic(run.strategy)) return chooseAmong(run, open, month, 0).goal;
  const overdue = open.filter(({ isOverdue }) => isOverdue);
  const first = chooseAmong(run, overdue, month, 0);
  if (first.goal !== null) return first.goal;
  const current = open.filter(({ isOverdue }) => !isOverdue);
  return chooseAmong(run, current, month, first.minimums).goal;
}

type Choice = { goal: Account | null; minimums: number };

function chooseAmong(run: Run, candidates: readonly Account[], month: number, before: number): Choice {
  const on = run.days[month];
  const last = run.days[run.horizon];
  if (on === undefined || last === undefined) return { goal: null, minimums: before };
  let minimums = before;
  for (const account of candidates) {
    const takesAll = isClassic(run.strategy) && approachOn(account, on, run.strategy) === "pay_down";
    if (takesAll || monthsUntil(run, account, month, minimums, REACH_MONTHS) !== null)
      return { goal: account, minimums };
    account.getsMinimum = true;
    account.isPassedOver = true;
    minimums += minimumOf(account);
  }
  const nearest = nearestOf(run, candidates, month, minimums);
  const payable = candidates.find((account) => approachOn(account, last, run.strategy) === "pay_down");
  return { goal: nearest ?? payable ?? null, minimums };
}

function nearestOf(run: Run, candidates: readonly Account[], month: number, minimums: number): Account | null {
  let nearest: Account | null = null;
  let limit = run.days.length - 1 - month;
  for (const account of candidates) {
    const months = monthsUntil(run, account, month, minimums - minimumOf(account), limit);
    if (months === null) continue;
    nearest = account;
    limit = months - 1;
  }
  return nearest;
}

/**
 * In how many months the fund reaches a debt's target, from 0 (today's fund is enough) to `limit`; null when it does not. The
 * months bring what they leave now that some instalments have ended, less the minimums of those passed over; the target grows
 * by its interest as if nothing were paid meanwhile.
 */
function monthsUntil(run: Run, account: Account, month: number, minimums: number, limit: number): number | null {
  const freed = run.setAside - run.withInstalments.reduce((sum, { instalment }) => sum + instalment, 0);
  const start = run.offsets[month] ?? 0;
  let fund = run.fund;
  for (let ahead = 0; ahead <= limit; ahead += 1) {
    const on = run.days[month + ahead];
    if (on === undefined) return null;
    if (ahead > 0) {
      const saved = (run.money.monthly[month + ahead] ?? 0) + freed - minimums;
      fund += Math.max(0, saved) + (run.money.lump[month + ahead] ?? 0);
    }
    const target = targetOn(account, on, (run.offsets[month + ahead] ?? start) - start);
    if (target !== null && fund >= target.amount) return ahead;
  }
  return null;
}

/** What a debt out of reach gets every month, in fen; nothing where its minimum or its size is not known. */
export function minimumOf({ debt, role, isKnown }: Account): number {
  return role === "queued" && isKnown ? (debt.minimumPayment ?? 0) : 0;
}
