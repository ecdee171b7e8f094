import { z } from "zod";
import { AGREEMENT_ENDS } from "@/lib/domain/negotiation/agreement-record";
import { PAYEES } from "@/lib/domain/negotiation/offer-facts";
import { GATE_POINTS, type GatePoint } from "@/lib/domain/negotiation/pay-safely";
import { amount, choice, choiceOrUnknown, id, text, ticked, typedDay, version } from "./fields";

/** The points of the gate that are ticked; the payee is picked from a list, and a fee is answered with yes or no. */
export const TICKED_POINTS = GATE_POINTS.filter(
  (point): point is Exclude<GatePoint, "payee" | "no_fee"> => point !== "payee" && point !== "no_fee",
);

const yesOrNo = choiceOrUnknown(["yes", "no"]).transform((answer) => (answer === null ? null : answer === "yes"));

/** The gate before paying, alone or with the acceptance of its offer. Points left open are not known yet. */
export const acceptSchema = z
  .object({
    debtId: id,
    offerId: id,
    version,
    payee: choice(PAYEES),
    creditor: ticked,
    written: ticked,
    no_residual: ticked,
    certificate: ticked,
    reporting: ticked,
    collection_court: ticked,
    late: ticked,
    record: ticked,
    no_fee: yesOrNo,
    isTransferConfirmed: yesOrNo,
    acceptedOn: typedDay.optional(),
    note: text(500).optional(),
    anyway: ticked,
    /** Saves the answers and accepts nothing. */
    only: z.literal("gate", { error: "choice" }).optional(),
  })
  .transform(({ payee, no_fee, isTransferConfirmed, acceptedOn, note, anyway, only, ...typed }) => {
    const { debtId, offerId, version, ...ticks } = typed;
    const points = Object.fromEntries(TICKED_POINTS.map((point) => [point, ticks[point] ? true : null]));
    const gate = { points: { ...points, no_fee }, payee, isTransferConfirmed };
    return { debtId, offerId, version, gate, acceptedOn: acceptedOn ?? null, note: note ?? "", anyway, only };
  });

/** One agreement of one debt: to undo its acceptance, bring it back, take its end back. */
export const agreementIdSchema = z.object({ debtId: id, entryId: id });

/** How an agreement ended. */
export const agreementEndSchema = z.object({
  debtId: id,
  agreementId: id,
  version,
  reason: choice(AGREEMENT_ENDS),
  endedOn: typedDay,
  note: text(500),
});

/** A payment, new or corrected. */
export const paymentSchema = z.object({
  debtId: id,
  /** Empty for a new one. */
  paymentId: id.or(z.literal("")),
  version: version.optional(),
  on: typedDay,
  amount,
  isUnderAgreement: ticked,
  payee: text(80),
  note: text(2000),
});

/** One payment of one debt: to undo its last edit, remove it, bring it back. */
export const paymentIdSchema = z.object({ debtId: id, entryId: id });
