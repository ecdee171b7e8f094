import "server-only";
import { db } from "@/lib/data/core/db";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import { listContacts } from "@/lib/data/negotiation/contacts";
import type { UserId } from "@/lib/domain/basics/user";
import type { LoggedContact } from "@/lib/domain/conduct/logged-contact";
import type { DebtProduct } from "@/lib/domain/debts/debt";

/** The latest contacts that are looked at: more than a person can log by hand in years. */
const MOST = 5_000;

/** Every contact of the user that was not removed, newest first, each with the product of the debt it was about. */
export async function conductLog(userId: UserId): Promise<(ContactView & LoggedContact)[]> {
  const [{ contacts }, debts] = await Promise.all([
    listContacts(userId, { limit: MOST }),
    db().debt.findMany({ where: { userId }, select: { id: true, product: true } }),
  ]);
  const products = new Map(debts.map(({ id, product }) => [id, product as DebtProduct]));
  return contacts.map((contact) => ({ ...contact, product: products.get(contact.debtId ?? "") ?? null }));
}
