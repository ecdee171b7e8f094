"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { savedAddress } from "@/app/_ui/forms/saves";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { refusalAt } from "@/app/(app)/debts/refusals";
import type { ErrorKey } from "@/lib/actions/error-sentences";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import {
  addComplaint,
  type ComplaintEntry,
  getComplaint,
  setComplaintRemoved,
  updateComplaint,
} from "@/lib/data/conduct/complaints";
import { getLender } from "@/lib/data/debts/lenders";
import {
  COMPLAINT_MATTERS,
  type ComplaintProblem,
  complaintPath,
  problemsOfComplaint,
} from "@/lib/domain/conduct/complaint";
import type { LenderKind } from "@/lib/domain/debts/lender";
import { COMPLAINT_CHANNEL_LIST } from "@/lib/reference/conduct/complaint-channels";
import { complaintIdSchema, complaintSchema } from "@/lib/schemas/complaint";

const REASONS: Readonly<Record<ComplaintProblem["reason"], ErrorKey>> = {
  one_request_missing: "complaint_request",
  proof_missing: "complaint_proof",
  truth_not_confirmed: "complaint_truth",
  day_in_future: "day_in_future",
  before_filing: "before_filing",
};

/** Saves a complaint. What is not true, not proven or asks for nothing can be written, but not filed. */
export const saveComplaintAction = formAction(complaintSchema, async ({ user, input, idempotency }) => {
  const { complaintId, version, lenderId, entry } = input;
  const stored = complaintId === "" ? null : await getComplaint(user.id, complaintId);
  const lender = stored?.lender ?? (await getLender(user.id, lenderId));
  if (!lender || (complaintId !== "" && !stored)) return { refused: "not_found" };
  const problems = problemsOf(entry, lender.kind);
  if (problems.length > 0) return refusalAt(problems);
  if (!stored) {
    const added = await addComplaint(user.id, lender.id, entry, idempotency);
    return added === "not_found" ? { refused: "not_found" } : savedAt(added.id, undefined);
  }
  const outcome = await updateComplaint(user.id, stored.id, version ?? 0, entry);
  if (outcome === "stale") return staleOf(await getComplaint(user.id, stored.id), entry);
  return outcome === "saved" ? savedAt(stored.id, version) : { refused: "not_found" };
});

/** Takes a complaint out of the list; it can be brought back. */
export const removeComplaintAction = formAction(complaintIdSchema, async ({ user, input: { complaintId } }) =>
  (await setComplaintRemoved(user.id, complaintId, true)) === "saved"
    ? { redirectTo: `/conduct/complaints?note=removed&entry=${encodeURIComponent(complaintId)}` as Route }
    : { refused: "not_found" },
);

export const restoreComplaintAction = formAction(complaintIdSchema, async ({ user, input: { complaintId } }) =>
  (await setComplaintRemoved(user.id, complaintId, false)) === "saved"
    ? { redirectTo: `/conduct/complaints/${encodeURIComponent(complaintId)}?note=restored` as Route }
    : { refused: "not_found" },
);

function savedAt(id: string, version: number | undefined): FormOutcome {
  return { redirectTo: savedAddress(`/conduct/complaints/${encodeURIComponent(id)}`, "saved", version) };
}

/** What stands in the way of saving. A proof can't be missing at a field that isn't there, so it is said at the day of filing. */
function problemsOf({ facts, proofIds }: ComplaintEntry, kind: LenderKind): { field: string; reason: ErrorKey }[] {
  const path = complaintPath(kind, COMPLAINT_MATTERS, COMPLAINT_CHANNEL_LIST);
  if (!path.some(({ code }) => code === facts.channel)) return [{ field: "channel", reason: "choice" }];
  const isFiled = facts.filedOn !== null;
  return problemsOfComplaint({ ...facts, proofs: proofIds.length }, today())
    .filter(({ field }) => isFiled || field === "answeredOn")
    .map(({ field, reason }) => ({ field: field === "proofs" ? "filedOn" : field, reason: REASONS[reason] }));
}

async function staleOf(stored: Awaited<ReturnType<typeof getComplaint>>, typed: ComplaintEntry): Promise<FormOutcome> {
  if (!stored) return { refused: "not_found" };
  const [t, tForm] = await Promise.all([getTranslations("complaints"), getTranslations("debt_form")]);
  const textsOf = (facts: ComplaintEntry["facts"]) => ({
    channel: t(`channel.${facts.channel}`),
    pace: t(`pace.${facts.pace}`),
    filedOn: facts.filedOn,
    dueOn: facts.dueOn,
    answeredOn: facts.answeredOn,
    ticketNumber: facts.ticketNumber,
    facts: facts.facts,
    request: facts.request,
    reply: facts.reply,
    note: facts.note,
  });
  const differing = currentTexts(textsOf(stored), textsOf(typed.facts), tForm("stored_empty"));
  return { refused: "stale", current: { ...differing, version: String(stored.version) } };
}
