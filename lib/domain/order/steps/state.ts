import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { CourtDay } from "@/lib/domain/clocks/court";
import type { CourtPaperType } from "@/lib/domain/debts/court-paper";
import type { Collateral } from "@/lib/domain/debts/debt";
import type { ChecklistCode } from "@/lib/domain/settlement/checklist";

/** A court's paper with its days, read or estimated (`courtDays`). */
export type StepCourtPaper = {
  id: string;
  debtId: string;
  type: CourtPaperType;
  /** Checked with the court itself. */
  verified: boolean;
  /** The debt is being enforced: its notice comes before days that have passed. */
  isEnforcing: boolean;
  days: readonly Pick<CourtDay, "event" | "on" | "isEstimated">[];
};

/** One payment that is not made yet. */
export type StepInstalment = {
  id: string;
  debtId: string;
  /** Of an agreement; of a secured debt; a bill of daily life; a debt that others share; or any other that is kept current. */
  kind: "promised" | "secured" | "bill" | "shared" | "ordinary";
  dueOn: Day;
  amount: Fen | null;
  /** What is missing to pay it; null when not known. */
  gap: Fen | null;
  n: number | null;
  total: number | null;
  collateral: Collateral | null;
  /** True where what is owed has to be checked before it is paid: the lender has no licence, and it may be repaid already. */
  isCheckedFirst?: boolean;
  /** Why it is not to be paid yet although it was promised; absent where nothing stands against it. */
  doubt?: PromiseDoubt;
};

/** What an agreement lacks: its money would go to a private account, it is only spoken, or nobody checked who made it. */
export type PromiseDoubt = "private" | "oral" | "unchecked";

/** Terms that someone proposed and that are neither refused nor replaced. */
export type StepOffer = {
  id: string;
  debtId: string;
  /** What has to be paid at once; null when not known. */
  amount: Fen | null;
  expiresOn: Day | null;
  status: "open" | "accepted";
  inWriting: boolean;
  /** Checked through an official line that the user looked up. */
  verified: boolean;
  /** Whether paying it leaves the living reserve whole. */
  reserve: "kept" | "broken" | "unknown";
  /** Months of essentials that are left after paying it; null when not known. */
  monthsLeft: number | null;
  /** Of an offer that an agreement in force rests on: what stands against paying it all the same. */
  agreedWith?: PromiseDoubt;
};

/** A closing item that is not done yet. */
export type StepChecklistItem = {
  id: string;
  debtId: string;
  item: ChecklistCode;
  settledOn: Day;
  dueOn: Day;
  /** Items of this debt that are still open, this one too. */
  left: number;
};

export type StepFollowUp = { id: string; debtId: string; on: Day; hasTopic: boolean };

/** A complaint that was filed and not answered yet; null: about everything that is owed to its lender. */
export type StepComplaint = { id: string; debtId: string | null; dueOn: Day };

export const STEP_FACTS = ["received", "balance", "reporting", "creditor", "contract_day"] as const;
export type StepMissingFact = { debtId: string; fact: (typeof STEP_FACTS)[number] };

/** Since when the person has said so; null where they have not, or where the record says it by now. */
export type StepFirstDay = {
  /** Someone asks for a transfer, a fee or a new loan. */
  moneyAskedOn: Day | null;
  /** A court's paper is there. */
  courtPaperOn: Day | null;
  /** Something promised is due this week. */
  promiseOn: Day | null;
  atRisk: { what: "home" | "car" | "utilities"; since: Day } | null;
  /** The free credit report was not asked for yet. */
  isReportOpen: boolean;
};

export const NO_FIRST_DAY: StepFirstDay = {
  moneyAskedOn: null,
  courtPaperOn: null,
  promiseOn: null,
  atRisk: null,
  isReportOpen: false,
};

/** Everything the next step is picked from. All lists in any order; ids are unique inside their list. */
export type StepState = {
  hasDebts: boolean;
  /** The ids of the debts as `rankDebts` orders them: the one to deal with first wins among equal days. */
  order: readonly string[];
  /** Since when the person has said that someone threatens them, or that they despair. */
  safety: { threatOn: Day | null; distressOn: Day | null };
  /** What was answered on the first day and is not recorded otherwise yet. */
  firstDay: StepFirstDay;
  courtPapers: readonly StepCourtPaper[];
  instalments: readonly StepInstalment[];
  offers: readonly StepOffer[];
  checklist: readonly StepChecklistItem[];
  followUps: readonly StepFollowUp[];
  complaints: readonly StepComplaint[];
  /** The debts on which every instalment of the agreement is paid: they wait to be settled. */
  paidAgreements: readonly { debtId: string }[];
  missingFacts: readonly StepMissingFact[];
  /** Steps put off: back on `until`. */
  later: readonly { id: string; until: Day }[];
  done: readonly { id: string; on: Day }[];
};

/** A state in which nothing is recorded. */
export const NOTHING_RECORDED: StepState = {
  hasDebts: false,
  order: [],
  safety: { threatOn: null, distressOn: null },
  firstDay: NO_FIRST_DAY,
  courtPapers: [],
  instalments: [],
  offers: [],
  checklist: [],
  followUps: [],
  complaints: [],
  paidAgreements: [],
  missingFacts: [],
  later: [],
  done: [],
};
