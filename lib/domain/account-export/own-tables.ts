import { DEBT_STAGES } from "@/lib/domain/debts/debt";
import { STRATEGIES } from "@/lib/domain/order/open-debt";
import { ESSENTIAL_KINDS } from "@/lib/domain/plan/capacity";
import { CERTIFICATE_SAYS } from "@/lib/domain/settlement/certificate";
import { PROOF_KINDS } from "@/lib/domain/settlement/proof-kind";
import { PROOF_FILE_TYPES } from "@/lib/domain/settlement/proof-type";
import { SETTLEMENT_OUTCOMES } from "@/lib/domain/settlement/settlement";
import {
  anyRef,
  choice,
  dayColumn,
  decimal,
  type ExportTable,
  fenColumn,
  file,
  flag,
  id,
  instant,
  maybe,
  ref,
  sha256,
  text,
  version,
  whole,
  words,
} from "./column";

/* Settlements and proofs, and what belongs to the person: means, steps, imports, choices. */

export const SETTLEMENTS: ExportTable = {
  model: "Settlement",
  key: ["id"],
  columns: {
    id,
    debtId: ref("debts"),
    settledOn: dayColumn,
    outcome: choice(SETTLEMENT_OUTCOMES),
    amountFen: maybe(fenColumn),
    waivedFen: maybe(fenColumn),
    paymentId: maybe(ref("payments")),
    stageBefore: choice(DEBT_STAGES),
    certificateOn: maybe(dayColumn),
    certificateFen: maybe(fenColumn),
    certificateSays: maybe(choice(CERTIFICATE_SAYS)),
    certificateSeal: maybe(flag),
    closedAt: maybe(instant),
    words: words("terms", "note"),
    version,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};

export const CHECKLIST_ITEMS: ExportTable = {
  model: "ChecklistItem",
  key: ["id"],
  columns: {
    id,
    settlementId: ref("settlements"),
    code: text(60),
    doneOn: maybe(dayColumn),
    notApplicable: flag,
    words: words("note", "reason"),
    version,
    createdAt: instant,
  },
};

export const PROOFS: ExportTable = {
  model: "Proof",
  key: ["id"],
  columns: {
    id,
    file,
    kind: choice(PROOF_KINDS),
    type: choice(PROOF_FILE_TYPES),
    sizeBytes: whole(1, 100 * 1024 * 1024),
    sha256,
    debtId: maybe(ref("debts")),
    contactId: maybe(ref("contacts")),
    paymentId: maybe(ref("payments")),
    checklistItemId: maybe(ref("checklistItems")),
    words: words("name", "note"),
    isSample: flag,
    version,
    createdAt: instant,
  },
};

export const LOOK_UPS: ExportTable = {
  model: "LookUp",
  key: ["id"],
  columns: {
    id,
    debtId: maybe(ref("debts")),
    kind: text(40),
    on: dayColumn,
    words: words(),
    version,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};

export const IMPORT_BATCHES: ExportTable = {
  model: "ImportBatch",
  key: ["id"],
  columns: { id, source: text(40), words: words(), undoneAt: maybe(instant), createdAt: instant },
};

export const CREDIT_REPORTS: ExportTable = {
  model: "CreditReport",
  key: ["id"],
  columns: { id, importBatchId: ref("importBatches"), reportOn: dayColumn, words: words(), createdAt: instant },
};

export const REVISIONS: ExportTable = {
  model: "Revision",
  key: ["id"],
  columns: { id, subject: text(40), subjectId: anyRef, version, words: words(), createdAt: instant },
};

export const PROFILES: ExportTable = {
  model: "Profile",
  key: [],
  columns: {
    incomeFen: maybe(fenColumn),
    essentialsFen: maybe(fenColumn),
    dependants: maybe(whole(0, 99)),
    savingsFen: maybe(fenColumn),
    reserveMonths: maybe(decimal),
    reserveFen: maybe(fenColumn),
    timeValueBasisPoints: whole(0, 10_000),
    strategy: choice(STRATEGIES),
    withheldFen: maybe(fenColumn),
    version,
  },
};

export const ESSENTIALS: ExportTable = {
  model: "Essential",
  key: ["kind"],
  columns: { kind: choice(ESSENTIAL_KINDS), amountFen: fenColumn },
};

export const FIRST_DAYS: ExportTable = {
  model: "FirstDay",
  key: [],
  columns: {
    isSafe: maybe(text(40)),
    hasCourtPaper: maybe(text(40)),
    promiseDue: maybe(text(40)),
    homeAtRisk: maybe(text(40)),
    askedForMoney: maybe(text(40)),
    words: maybe(words()),
    reportAskedOn: maybe(dayColumn),
    finishedAt: maybe(instant),
    version,
  },
};

export const REMINDERS: ExportTable = {
  model: "Reminder",
  key: ["id"],
  columns: { id, step: text(200), doneOn: maybe(dayColumn), snoozedUntil: maybe(dayColumn), createdAt: instant },
};

export const LPR_VALUES: ExportTable = {
  model: "LprValue",
  key: ["id"],
  columns: { id, publishedOn: dayColumn, basisPoints: whole(0, 10_000) },
};

export const HARDSHIP_STORIES: ExportTable = {
  model: "HardshipStory",
  key: [],
  columns: { writtenOn: dayColumn, words: words(), version, createdAt: instant },
};

export const MAIL_CHOICES: ExportTable = {
  model: "MailChoice",
  key: [],
  columns: { isOn: flag, sendHour: whole(0, 23), quietFrom: whole(0, 23), quietTo: whole(0, 23), version },
};
