import "server-only";
import { OWN_LPR, type ProfileView, profileView } from "@/lib/data/accounts/profiles";
import { toDay } from "@/lib/data/core/columns";
import { db } from "@/lib/data/core/db";
import { dateToDay } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { chinaClock } from "@/lib/domain/conduct/china-clock";
import type { ContactChannel, ContactDirection, ContactParty } from "@/lib/domain/negotiation/contact";
import type { OfferSide, OfferStatus } from "@/lib/domain/negotiation/offer-facts";
import type { PathContact, PathFacts, PathOffer } from "@/lib/domain/negotiation/path";
import type { Prisma } from "@/prisma/generated/client";

/** What the path of a negotiation is read from, and the user's means, which every page of a debt needs beside it. */
export type PathRecord = { profile: ProfileView; path: PathFacts };

/** More talks than these don't move a path: the first official one and the last follow-ups are among them. */
const TALKS = 400;

/** Reads all of it in one statement: who was talked to, what was offered, the hardship written down, mediation asked. */
export async function getPathRecord(
  userId: UserId,
  { debtId, lenderId }: { debtId: string; lenderId: string },
): Promise<PathRecord> {
  const about = { removedAt: null, lenderId, OR: [{ debtId: null }, { debtId }] };
  const row = await db().user.findUniqueOrThrow({
    relationLoadStrategy: "join",
    where: { id: userId },
    select: {
      profile: true,
      lprValues: OWN_LPR,
      essentials: true,
      hardshipStory: { select: { writtenOn: true } },
      contacts: { where: { ...about, ...TELLING }, select: TALK, orderBy: { at: "asc" }, take: TALKS },
      complaints: {
        where: { ...about, ...MEDIATION },
        select: { filedOn: true },
        orderBy: { filedOn: "asc" },
        take: 1,
      },
      offers: { where: { debtId, removedAt: null }, select: PROPOSAL },
    },
  });
  if (row.profile === null) throw new Error("An account has no profile.");
  return {
    profile: profileView(row.profile, row.lprValues, row.essentials),
    path: {
      contacts: row.contacts.map(pathContact),
      offers: row.offers.map(pathOffer),
      hardshipOn: toDay(row.hardshipStory?.writtenOn ?? null),
      mediationOn: toDay(row.complaints[0]?.filedOn ?? null),
    },
  };
}

/** Talks with the lender itself, and whatever set a day for hearing again; nothing else moves the path. */
const TELLING = {
  AND: { OR: [{ party: { in: ["official_service", "after_loan"] } }, { followUpOn: { not: null } }] },
} satisfies Prisma.ContactWhereInput;

/** The regulator's line, 12378, and for micro-loan companies the local government's. */
const MEDIATION = {
  channel: { in: ["financial_regulator", "local_government"] },
  filedOn: { not: null },
} satisfies Prisma.ComplaintWhereInput;

const TALK = {
  at: true,
  direction: true,
  channel: true,
  party: true,
  connected: true,
  verified: true,
  followUpOn: true,
} as const satisfies Prisma.ContactSelect;

const PROPOSAL = {
  side: true,
  status: true,
  inWriting: true,
  verified: true,
  expiresOn: true,
  receivedOn: true,
} as const satisfies Prisma.OfferSelect;

function pathContact(row: Prisma.ContactGetPayload<{ select: typeof TALK }>): PathContact {
  return {
    on: chinaClock(row.at.getTime()).on,
    direction: row.direction as ContactDirection,
    channel: row.channel as ContactChannel,
    party: row.party as ContactParty,
    connected: row.connected,
    verified: row.verified,
    followUpOn: toDay(row.followUpOn),
  };
}

function pathOffer(row: Prisma.OfferGetPayload<{ select: typeof PROPOSAL }>): PathOffer {
  return {
    from: row.side as OfferSide,
    status: row.status as OfferStatus,
    inWriting: row.inWriting,
    verified: row.verified,
    expiresOn: toDay(row.expiresOn),
    proposedOn: dateToDay(row.receivedOn),
  };
}
