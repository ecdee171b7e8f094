import { type Fen, NO_FEN } from "@/lib/domain/basics/money";
import { changedDebts } from "./changes";
import { type Account, accrue } from "./ledger/account";
import { instalmentsDue, type PayDay, payArrears, payInstalments, payMinimums, serveGoals } from "./ledger/payments";
import { openRun, type Run } from "./ledger/run";
import { targetOn } from "./ledger/target";
import type { Infeasible, Plan, PlanInput, PlanMonth } from "./plan";
import { planOf } from "./plan-result";

/**
 * Works out a plan month by month, from today to the day on which nothing is owed or to the horizon: an estimate from the user's
 * own numbers. Amounts in fen, exact; interest by actual days; the same debts in any order give the same plan.
 *
 * Money flows: living costs (already taken off `capacity`) → instalments falling due → arrears of daily life and of secured debts →
 * the settlement fund, by rank (`chooseGoal`). A part payment is set against costs, interest, principal (民法典 561), or the
 * principal first where the lender books so. Savings are used down to the living reserve, never below. An instalment that ends
 * frees its money. Unknown amounts are named in `missing` and left out of the sums.
 *
 * Returns `infeasible` with the shortfall of a month whose living costs and instalments exceed the income, at the start or
 * after a change; with a shortfall of 0 when nothing is ever left for a debt.
 */
export function simulatePlan(input: PlanInput): Plan | Infeasible {
  const debts = changedDebts(input.debts, input.changes);
  const run = openRun(input, debts);
  const gap = gapAtStart(run);
  if (gap !== null) return gap;
  const months: PlanMonth[] = [];
  for (let month = 0; month <= run.horizon; month += 1) {
    const passed = passMonth(run, month);
    if ("infeasible" in passed) return passed;
    months.push(passed);
    if (!run.accounts.some((account) => isPending(account, passed))) break;
  }
  const last = months.at(-1);
  const pending = new Set(run.accounts.filter((account) => last !== undefined && isPending(account, last)));
  return planOf({ run, input, debts, months, pending });
}

/** Nothing can be planned when the first month is short, or when no money ever comes for what is owed. */
function gapAtStart(run: Run): Infeasible | null {
  const [today, on = today] = run.days;
  if (today === undefined || on === undefined || run.accounts.length === 0) return null;
  const left = run.money.monthly[1] ?? 0;
  if (left < 0) return { infeasible: true, shortfall: -left as Fen, month: 1, on };
  const isMoneyComing = run.setAside > 0 || [...run.money.monthly, ...run.money.lump].some((amount) => amount > 0);
  const isAnythingOpen = run.accounts.some((account) => isPending(account, { month: 0, on: today }));
  return isMoneyComing || !isAnythingOpen ? null : { infeasible: true, shortfall: NO_FEN, month: 1, on };
}

/** One pay day: interest up to it, the money that comes, the payments in their order. */
function passMonth(run: Run, month: number): PlanMonth | Infeasible {
  const on = run.days[month];
  if (on === undefined) throw new RangeError(`Month ${month} has no pay day.`);
  const payDay = { month, on };
  run.payments = [];
  let moneyIn = run.money.lump[month] ?? 0;
  let left = 0;
  if (month > 0) {
    const days = (run.offsets[month] ?? 0) - (run.offsets[month - 1] ?? 0);
    for (const account of run.accounts) accrue(account, days);
    const income = (run.money.monthly[month] ?? 0) + run.setAside;
    left = income - instalmentsDue(run);
    if (left < 0) return { infeasible: true, shortfall: -left as Fen, month, on };
    payInstalments(run, payDay);
    moneyIn += income;
  }
  run.fund += (run.money.lump[month] ?? 0) + left;
  const spare = left - payArrears(run, payDay);
  payMinimums(run, payDay, spare);
  serveGoals(run, payDay);
  return monthOf(run, payDay, moneyIn);
}

function monthOf(run: Run, { month, on }: PayDay, moneyIn: number): PlanMonth {
  let owed = 0;
  const balances = run.accounts.map((account) => {
    if (account.isOpen && !account.isKnown) return null;
    if (account.role === "aside" && !account.isKnown) return null;
    const balance = account.owed;
    owed += balance;
    return balance as Fen;
  });
  return {
    month,
    on,
    moneyIn: moneyIn as Fen,
    payments: run.payments,
    balances,
    owed: owed as Fen,
    fund: run.fund as Fen,
    savingFor: run.goal?.debt.id ?? null,
  };
}

/** Whether the plan still has to wait for a debt: one of known size that is open, or that has a target or a last instalment. */
function isPending(account: Account, { on }: PayDay): boolean {
  if (!account.isOpen) return false;
  if (account.role === "secured") return account.arrears !== null && account.arrears > 0;
  if (account.isKnown || account.role === "bill") return true;
  if (account.role === "queued") return targetOn(account, on, 0) !== null;
  const hasEnd = Number.isFinite(account.promisedLeft) || (account.debt.lastInstalmentOn ?? null) !== null;
  return account.instalment > 0 && hasEnd;
}
