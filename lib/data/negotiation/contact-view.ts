import "server-only";
import { fromDay, toDay } from "@/lib/data/core/columns";
import { keyRing, type UserSeal } from "@/lib/data/core/keys";
import { type LenderView, lenderView } from "@/lib/data/debts/lenders";
import { chinaClock } from "@/lib/domain/conduct/china-clock";
import type { ConductTag } from "@/lib/domain/conduct/conduct-rule";
import type { ContactChannel, ContactDirection, ContactParty } from "@/lib/domain/negotiation/contact";
import type { ContactFacts, ContactWords } from "@/lib/domain/negotiation/contact-facts";
import { bareNumber } from "@/lib/domain/negotiation/phone-number";
import { chinaInstant } from "@/lib/domain/negotiation/wall-time";
import { keyedHash } from "@/lib/sealing/keyed-hash";
import type { Prisma } from "@/prisma/generated/client";

/** A contact with its lender. */
export type ContactView = ContactFacts & {
  id: string;
  version: number;
  at: Date;
  lender: LenderView;
  /** Null: about everything that is owed to this lender. */
  debtId: string | null;
  isRemoved: boolean;
};

/** What is read with every contact, in one statement (relationLoadStrategy "join"). */
export const CONTACT_INCLUDE = { lender: true } as const satisfies Prisma.ContactInclude;
type ContactRow = Prisma.ContactGetPayload<{ include: typeof CONTACT_INCLUDE }>;

/** Opens a row into its view. Where many contacts share a lender, the caller opens it once and hands it in. */
export function contactView(
  seal: UserSeal,
  row: Omit<ContactRow, "lender"> & { lender?: ContactRow["lender"] },
  lender?: LenderView,
): ContactView {
  const known = lender ?? (row.lender && lenderView(seal, row.lender));
  if (!known) throw new Error("A contact is read with its lender.");
  return {
    ...seal.open<ContactWords>("Contact", row.id, row.sealed),
    ...chinaClock(row.at.getTime()),
    id: row.id,
    version: row.version,
    at: row.at,
    lender: known,
    debtId: row.debtId,
    direction: row.direction as ContactDirection,
    channel: row.channel as ContactChannel,
    party: row.party as ContactParty,
    connected: row.connected,
    verified: row.verified,
    consented: row.consented,
    tags: row.tags as ConductTag[],
    followUpOn: toDay(row.followUpOn),
    isRemoved: row.removedAt !== null,
  };
}

/** The facts as columns, the words sealed for this row. */
export function contactColumns(seal: UserSeal, userId: string, id: string, facts: ContactFacts) {
  return {
    at: new Date(chinaInstant(facts)),
    direction: facts.direction,
    channel: facts.channel,
    party: facts.party,
    connected: facts.connected,
    verified: facts.verified,
    consented: facts.consented,
    numberIndex: phoneIndex(userId, facts.number),
    ownNumberIndex: phoneIndex(userId, facts.ownNumber),
    tags: [...facts.tags],
    followUpOn: fromDay(facts.followUpOn),
    sealed: seal.seal("Contact", id, wordsOf(facts)),
  };
}

/** Only the words of the facts, in a fixed shape. */
function wordsOf(facts: ContactWords): ContactWords {
  const { organisation, staffNumber, number, ownNumber, summary, theyAsked, iSaid, words, answers, seconds } = facts;
  return { organisation, staffNumber, number, ownNumber, summary, theyAsked, iSaid, words, answers, seconds };
}

/** Finds a number again without storing it in the clear; of two users the same number has two. Null: no number. */
export function phoneIndex(userId: string, typed: string, ring = keyRing()): string | null {
  const bare = bareNumber(typed);
  return bare === null ? null : keyedHash(ring, "phone_index", `${userId} ${bare}`);
}
