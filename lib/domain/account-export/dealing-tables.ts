import { COMPLAINT_CHANNELS, COMPLAINT_PACES } from "@/lib/domain/conduct/complaint";
import { DEBT_STAGES } from "@/lib/domain/debts/debt";
import { CONTACT_CHANNELS, CONTACT_DIRECTIONS, CONTACT_PARTIES } from "@/lib/domain/negotiation/contact";
import { OFFER_SIDES, OFFER_STATUSES, PAYEES, REPORT_EFFECTS } from "@/lib/domain/negotiation/offer-facts";
import { OFFER_KINDS } from "@/lib/domain/negotiation/schedule";
import {
  choice,
  dayColumn,
  type ExportTable,
  fenColumn,
  flag,
  id,
  instant,
  maybe,
  ref,
  text,
  texts,
  version,
  whole,
  words,
} from "./column";

/* Dealings with lenders: contacts, offers, agreements, payments, complaints, letters. */

export const CONTACTS: ExportTable = {
  model: "Contact",
  key: ["id"],
  columns: {
    id,
    lenderId: ref("lenders"),
    debtId: maybe(ref("debts")),
    at: instant,
    direction: choice(CONTACT_DIRECTIONS),
    channel: choice(CONTACT_CHANNELS),
    party: choice(CONTACT_PARTIES),
    connected: maybe(flag),
    verified: maybe(flag),
    consented: flag,
    tags: texts(60),
    followUpOn: maybe(dayColumn),
    importBatchId: maybe(ref("importBatches")),
    words: words("organisation", "staffNumber", "number", "ownNumber", "summary", "theyAsked", "iSaid", "words"),
    version,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};

export const OFFERS: ExportTable = {
  model: "Offer",
  key: ["id"],
  columns: {
    id,
    debtId: ref("debts"),
    kind: choice(OFFER_KINDS),
    side: choice(OFFER_SIDES),
    status: choice(OFFER_STATUSES),
    receivedOn: dayColumn,
    expiresOn: maybe(dayColumn),
    decidedOn: maybe(dayColumn),
    claimFen: maybe(fenColumn),
    statedTotalFen: maybe(fenColumn),
    inWriting: flag,
    verified: maybe(flag),
    payee: choice(PAYEES),
    interestRuns: maybe(flag),
    voidOnLate: maybe(flag),
    graceDays: whole(0, 366),
    reportEffect: choice(REPORT_EFFECTS),
    hasEndSource: maybe(flag),
    isCardPlan: flag,
    words: words("conditions", "waived", "saidBy", "note"),
    version,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};

export const OFFER_PAYMENTS: ExportTable = {
  model: "OfferPayment",
  key: ["id"],
  columns: { id, offerId: ref("offers"), position: whole(1, 600), dueOn: dayColumn, amountFen: fenColumn },
};

export const AGREEMENTS: ExportTable = {
  model: "Agreement",
  key: ["id"],
  columns: {
    id,
    debtId: ref("debts"),
    offerId: ref("offers"),
    acceptedOn: dayColumn,
    endedOn: maybe(dayColumn),
    endReason: maybe(text(40)),
    stageBefore: choice(DEBT_STAGES),
    words: words(),
    version,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};

export const INSTALMENTS: ExportTable = {
  model: "Instalment",
  key: ["id"],
  columns: { id, agreementId: ref("agreements"), position: whole(1, 600), dueOn: dayColumn, amountFen: fenColumn },
};

export const PAYMENTS: ExportTable = {
  model: "Payment",
  key: ["id"],
  columns: {
    id,
    debtId: ref("debts"),
    agreementId: maybe(ref("agreements")),
    on: dayColumn,
    amountFen: fenColumn,
    importBatchId: maybe(ref("importBatches")),
    words: words("payee", "note"),
    version,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};

export const COMPLAINTS: ExportTable = {
  model: "Complaint",
  key: ["id"],
  columns: {
    id,
    lenderId: ref("lenders"),
    debtId: maybe(ref("debts")),
    channel: choice(COMPLAINT_CHANNELS),
    matters: texts(20),
    pace: choice(COMPLAINT_PACES),
    filedOn: maybe(dayColumn),
    dueOn: maybe(dayColumn),
    answeredOn: maybe(dayColumn),
    isConfirmedTrue: flag,
    words: words("ticketNumber", "facts", "request", "reply", "note"),
    version,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};

export const COMPLAINT_CONTACTS: ExportTable = {
  model: "ComplaintContact",
  key: ["complaintId", "contactId"],
  columns: { complaintId: ref("complaints"), contactId: ref("contacts") },
};

export const COMPLAINT_PROOFS: ExportTable = {
  model: "ComplaintProof",
  key: ["complaintId", "proofId"],
  columns: { complaintId: ref("complaints"), proofId: ref("proofs") },
};

export const LETTERS: ExportTable = {
  model: "Letter",
  key: ["id"],
  columns: {
    id,
    lenderId: maybe(ref("lenders")),
    debtId: maybe(ref("debts")),
    code: text(60),
    sentOn: maybe(dayColumn),
    words: words(),
    version,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};
