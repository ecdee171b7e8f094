import { randomUUID } from "node:crypto";
import type { Idempotency } from "@/lib/data/core/idempotency";
import { addDebt, type NewDebt } from "@/lib/data/debts/debts";
import { type LenderChoice, NO_LENDER_WORDS } from "@/lib/data/debts/lenders";
import { type Day, day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import type { Balance } from "@/lib/domain/debts/balance";
import { type DebtFacts, NOTHING_KNOWN } from "@/lib/domain/debts/debt-facts";

export const TODAY: Day = day("2026-11-21");

/** A form that was never sent before. */
export function once(digest = "form"): Idempotency {
  return { key: randomUUID(), digest };
}

/** A loan about which nothing is known but what is said here. */
export function facts(known: Partial<DebtFacts> = {}): DebtFacts {
  return { ...NOTHING_KNOWN, ...known };
}

/** A friend who lent money; every call names a lender of its own. */
export function friend(brand = "阿海"): LenderChoice {
  const known = { reportingSource: null, reportingAsOf: null, negotiability: "unknown" } as const;
  return { own: { ...NO_LENDER_WORDS, ...known, kind: "friend", creditReporting: "does_not_report", brand } };
}

/** What is claimed in whole yuan, as of a day. */
export function claims(yuan: number, asOf: Day = TODAY): Balance {
  return { asOf, claimed: yuanToFen(yuan), principal: null, interest: null, penalty: null, fees: null };
}

/** Whole yuan in fen. */
export function yuanToFen(yuan: number): Fen {
  return fen(yuan * 100);
}

/** Adds a debt to a friend and returns its id. */
export async function aDebt(userId: UserId, debt: Partial<NewDebt> = {}): Promise<string> {
  const id = await addDebt(userId, { lender: friend(), facts: facts(), balance: null, on: TODAY, ...debt }, once());
  if (id === null) throw new Error("The lender of the test debt is not there.");
  return id;
}
