"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import type { SignedInUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import type { Idempotency } from "@/lib/data/core/idempotency";
import { addBalance, listBalances } from "@/lib/data/debts/balances";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt, undoDebtEdit, updateDebt } from "@/lib/data/debts/debts";
import { undoLenderEdit, updateLender } from "@/lib/data/debts/lenders";
import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { checkBalance } from "@/lib/domain/debts/balance";
import { problemsOf } from "@/lib/domain/debts/debt-facts";
import type { CreditReporting } from "@/lib/domain/debts/lender";
import type { StepMissingFact } from "@/lib/domain/order/steps/state";
import { formatMoney } from "@/lib/format/money";
import { factSchema, undoFactSchema } from "@/lib/schemas/step";
import { FIELD_OF } from "./fact-fields";

const NO_BALANCE = { claimed: null, principal: null, interest: null, penalty: null, fees: null } as const;

/** Fills in one fact that was not known. When somebody filled it in meanwhile, both are shown and nothing typed is lost. */
export const fillFactAction = formAction(factSchema, async ({ user, input, idempotency }) => {
  const { debtId, version, fact, funder = "", ...typed } = input;
  const debt = await getDebt(user.id, debtId);
  if (!debt) return { refused: "not_found" };
  const field = FIELD_OF[fact];
  const value = { ...typed, funder: funder || null }[field];
  if (value === null) return refusalAt([{ field, reason: "required" }]);

  const stored = await storedText(debt, fact);
  // Only a fact that was filled in meanwhile is a conflict; whatever else changed is kept as it is.
  if (stored !== null && version < versionOf(debt, fact)) {
    return { refused: "stale", current: { [field]: stored, version: String(versionOf(debt, fact)) } };
  }
  const outcome = await saved({ user, debt, idempotency, fact, ...typed, funder });
  if (typeof outcome === "object") return outcome;
  if (outcome !== "saved") return { refused: outcome };
  return { redirectTo: `/dashboard?filled=${fact}&debt=${encodeURIComponent(debtId)}` as Route };
});

/** Takes back what was filled in: the debt or lender as it was before, or a balance that is corrected to "not known". */
export const undoFactAction = formAction(undoFactSchema, async ({ user, input: { debtId, fact }, idempotency }) => {
  const debt = await getDebt(user.id, debtId);
  if (!debt) return { refused: "not_found" };
  const outcome = await undone(user, debt, fact, idempotency);
  return outcome === "saved" ? { redirectTo: "/dashboard#facts" as Route } : { refused: outcome };
});

type Filling = {
  user: SignedInUser;
  debt: DebtView;
  idempotency: Idempotency;
  fact: StepMissingFact["fact"];
  received: Fen | null;
  claimed: Fen | null;
  creditReporting: CreditReporting | null;
  funder: string;
  contractOn: Day | null;
};

type Saved = "saved" | "stale" | "not_found" | FormOutcome;

async function saved(filling: Filling): Promise<Saved> {
  const { user, debt, fact, received, creditReporting, funder, contractOn } = filling;
  const on = today(user.timeZone);
  switch (fact) {
    case "received":
      return savedFacts(user, { ...debt, received }, on);
    case "creditor":
      return savedFacts(user, { ...debt, funder }, on);
    case "contract_day":
      return savedFacts(user, { ...debt, contractOn }, on);
    case "reporting": {
      const known = {
        creditReporting: creditReporting ?? "unknown",
        reportingAsOf: on,
        reportingSource: null,
      } as const;
      return updateLender(user.id, debt.lender.id, debt.lender.version, { ...debt.lender, ...known });
    }
    case "balance":
      return savedBalance(filling, on);
  }
}

async function savedFacts(user: SignedInUser, debt: DebtView, on: Day): Promise<Saved> {
  const problems = problemsOf(debt, on);
  if (problems.length > 0) return refusalAt(problems);
  return updateDebt(user.id, debt.id, debt.version, debt, on);
}

/** A total completes the latest balance, as of its own day; without one it is a new balance as of today. */
async function savedBalance({ user, debt, claimed, idempotency }: Filling, on: Day): Promise<Saved> {
  const [latest] = debt.balance === null ? [] : await latestBalance(user, debt.id);
  const balance = checkBalance({ ...(latest ?? { ...NO_BALANCE, asOf: on }), claimed }, on);
  if (!balance.ok) return refusalAt([{ field: "claimed", reason: balance.reason }]);
  return addBalance(user.id, debt.id, balance.value, latest?.id ?? null, idempotency);
}

async function undone(
  user: SignedInUser,
  debt: DebtView,
  fact: StepMissingFact["fact"],
  idempotency: Idempotency,
): Promise<"saved" | "stale" | "not_found"> {
  if (fact === "reporting") return undoLenderEdit(user.id, debt.lender.id);
  if (fact !== "balance") return undoDebtEdit(user.id, debt.id, today(user.timeZone));
  const [latest] = await latestBalance(user, debt.id);
  if (!latest) return "not_found";
  const before = (await listBalances(user.id, debt.id)).find(({ id }) => id === latest.correctsId);
  const parts = before ?? { ...NO_BALANCE, asOf: latest.asOf };
  return addBalance(user.id, debt.id, { ...parts, claimed: null }, latest.id, idempotency);
}

/** The balance that counts: the latest that nothing corrects. */
async function latestBalance(user: SignedInUser, debtId: string) {
  return (await listBalances(user.id, debtId)).filter(({ isCorrected }) => !isCorrected).slice(0, 1);
}

/** A balance has no version of its own: the form was filled from one without a total, and a total is the next one. */
function versionOf(debt: DebtView, fact: StepMissingFact["fact"]): number {
  if (fact === "balance") return debt.balance?.claimed == null ? 1 : 2;
  return fact === "reporting" ? debt.lender.version : debt.version;
}

/** What is stored now, as text; null while it is not known. */
async function storedText(debt: DebtView, fact: StepMissingFact["fact"]): Promise<string | null> {
  switch (fact) {
    case "received":
      return debt.received === null ? null : formatMoney(debt.received);
    case "balance":
      return debt.balance?.claimed == null ? null : formatMoney(debt.balance.claimed);
    case "creditor":
      return debt.funder || null;
    case "contract_day":
      return debt.contractOn;
    case "reporting": {
      const { creditReporting } = debt.lender;
      const t = await getTranslations("lenders.creditReporting");
      return creditReporting === "unknown" ? null : t(creditReporting);
    }
  }
}
