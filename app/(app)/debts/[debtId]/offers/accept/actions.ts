"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { acceptOffer, saveGate } from "@/lib/data/agreements/accept-offer";
import { getDebt } from "@/lib/data/debts/debts";
import type { OfferView } from "@/lib/data/negotiation/offer-view";
import { getOffer } from "@/lib/data/negotiation/offers";
import type { UserId } from "@/lib/domain/basics/user";
import { isWrittenAndChecked } from "@/lib/domain/negotiation/agreement-record";
import { scheduleTotal } from "@/lib/domain/negotiation/schedule";
import { formatMoney } from "@/lib/format/money";
import { acceptSchema } from "@/lib/schemas/agreement";
import { gateVerdictOf } from "./gate-of-offer";

/** Accepts an offer with the answers of the gate, or only keeps these. What is not confirmed is recorded only when that is said. */
export const acceptOfferAction = formAction(acceptSchema, async ({ user, input, idempotency }) => {
  const { debtId, offerId, version, anyway, only, note } = input;
  const on = today(user.timeZone);
  const [debt, offer] = await Promise.all([getDebt(user.id, debtId), getOffer(user.id, offerId)]);
  if (!debt || offer?.debtId !== debt.id || offer.isRemoved) return { refused: "not_found" };
  const gate = { ...input.gate, checkedOn: on };
  const acceptedOn = input.acceptedOn ?? on;
  if (only === "gate" || offer.status === "accepted") {
    const outcome = await saveGate(user.id, offerId, version, gate);
    if (outcome === "stale") return stale(user.id, offerId);
    if (outcome !== "saved") return { refused: outcome };
    const params = new URLSearchParams({ offer: offerId, note: "gate_saved", v: String(version) });
    return { redirectTo: `/debts/${encodeURIComponent(debtId)}/offers/accept?${params}` as Route };
  }
  if (acceptedOn > on) return refusalAt([{ field: "acceptedOn", reason: "day_in_future" }]);
  const isSafe = gateVerdictOf(debt, { ...offer, gate }).verdict === "checked" && isWrittenAndChecked(offer);
  if (!isSafe && !anyway) return refusalAt([{ field: "anyway", reason: "accept_not_checked" }]);
  const outcome = await acceptOffer(user.id, offerId, { version, acceptedOn, gate, note }, idempotency);
  if (outcome === "stale") return stale(user.id, offerId);
  if (typeof outcome === "string") return { refused: outcome };
  const params = new URLSearchParams({ note: "accepted", entry: outcome.id });
  return { redirectTo: `/debts/${encodeURIComponent(debtId)}/agreement?${params}` as Route };
});

/** The offer was changed in the meantime: its terms as they are now stand beside the form, which keeps what was typed. */
async function stale(userId: UserId, offerId: string): Promise<FormOutcome> {
  const now = await getOffer(userId, offerId);
  if (!now) return { refused: "not_found" };
  return { refused: "stale", current: { acceptedOn: await termsNow(now), version: String(now.version) } };
}

async function termsNow({ schedule }: OfferView): Promise<string> {
  const [t, tOffers] = await Promise.all([getTranslations("agreements.accept"), getTranslations("offers.form")]);
  const [first, last] = [schedule[0]?.dueOn ?? "", schedule.at(-1)?.dueOn ?? ""];
  const total = formatMoney(scheduleTotal(schedule));
  return t("stored", { terms: tOffers("stored_schedule", { n: schedule.length, total, first, last }) });
}
