import { z } from "zod";
import { COMPLAINT_CHANNELS, COMPLAINT_MATTERS, COMPLAINT_PACES } from "@/lib/domain/conduct/complaint";
import { choice, dayOrUnknown, id, text, ticked, version } from "./fields";

/** A field that several boxes share: absent, one text or a list. Each at most once. */
export function several<Item extends z.ZodType<unknown, string>>(item: Item) {
  const list = z.array(item).max(200, "choice");
  return z
    .union([z.string().transform((one) => [one]), z.array(z.string())], { error: "choice" })
    .optional()
    .transform((ticks) => [...new Set(ticks ?? [])])
    .pipe(list);
}

/** A complaint, new or corrected. Without a day of filing it is still being written. */
export const complaintSchema = z
  .object({
    /** Empty for a new one. */
    complaintId: id.or(z.literal("")),
    version: version.optional(),
    lenderId: id,
    debtId: id.optional().default(""),
    channel: choice(COMPLAINT_CHANNELS),
    matters: several(choice(COMPLAINT_MATTERS)),
    pace: choice(COMPLAINT_PACES),
    filedOn: dayOrUnknown,
    dueOn: dayOrUnknown,
    answeredOn: dayOrUnknown,
    isConfirmedTrue: ticked,
    ticketNumber: text(60).default(""),
    facts: text(3000).default(""),
    request: text(500).default(""),
    reply: text(2000).default(""),
    note: text(1000).default(""),
    contactIds: several(id),
    proofIds: several(id),
  })
  .transform(({ complaintId, version, lenderId, debtId, contactIds, proofIds, ...facts }) => ({
    complaintId,
    version,
    lenderId,
    entry: { facts, debtId: debtId === "" ? null : debtId, contactIds, proofIds },
  }));

export const complaintIdSchema = z.object({ complaintId: id });
