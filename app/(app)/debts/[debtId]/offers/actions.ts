"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import type { OfferView } from "@/lib/data/negotiation/offer-view";
import {
  addOffer,
  getOffer,
  type OfferOutcome,
  setOfferRemoved,
  setOfferStatus,
  undoOfferEdit,
  updateOffer,
} from "@/lib/data/negotiation/offers";
import { fenToInput } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import { isSameSchedule, type OfferFacts } from "@/lib/domain/negotiation/offer-record";
import { checkSchedule, scheduleTotal } from "@/lib/domain/negotiation/schedule";
import { formatMoney } from "@/lib/format/money";
import { offerIdSchema, offerSchema, offerStatusSchema } from "@/lib/schemas/offer";
import type { OfferNotice } from "./notices";
import { scheduleRefusal } from "./schedule-refusal";

/** Records an offer, or corrects a recorded one. */
export const saveOfferAction = formAction(offerSchema, async ({ user, input, idempotency }) => {
  const { debtId, offerId, version, schedule, facts: said } = input;
  const stored = offerId === "" ? null : await getOffer(user.id, offerId);
  if (offerId !== "" && stored?.debtId !== debtId) return { refused: "not_found" };
  const problems = checkSchedule({ ...said, schedule }, today(user.timeZone)).filter(
    // An offer that has run out meanwhile can still be corrected.
    ({ reason }) => reason !== "expires_in_past" || stored?.expiresOn !== said.expiresOn,
  );
  if (problems.length > 0) return scheduleRefusal(problems, schedule);
  const facts = { ...said, schedule: schedule.map(({ dueOn, amount }) => ({ dueOn, amount })) };
  if (stored) return correct(user.id, stored, version ?? 0, facts);
  const id = await addOffer(user.id, debtId, facts, idempotency);
  return id === null ? { refused: "not_found" } : shown(debtId, "saved", "added", id);
});

async function correct(
  userId: UserId,
  { id, debtId }: OfferView,
  version: number,
  facts: OfferFacts,
): Promise<FormOutcome> {
  const outcome = await updateOffer(userId, id, version, facts);
  if (outcome !== "stale") return shown(debtId, outcome, "edited", id);
  const now = await getOffer(userId, id);
  if (!now) return { refused: "not_found" };
  return { refused: "stale", current: { ...(await differing(now, facts)), version: String(now.version) } };
}

/** Puts back what an offer said before its last edit. */
export const undoOfferEditAction = formAction(offerIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await undoOfferEdit(user.id, entryId), "undone_edit", entryId),
);

/** Declines an offer, takes an own proposal back, or opens it again. */
export const setOfferStatusAction = formAction(offerStatusSchema, async ({ user, input }) => {
  const { debtId, entryId, status } = input;
  return shown(debtId, await setOfferStatus(user.id, entryId, status, today(user.timeZone)), status, entryId);
});

/** Takes an offer out of every list; it can be brought back. */
export const removeOfferAction = formAction(offerIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setOfferRemoved(user.id, entryId, true), "removed", entryId),
);

export const restoreOfferAction = formAction(offerIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setOfferRemoved(user.id, entryId, false), "restored", entryId),
);

/** Back to the offers of the debt with a quiet word about what happened. */
function shown(debtId: string, outcome: OfferOutcome, note: OfferNotice, entryId: string): FormOutcome {
  if (outcome !== "saved") return { refused: outcome };
  const params = new URLSearchParams({ note, entry: entryId });
  return { redirectTo: `/debts/${encodeURIComponent(debtId)}/offers?${params}` as Route };
}

/** The fields in which the stored offer differs from what was typed, as texts. */
async function differing(stored: OfferFacts, typed: OfferFacts): Promise<Record<string, string>> {
  const [t, tForm] = await Promise.all([getTranslations("offers"), getTranslations("debt_form")]);
  const answer = (said: boolean | null) => (said === null ? null : said ? t("form.yes") : t("form.no"));
  const textsOf = (facts: OfferFacts) => ({
    kind: t(`kind.${facts.kind}`),
    from: t(`from.${facts.from}`),
    receivedOn: facts.receivedOn,
    expiresOn: facts.expiresOn,
    claim: fenToInput(facts.claim),
    statedTotal: fenToInput(facts.statedTotal),
    inWriting: answer(facts.inWriting),
    verified: answer(facts.verified),
    payee: t(`payee.${facts.payee}`),
    interestRuns: answer(facts.interestRuns),
    oneLateVoids: answer(facts.oneLateVoids),
    graceDays: String(facts.graceDays),
    reportEffect: t(`report.${facts.reportEffect}`),
    hasEndSource: answer(facts.hasEndSource),
    isCardPlan: answer(facts.isCardPlan),
    conditions: facts.conditions,
    waived: facts.waived,
    saidBy: facts.saidBy,
    note: facts.note,
  });
  const texts = currentTexts(textsOf(stored), textsOf(typed), tForm("stored_empty"));
  const [first, last] = [stored.schedule[0], stored.schedule.at(-1)];
  if (isSameSchedule(stored.schedule, typed.schedule) || !first || !last) return texts;
  const total = formatMoney(scheduleTotal(stored.schedule));
  const inWords = { n: stored.schedule.length, total, first: first.dueOn, last: last.dueOn };
  return { ...texts, each: t("form.stored_schedule", inWords) };
}
