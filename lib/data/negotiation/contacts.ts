import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import { keepRevision } from "@/lib/data/core/revisions";
import { lenderOfPhone, rememberPhone } from "@/lib/data/debts/lender-phones";
import { ensureLender, type LenderChoice } from "@/lib/data/debts/lenders";
import type { UserId } from "@/lib/domain/basics/user";
import type { ContactFacts } from "@/lib/domain/negotiation/contact-facts";
import type { Prisma } from "@/prisma/generated/client";
import { CONTACT_INCLUDE, type ContactView, contactColumns, contactView } from "./contact-view";

/** A contact to record. Without a lender it is the one to whom its number belonged the last time. */
export type NewContact = { facts: ContactFacts; lender: LenderChoice | null; debtId: string | null };

/** What stands in the way: no lender was named and the number is new; what was named is not there; the debt is somebody else's. */
export type ContactRefusal = "lender_missing" | "not_found" | "debt_of_other_lender";

/** Records a contact, once per form, and remembers whose number it was. */
export async function logContact(
  userId: UserId,
  { facts, lender, debtId }: NewContact,
  idempotency: Idempotency,
): Promise<{ id: string } | ContactRefusal> {
  const seal = await sealFor(userId);
  return refusable(() =>
    createOnce(userId, idempotency, async (tx) => {
      const lenderId = await lenderIdOf(tx, userId, seal, lender, facts);
      await checkDebt(tx, userId, lenderId, debtId);
      const id = newId();
      const columns = contactColumns(seal, userId, id, facts);
      await tx.contact.create({ data: { id, userId, lenderId, debtId, ...columns } });
      await rememberPhone(tx, userId, seal, { number: facts.number, lenderId, party: facts.party });
      return id;
    }),
  );
}

/** Saves a contact, if nobody saved since `version`. What it said before is kept. */
export async function updateContact(
  userId: UserId,
  contactId: string,
  version: number,
  { facts, lender, debtId }: NewContact,
): Promise<{ id: string } | ContactRefusal | "stale"> {
  const before = await getContact(userId, contactId);
  if (!before) return "not_found";
  const seal = await sealFor(userId);
  return refusable(() =>
    db().$transaction(async (tx) => {
      const lenderId = await lenderIdOf(tx, userId, seal, lender, facts);
      await checkDebt(tx, userId, lenderId, debtId);
      const { count } = await tx.contact.updateMany({
        where: { id: contactId, userId, version },
        data: { lenderId, debtId, ...contactColumns(seal, userId, contactId, facts), version: { increment: 1 } },
      });
      if (count === 0) throw new Refused("stale");
      await keepRevision(tx, userId, seal, { subject: "Contact", subjectId: contactId, version, before });
      await rememberPhone(tx, userId, seal, { number: facts.number, lenderId, party: facts.party });
      return contactId;
    }),
  );
}

/** Takes a contact out of every list, or brings it back. */
export async function setContactRemoved(
  userId: UserId,
  contactId: string,
  isRemoved: boolean,
): Promise<"saved" | "not_found"> {
  if (!isId(contactId)) return "not_found";
  const removedAt = isRemoved ? new Date() : null;
  const { count } = await db().contact.updateMany({ where: { id: contactId, userId }, data: { removedAt } });
  return count === 0 ? "not_found" : "saved";
}

/** One contact, removed or not; null when it is not there or someone else's. */
export async function getContact(userId: UserId, contactId: string): Promise<ContactView | null> {
  if (!isId(contactId)) return null;
  const where = { id_userId: { id: contactId, userId } };
  const row = await db().contact.findUnique({ relationLoadStrategy: "join", where, include: CONTACT_INCLUDE });
  return row && contactView(await sealFor(userId), row);
}

/** What a contact said before each of its edits, the latest first. */
export async function listContactRevisions(
  userId: UserId,
  contactId: string,
): Promise<{ before: ContactView; editedAt: Date }[]> {
  if (!isId(contactId)) return [];
  const where = { userId, subject: "Contact", subjectId: contactId };
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().revision.findMany({ where, orderBy: { version: "desc" }, take: 20 }),
  ]);
  return rows.map((row) => {
    const before = seal.open<ContactView>("Revision", row.id, row.sealed);
    return { before: { ...before, at: new Date(before.at) }, editedAt: row.createdAt };
  });
}

/** The last contact of a page: the next page begins after it. */
export type ContactCursor = { at: Date; id: string };

export type ContactFilter = {
  lenderId?: string | undefined;
  /** The removed ones instead of the others. */
  removed?: boolean | undefined;
  after?: ContactCursor | undefined;
  limit?: number | undefined;
};

/** The user's contacts, newest first, page by page; `next` is null on the last page. */
export async function listContacts(
  userId: UserId,
  { lenderId, removed = false, after, limit = 50 }: ContactFilter = {},
): Promise<{ contacts: ContactView[]; next: ContactCursor | null }> {
  if ((lenderId !== undefined && !isId(lenderId)) || (after && !isId(after.id))) return { contacts: [], next: null };
  const where: Prisma.ContactWhereInput = {
    userId,
    removedAt: removed ? { not: null } : null,
    ...(lenderId === undefined ? {} : { lenderId }),
    ...(after ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] } : {}),
  };
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().contact.findMany({
      relationLoadStrategy: "join",
      where,
      include: CONTACT_INCLUDE,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: limit + 1,
    }),
  ]);
  const contacts = rows.slice(0, limit).map((row) => contactView(seal, row));
  const last = contacts.at(-1);
  return { contacts, next: rows.length > limit && last ? { at: last.at, id: last.id } : null };
}

/** Ends the transaction; nothing of it stays. */
class Refused<Reason extends string> extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

async function refusable<Reason extends ContactRefusal | "stale">(
  save: () => Promise<string>,
): Promise<{ id: string } | Reason> {
  try {
    return { id: await save() };
  } catch (error) {
    if (error instanceof Refused) return error.reason as Reason;
    throw error;
  }
}

async function lenderIdOf(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  choice: LenderChoice | null,
  { number }: ContactFacts,
): Promise<string> {
  const id = choice ? await ensureLender(tx, userId, seal, choice) : await lenderOfPhone(tx, userId, number);
  if (id === null) throw new Refused<ContactRefusal>(choice ? "not_found" : "lender_missing");
  return id;
}

async function checkDebt(tx: Tx, userId: UserId, lenderId: string, debtId: string | null): Promise<void> {
  if (debtId === null) return;
  const debt = isId(debtId)
    ? await tx.debt.findFirst({ where: { id: debtId, userId }, select: { lenderId: true } })
    : null;
  if (!debt) throw new Refused<ContactRefusal>("not_found");
  if (debt.lenderId !== lenderId) throw new Refused<ContactRefusal>("debt_of_other_lender");
}
