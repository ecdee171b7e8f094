import "server-only";
import { insertAgreement } from "@/lib/data/agreements/accept-offer";
import { insertPayment } from "@/lib/data/agreements/payments";
import { complaintColumns } from "@/lib/data/conduct/complaint-view";
import type { Tx } from "@/lib/data/core/db";
import type { UserSeal } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { insertLookUp } from "@/lib/data/look-ups/look-ups";
import { contactColumns } from "@/lib/data/negotiation/contact-view";
import { offerColumns, scheduleRows } from "@/lib/data/negotiation/offer-view";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { OfferFacts } from "@/lib/domain/negotiation/offer-record";
import type { SampleAgreement, SampleDebt } from "@/lib/reference/sample/sample-debt";

/** Whose the rows are, and on which debt of which lender they hang. */
export type SampleOwner = { tx: Tx; userId: UserId; seal: UserSeal; debtId: string; lenderId: string };

/** What was said, offered, agreed, complained about and looked up on one debt of the sample. All of it leaves with its debt. */
export async function insertSampleTalks(owner: SampleOwner, debt: SampleDebt): Promise<void> {
  const { tx, userId, seal, debtId } = owner;
  const contactIds = await insertContacts(owner, debt);
  for (const offer of debt.offers) await insertOffer(owner, offer, null);
  if (debt.agreement) await insertSampleAgreement(owner, debt.agreement);
  for (const complaint of debt.complaints) await insertComplaint(owner, complaint, contactIds);
  for (const facts of debt.lookUps) await insertLookUp(tx, userId, seal, { facts, debtId });
}

/** Without remembering their numbers: those of the sample belong to nobody. */
async function insertContacts({ tx, userId, seal, debtId, lenderId }: SampleOwner, { contacts }: SampleDebt) {
  const rows = contacts.map((facts) => {
    const id = newId();
    return { id, userId, lenderId, debtId, ...contactColumns(seal, userId, id, facts) };
  });
  await tx.contact.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

async function insertOffer(
  { tx, userId, seal, debtId }: SampleOwner,
  facts: OfferFacts,
  acceptedOn: Day | null,
): Promise<string> {
  const id = newId();
  const decision = acceptedOn === null ? {} : { status: "accepted", decidedOn: dayToDate(acceptedOn) };
  await tx.offer.create({ data: { id, userId, debtId, ...offerColumns(seal, id, facts), ...decision } });
  await tx.offerPayment.createMany({ data: scheduleRows(userId, id, facts.schedule) });
  return id;
}

async function insertSampleAgreement(
  owner: SampleOwner,
  { offer, acceptedOn, stageBefore, payments }: SampleAgreement,
): Promise<void> {
  const { tx, userId, seal, debtId } = owner;
  const id = await insertOffer(owner, offer, acceptedOn);
  const terms = { id, debtId, schedule: offer.schedule, acceptedOn, stageBefore, note: "" };
  const agreementId = await insertAgreement(tx, userId, seal, terms);
  for (const payment of payments) await insertPayment(tx, userId, seal, debtId, { ...payment, agreementId });
}

async function insertComplaint(
  { tx, userId, seal, debtId, lenderId }: SampleOwner,
  { contacts, ...facts }: SampleDebt["complaints"][number],
  contactIds: readonly string[],
): Promise<void> {
  const id = newId();
  await tx.complaint.create({ data: { id, userId, lenderId, debtId, ...complaintColumns(seal, id, facts) } });
  const about = contacts.flatMap((place) => contactIds[place] ?? []);
  await tx.complaintContact.createMany({
    data: about.map((contactId) => ({ userId, complaintId: id, contactId })),
  });
}
