"use server";

import type { Route } from "next";
import type { z } from "zod";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { firstResultOf } from "@/lib/data/core/idempotency";
import { addDebt } from "@/lib/data/debts/debts";
import { type LenderChoice, NO_LENDER_WORDS } from "@/lib/data/debts/lenders";
import { checkBalance, isBalanceKnown } from "@/lib/domain/debts/balance";
import { type DebtFacts, NOTHING_KNOWN, problemsOf } from "@/lib/domain/debts/debt-facts";
import { firstStage, usualProduct, usualReporting } from "@/lib/domain/debts/first-guess";
import { newDebtSchema, typedLenderSchema } from "@/lib/schemas/debt";
import { PURPOSES } from "./chosen-lender";
import { addressOf } from "./lender-choices";

type NewDebtInput = z.output<typeof newDebtSchema>;

/** Takes a name as that of a lender of one's own. It waits in the draft of the form, sealed: in an address it would be told. */
export const nameLenderAction = formAction(typedLenderSchema, async ({ input, idempotency }): Promise<FormOutcome> => {
  const { lenderKind, collateral } = input;
  const purpose = PURPOSES.find((one) => one === collateral) ?? "";
  const to = addressOf({ once: idempotency.key, own: "1", kind: lenderKind ?? "", for: purpose });
  return { redirectTo: to, isUnfinished: true };
});

/** Records a debt with its lender; a name and nothing else is enough. */
export const addDebtAction = formAction(newDebtSchema, async ({ user, input, idempotency }): Promise<FormOutcome> => {
  const on = today(user.timeZone);
  const lender = lenderChoiceOf(input);
  if ("refused" in lender) return lender;
  const facts = factsOf(input);
  const problems = problemsOf(facts, on);
  if (problems.length > 0) return refusalAt(problems);

  const { claimed, principal } = input;
  const balance = checkBalance({ asOf: on, claimed, principal, interest: null, penalty: null, fees: null }, on);
  if (!balance.ok) return refusalAt([{ field: "principal", reason: balance.reason }]);

  // After Back a browser shows the form emptied: sent again as it stands, it is the debt that was just recorded.
  const recorded = isBare(input) ? await firstResultOf(user.id, idempotency) : null;
  if (recorded !== null) return { redirectTo: `/debts/${recorded}?note=added` as Route };

  const known = isBalanceKnown(balance.value) ? balance.value : null;
  const id = await addDebt(user.id, { lender, facts, balance: known, on }, idempotency);
  return id === null ? { refused: "not_found" } : { redirectTo: `/debts/${id}?note=added` as Route };
});

/** Nothing but the lender was said, and what the page itself fills in. */
function isBare({ claimed, principal, received, overdueSince, dueDayOfMonth, accountTail }: NewDebtInput): boolean {
  const typed = [claimed, principal, received, overdueSince, dueDayOfMonth];
  return accountTail === "" && typed.every((fact) => fact === null);
}

function lenderChoiceOf(input: NewDebtInput): LenderChoice | (FormOutcome & { refused: "look_at_fields" }) {
  if (input.lenderId !== "") return { lenderId: input.lenderId };
  if (input.directoryKey !== "") return { directoryKey: input.directoryKey };
  const { lenderName: brand, lenderKind: kind } = input;
  if (brand === "" || kind === null) {
    return refusalAt([
      ...(brand === "" ? [{ field: "lenderName", reason: "lender_name" } as const] : []),
      ...(kind === null ? [{ field: "lenderKind", reason: "choice" } as const] : []),
    ]);
  }
  const creditReporting = usualReporting(kind);
  const unknown = { reportingSource: null, reportingAsOf: null, negotiability: "unknown" } as const;
  return { own: { ...NO_LENDER_WORDS, ...unknown, brand, kind, creditReporting } };
}

/** The facts of a first entry: what was said, and nothing guessed beside product and stage. */
function factsOf(input: NewDebtInput): DebtFacts {
  const { received, dueDayOfMonth, overdueSince, collateral, accountTail } = input;
  return {
    ...NOTHING_KNOWN,
    product: input.product ?? usualProduct(input.lenderKind ?? "other"),
    stage: firstStage(input.stage, overdueSince !== null),
    received,
    dueDayOfMonth,
    overdueSince,
    collateral,
    accountTail,
  };
}
