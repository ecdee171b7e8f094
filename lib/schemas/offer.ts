import { z } from "zod";
import { type Day, parseTypedDay } from "@/lib/domain/basics/day";
import { type Fen, parseFen } from "@/lib/domain/basics/money";
import { OFFER_SIDES, PAYEES, REPORT_EFFECTS } from "@/lib/domain/negotiation/offer-facts";
import { type DueAmount, OFFER_KINDS, scheduleOf } from "@/lib/domain/negotiation/schedule";
import { MAX_INSTALMENTS } from "@/lib/domain/rates/instalment-flows";
import {
  amountOrUnknown,
  choice,
  countOrUnknown,
  dayOrUnknown,
  id,
  text,
  ticked,
  typedDay,
  version,
  yesOrNo,
} from "./fields";

/** A field that every row of the schedule has: absent, one text or a list. */
const repeated = z
  .union([z.string(), z.array(z.string())], { error: "field" })
  .optional()
  .transform((typed) => (typed === undefined ? [] : [typed].flat()));

/** A sum of the schedule and the fields that it was typed into, so that what is wrong with it is said there. */
export type TypedRow = DueAmount & { fields: { dueOn: string; amount: string } };

/**
 * An offer, new or corrected. Its schedule is typed in a few words (a down payment, a number of equal sums, the first day)
 * or row by row; both at once are refused, because one of them would be lost.
 */
export const offerSchema = z
  .object({
    debtId: id,
    /** Empty for a new one. */
    offerId: id.or(z.literal("")),
    version: version.optional(),
    kind: choice(OFFER_KINDS),
    from: choice(OFFER_SIDES),
    receivedOn: typedDay,
    expiresOn: dayOrUnknown,
    each: amountOrUnknown,
    count: countOrUnknown(1, MAX_INSTALMENTS, "instalment_count"),
    firstDueOn: dayOrUnknown,
    downPayment: amountOrUnknown,
    downPaymentOn: dayOrUnknown,
    rowOn: repeated,
    rowAmount: repeated,
    claim: amountOrUnknown,
    statedTotal: amountOrUnknown,
    inWriting: ticked,
    verified: yesOrNo,
    payee: choice(PAYEES),
    interestRuns: yesOrNo,
    oneLateVoids: yesOrNo,
    graceDays: countOrUnknown(0, 366),
    reportEffect: choice(REPORT_EFFECTS),
    hasEndSource: yesOrNo,
    isCardPlan: ticked,
    conditions: text(2000),
    waived: text(500),
    saidBy: text(80),
    note: text(2000),
  })
  .transform(({ debtId, offerId, version, ...typed }, context) => {
    const { each, count, firstDueOn, downPayment, downPaymentOn, rowOn, rowAmount, graceDays, ...facts } = typed;
    const say = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    const rows = typedRows(rowOn, rowAmount, say);
    const words = { each, count, firstDueOn, downPayment, downPaymentOn };
    const isInWords = Object.values(words).some((value) => value !== null);
    if (isInWords && rows.length > 0) say("each", "offer_schedule_twice");
    const schedule = isInWords ? evenRows(words, say) : rows;
    return { debtId, offerId, version, schedule, facts: { ...facts, graceDays: graceDays ?? 0 } };
  });

export const offerIdSchema = z.object({ debtId: id, entryId: id });

/** Declining an offer, taking an own proposal back, opening it again. */
export const offerStatusSchema = offerIdSchema.extend({ status: choice(["open", "declined", "withdrawn"]) });

type Say = (field: string, reason: string) => void;

/** Rows with nothing in them are passed over; half a row is refused at the half that is missing. */
function typedRows(days: readonly string[], amounts: readonly string[], say: Say): TypedRow[] {
  return Array.from({ length: Math.max(days.length, amounts.length) }).flatMap((_, index): TypedRow[] => {
    const [typedDay, typedAmount] = [days[index]?.trim() ?? "", amounts[index]?.trim() ?? ""];
    if (typedDay === "" && typedAmount === "") return [];
    const fields = { dueOn: `rowOn.${index}`, amount: `rowAmount.${index}` };
    const [dueOn, amount] = [parseTypedDay(typedDay), parseFen(typedAmount)];
    if (dueOn === null) say(fields.dueOn, typedDay === "" ? "required" : "day");
    if (amount === null) say(fields.amount, typedAmount === "" ? "required" : "amount");
    return dueOn === null || amount === null ? [] : [{ dueOn, amount, fields }];
  });
}

type InWords = {
  each: Fen | null;
  count: number | null;
  firstDueOn: Day | null;
  downPayment: Fen | null;
  downPaymentOn: Day | null;
};

/** The rows that a few words come to; without a number of sums it is one. */
function evenRows({ each, count, firstDueOn, downPayment, downPaymentOn }: InWords, say: Say): TypedRow[] {
  if (each === null) say("each", "required");
  if (firstDueOn === null) say("firstDueOn", "required");
  if (downPayment !== null && downPaymentOn === null) say("downPaymentOn", "required");
  if (downPayment === null && downPaymentOn !== null) say("downPayment", "required");
  if (each === null || firstDueOn === null) return [];
  const before = downPayment === null || downPaymentOn === null ? null : { dueOn: downPaymentOn, amount: downPayment };
  const terms = { kind: "instalments", count: count ?? 1, each, firstDueOn, downPayment: before } as const;
  const made = scheduleOf(terms);
  if (!made.ok) {
    say("firstDueOn", "offer_day_out_of_range");
    return [];
  }
  return made.value.map((row) => ({
    ...row,
    fields:
      row === before
        ? { dueOn: "downPaymentOn", amount: "downPayment" }
        : { dueOn: before === null ? "firstDueOn" : "downPaymentOn", amount: "each" },
  }));
}
