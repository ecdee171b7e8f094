"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { savedAddress } from "@/app/_ui/forms/saves";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { refusalAt } from "@/app/(app)/debts/refusals";
import type { ErrorKey } from "@/lib/actions/error-sentences";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { type LenderChoice, NO_LENDER_WORDS } from "@/lib/data/debts/lenders";
import {
  type ContactRefusal,
  getContact,
  logContact,
  setContactRemoved,
  updateContact,
} from "@/lib/data/negotiation/contacts";
import { chinaClock } from "@/lib/domain/conduct/china-clock";
import { type ContactProblem, problemsOfContact } from "@/lib/domain/negotiation/contact";
import type { ContactFacts } from "@/lib/domain/negotiation/contact-facts";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import { type ContactInput, contactIdSchema, contactSchema } from "@/lib/schemas/contact";

const REASONS: Readonly<Record<ContactProblem["reason"], ErrorKey>> = {
  not_a_time: "time",
  time_in_future: "time_in_future",
  cannot_be_connected: "cannot_be_connected",
  before_contact: "before_contact",
};

/** Logs a contact, or saves a logged one. What is missing is added later: only a lender is needed. */
export const saveContactAction = formAction(contactSchema, async ({ user, input, idempotency }) => {
  const { contactId, version, facts, debtId, from } = input;
  const problems = problemsOfContact(facts, chinaClock(Date.now()));
  if (problems.length > 0) return refusalAt(problems.map(({ field, reason }) => ({ field, reason: REASONS[reason] })));
  if (input.isPartyOpen) return refusalAt([{ field: "party", reason: "party_missing" }]);
  const contact = { facts, lender: lenderChoiceOf(input), debtId };
  if (contactId === "") {
    const outcome = await logContact(user.id, contact, idempotency);
    return typeof outcome === "string" ? refusalOf(outcome) : { redirectTo: loggedAt(from, outcome.id) };
  }
  const outcome = await updateContact(user.id, contactId, version ?? 0, contact);
  if (outcome === "stale") return staleOf(await getContact(user.id, contactId), facts);
  return typeof outcome === "string"
    ? refusalOf(outcome)
    : { redirectTo: savedAddress(`/contacts/${encodeURIComponent(contactId)}`, "saved", version) };
});

/** Takes a contact out of every list; it can be brought back. */
export const removeContactAction = formAction(contactIdSchema, async ({ user, input: { contactId } }) =>
  (await setContactRemoved(user.id, contactId, true)) === "saved"
    ? { redirectTo: `/contacts?note=removed&entry=${encodeURIComponent(contactId)}` as Route }
    : { refused: "not_found" },
);

export const restoreContactAction = formAction(contactIdSchema, async ({ user, input: { contactId } }) =>
  (await setContactRemoved(user.id, contactId, false)) === "saved"
    ? { redirectTo: `/contacts/${encodeURIComponent(contactId)}?note=restored` as Route }
    : { refused: "not_found" },
);

/** One that was never recorded is a lender about which only the name is known. */
function lenderChoiceOf({ lender }: ContactInput): LenderChoice | null {
  if (lender === null || "id" in lender) return lender && { lenderId: lender.id };
  const unknown = { reportingSource: null, reportingAsOf: null, negotiability: "unknown" } as const;
  return { own: { ...NO_LENDER_WORDS, ...unknown, brand: lender.name, kind: "other", creditReporting: "unknown" } };
}

/** Back to where it was logged from, with a quiet word about it. */
function loggedAt(from: string, id: string): Route {
  const note = `note=logged&entry=${encodeURIComponent(id)}`;
  return (from === "" ? `/contacts?${note}` : `/debts/${encodeURIComponent(from)}/timeline?${note}`) as Route;
}

function refusalOf(refusal: ContactRefusal): FormOutcome {
  if (refusal === "not_found") return { refused: "not_found" };
  return refusalAt([{ field: refusal === "lender_missing" ? "lenderId" : "debtId", reason: refusal }]);
}

async function staleOf(stored: Awaited<ReturnType<typeof getContact>>, typed: ContactFacts): Promise<FormOutcome> {
  if (!stored) return { refused: "not_found" };
  const [t, tForm] = await Promise.all([getTranslations("contacts"), getTranslations("debt_form")]);
  const answer = (said: boolean | null, yes: string, no: string) => (said === null ? null : said ? yes : no);
  const textsOf = (facts: ContactFacts) => ({
    party: t(`party.${facts.party}`),
    direction: t(`direction.${facts.direction}`),
    channel: t(`channel.${facts.channel}`),
    connected: answer(facts.connected, t("connected.yes"), t("connected.no")),
    verified: answer(facts.verified, t("form.yes"), t("form.no")),
    on: facts.on,
    at: minuteToText(facts.minute),
    followUpOn: facts.followUpOn,
    number: facts.number,
    ownNumber: facts.ownNumber,
    organisation: facts.organisation,
    staffNumber: facts.staffNumber,
    summary: facts.summary,
    theyAsked: facts.theyAsked,
    iSaid: facts.iSaid,
    words: facts.words,
  });
  const differing = currentTexts(textsOf(stored), textsOf(typed), tForm("stored_empty"));
  return { refused: "stale", current: { ...differing, version: String(stored.version) } };
}
