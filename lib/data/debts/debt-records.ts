import "server-only";
import { DEBT_PAYMENT_INCLUDE, type DebtPayment, debtPayment } from "@/lib/data/agreements/debt-payments";
import { db } from "@/lib/data/core/db";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId } from "@/lib/data/core/new-id";
import { type LookUpView, lookUpView } from "@/lib/data/look-ups/look-up-view";
import { type ContactView, contactView } from "@/lib/data/negotiation/contact-view";
import { SETTLEMENT_INCLUDE, type SettlementView, settlementView } from "@/lib/data/settlement/settlement-view";
import { type Day, dateToDay } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { ClockEventKind } from "@/lib/domain/clocks/clock-event";
import type { Contact as ContactRow, Lender as LenderRow, Prisma } from "@/prisma/generated/client";
import { type BalanceEntry, balanceEntries, NEWEST_FIRST } from "./balances";
import type { ClockEventView } from "./clock-events";
import { lenderView } from "./lenders";

/** What a debt's own page shows beside its facts. */
export type DebtRecord = {
  /** Every balance, newest day first. */
  balances: BalanceEntry[];
  /** What restarts or moves its clocks, oldest first. */
  events: ClockEventView[];
  /** When its stage became settled, the last time. */
  settledStageOn: Day | null;
  /** The settlements that were not undone, oldest first. */
  settlements: SettlementView[];
  /** The latest contacts about it, newest first. */
  contacts: ContactView[];
  /** What was paid, the latest day first. */
  payments: DebtPayment[];
  /** When agreements were made that were not undone, ended ones too. */
  agreements: { on: Day }[];
  /** What was looked up about it, the latest day first, at most one. */
  lookUps: LookUpView[];
};

const NOTHING: DebtRecord = {
  balances: [],
  events: [],
  settledStageOn: null,
  settlements: [],
  contacts: [],
  payments: [],
  agreements: [],
  lookUps: [],
};

/** Reads all of it in one statement; nothing for a debt that is not there or someone else's. */
export async function getDebtRecord(userId: UserId, debtId: string): Promise<DebtRecord> {
  if (!isId(debtId)) return NOTHING;
  const seal = await sealFor(userId);
  const row = await db().debt.findUnique({
    relationLoadStrategy: "join",
    where: { id_userId: { id: debtId, userId } },
    select: {
      balanceUpdates: { orderBy: NEWEST_FIRST },
      clockEvents: { where: { removedAt: null }, orderBy: [{ on: "asc" }, { id: "asc" }] },
      stageChanges: { where: { stage: "settled" }, orderBy: [{ on: "desc" }, { id: "desc" }], take: 1 },
      settlements: { where: { removedAt: null }, include: SETTLEMENT_INCLUDE, orderBy: { id: "asc" } },
      lookUps: { where: { removedAt: null }, orderBy: [{ on: "desc" }, { id: "desc" }], take: 1 },
      payments: {
        where: { removedAt: null },
        include: DEBT_PAYMENT_INCLUDE,
        orderBy: [{ on: "desc" }, { id: "desc" }],
      },
      agreements: { where: { removedAt: null }, select: { acceptedOn: true } },
      lender: { include: { contacts: { where: aboutDebt(debtId), orderBy: LATEST_CONTACTS, take: SHOWN_CONTACTS } } },
    },
  });
  if (!row) return NOTHING;
  const settled = row.stageChanges[0];
  return {
    balances: balanceEntries(row.balanceUpdates),
    events: row.clockEvents.map(({ id, kind, on }) => ({ id, kind: kind as ClockEventKind, on: dateToDay(on) })),
    settledStageOn: settled ? dateToDay(settled.on) : null,
    settlements: row.settlements.map((one) => settlementView(seal, one)),
    contacts: contactsOf(seal, row.lender),
    payments: row.payments.map((one) => debtPayment(seal, one)),
    agreements: row.agreements.map(({ acceptedOn }) => ({ on: dateToDay(acceptedOn) })),
    lookUps: row.lookUps.map((one) => lookUpView(seal, one)),
  };
}

/** How many contacts stand on the debt's page; the others are in its timeline. */
const SHOWN_CONTACTS = 3;
const LATEST_CONTACTS = [{ at: "desc" }, { id: "desc" }] as const satisfies Prisma.ContactOrderByWithRelationInput[];

/** Contacts about this debt, and those about everything that is owed to its lender. */
function aboutDebt(debtId: string): Prisma.ContactWhereInput {
  return { removedAt: null, OR: [{ debtId: null }, { debtId }] };
}

function contactsOf(seal: UserSeal, { contacts, ...row }: LenderRow & { contacts: ContactRow[] }): ContactView[] {
  if (contacts.length === 0) return [];
  const lender = lenderView(seal, row);
  return contacts.map((one) => contactView(seal, one, lender));
}
