"use server";

import type { Route } from "next";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { listDebts } from "@/lib/data/debts/debts";
import { type FilledDebt, fillFacts } from "@/lib/data/imports/missing-facts";
import { undoImport } from "@/lib/data/imports/undo-import";
import { importIdSchema, missingFactsSchema } from "@/lib/schemas/import";

/** Takes back what an import made, as far as nobody changed it since. Twice is the same as once. */
export const undoImportAction = formAction(
  importIdSchema,
  async ({ user, input: { importId } }): Promise<FormOutcome> => {
    const outcome = await undoImport(user.id, importId, today(user.timeZone));
    return outcome === "not_found" ? { refused: "not_found" } : { redirectTo: `/import/${importId}` as Route };
  },
);

/** Saves what the report does not say, of the debts where something was filled in. */
export const fillFactsAction = formAction(missingFactsSchema, async ({ user, input }): Promise<FormOutcome> => {
  const known = new Map((await listDebts(user.id, { archived: false })).map((debt) => [debt.id, debt]));
  const filled = input.debts.flatMap(({ at, debtId, version, rate, due, arrears }): (FilledDebt & { at: number })[] => {
    const debt = known.get(debtId);
    const facts = { statedRateBasisPoints: rate, dueDayOfMonth: due, arrears };
    const isSame = debt?.statedRateBasisPoints === rate && debt.dueDayOfMonth === due && debt.arrears === arrears;
    return isSame ? [] : [{ at, debtId, version, facts }];
  });
  const outcome = await fillFacts(user.id, filled);
  if (outcome === "saved") return { redirectTo: `/import/${input.importId}?note=filled` as Route };
  const at = filled[outcome.at]?.at ?? 0;
  return refusalAt([{ field: `rate.${at}`, reason: outcome.refused }]);
});
