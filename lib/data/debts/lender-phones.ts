import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { phoneIndex } from "@/lib/data/negotiation/contact-view";
import type { UserId } from "@/lib/domain/basics/user";
import type { ContactParty } from "@/lib/domain/negotiation/contact";

/** A number that was typed before: whose it is, and who was on the other side the last time. */
export type KnownPhone = { number: string; lenderId: string; party: ContactParty };

/** So many are offered; more would only make the page heavy. */
const OFFERED = 200;

/** The numbers that the user has typed, the one used last first. */
export async function listKnownPhones(userId: UserId): Promise<KnownPhone[]> {
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().lenderPhone.findMany({
      where: { userId, removedAt: null },
      orderBy: [{ usedAt: "desc" }, { id: "desc" }],
      take: OFFERED,
    }),
  ]);
  return rows.map((row) => ({
    number: seal.open<{ number: string }>("LenderPhone", row.id, row.sealed).number,
    lenderId: row.lenderId,
    party: row.party as ContactParty,
  }));
}

/** The lender that a number belonged to the last time; null for a new number. */
export async function lenderOfPhone(tx: Tx, userId: UserId, number: string): Promise<string | null> {
  const index = phoneIndex(userId, number);
  if (index === null) return null;
  const row = await tx.lenderPhone.findFirst({
    where: { userId, phoneIndex: index, removedAt: null },
    orderBy: [{ usedAt: "desc" }, { id: "desc" }],
    select: { lenderId: true },
  });
  return row?.lenderId ?? null;
}

/** Remembers whose number it is, inside the transaction that records the contact. What is no number is passed over. */
export async function rememberPhone(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  { number, lenderId, party }: KnownPhone,
): Promise<void> {
  const index = phoneIndex(userId, number);
  if (index === null) return;
  const key = { userId, phoneIndex: index, lenderId };
  const id = newId();
  // An older contact that is corrected or entered late doesn't make its lender the latest, but it is still known.
  await tx.lenderPhone.upsert({
    where: { userId_phoneIndex_lenderId: key },
    create: { ...key, id, party, sealed: seal.seal("LenderPhone", id, { number }) },
    update: { party, usedAt: new Date(), removedAt: null },
  });
}
