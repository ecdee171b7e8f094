"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import {
  type AgreementOutcome,
  endAgreement,
  getAgreement,
  reopenAgreement,
  setAcceptanceUndone,
} from "@/lib/data/agreements/agreements";
import { agreementEndSchema, agreementIdSchema } from "@/lib/schemas/agreement";
import type { AgreementNotice } from "./notices";

/** Ends an agreement; its offer is over with it, and what was paid stays. */
export const endAgreementAction = formAction(agreementEndSchema, async ({ user, input }) => {
  const { debtId, agreementId, version, ...ending } = input;
  const agreement = await getAgreement(user.id, agreementId);
  if (agreement?.debtId !== debtId) return { refused: "not_found" };
  if (ending.endedOn > today(user.timeZone)) return refusalAt([{ field: "endedOn", reason: "day_in_future" }]);
  if (ending.endedOn < agreement.acceptedOn) return refusalAt([{ field: "endedOn", reason: "before_agreement" }]);
  const outcome = await endAgreement(user.id, agreementId, version, ending);
  if (outcome !== "stale") return shown(debtId, outcome, "ended", agreementId);
  const now = await getAgreement(user.id, agreementId);
  if (!now) return { refused: "not_found" };
  const reason = now.endReason && (await getTranslations("agreements.end.reasons"))(now.endReason);
  return { refused: "stale", current: { ...(reason ? { reason } : {}), version: String(now.version) } };
});

/** Takes an acceptance back: the offer is open, and the debt stands where it stood. */
export const undoAcceptanceAction = formAction(agreementIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setAcceptanceUndone(user.id, entryId, true, today(user.timeZone)), "undone", entryId),
);

/** Brings it back as it was. */
export const redoAcceptanceAction = formAction(agreementIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setAcceptanceUndone(user.id, entryId, false, today(user.timeZone)), "redone", entryId),
);

/** Takes the end of an agreement back. */
export const reopenAgreementAction = formAction(agreementIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await reopenAgreement(user.id, entryId, today(user.timeZone)), "reopened", entryId),
);

/** Back to the agreement with a quiet word about what happened. */
function shown(debtId: string, outcome: AgreementOutcome, note: AgreementNotice, entryId: string): FormOutcome {
  if (outcome !== "saved") return { refused: outcome };
  const params = new URLSearchParams({ note, entry: entryId });
  return { redirectTo: `/debts/${encodeURIComponent(debtId)}/agreement?${params}` as Route };
}
