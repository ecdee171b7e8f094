import { addDays, type Day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { ComplaintFacts } from "@/lib/domain/conduct/complaint-facts";
import type { Balance } from "@/lib/domain/debts/balance";
import type { CourtPaper } from "@/lib/domain/debts/court-paper";
import type { OpenStage } from "@/lib/domain/debts/debt";
import { type DebtFacts, NOTHING_KNOWN } from "@/lib/domain/debts/debt-facts";
import type { LenderFacts } from "@/lib/domain/debts/lender-facts";
import type { LookUpFacts } from "@/lib/domain/debts/look-up";
import type { ContactFacts } from "@/lib/domain/negotiation/contact-facts";
import type { OfferFacts } from "@/lib/domain/negotiation/offer-record";
import type { Certificate } from "@/lib/domain/settlement/certificate";
import type { ChecklistCode } from "@/lib/domain/settlement/checklist";
import type { SettlementFacts } from "@/lib/domain/settlement/settlement";

/** The language in which the sample's names and notes are written; they are data, so they are chosen once. */
export type SampleLanguage = "zh" | "en";

/** One debt of the invented person, with everything that hangs on it. */
export type SampleDebt = {
  lender: LenderFacts;
  facts: DebtFacts;
  /** The day on which the debt entered its stage. */
  stageOn: Day;
  /** Oldest first; the last one is what is claimed now. Empty: not known yet. */
  balances: readonly Balance[];
  demandsOn: readonly Day[];
  courtPapers: readonly CourtPaper[];
  /** Received positive, paid negative. */
  cashFlows: readonly { on: Day; amount: Fen }[];
  /** How it ended, where it did; `stageOn` and the stage of its facts are then those before the settlement. */
  settlement: SampleSettlement | null;
  /** Oldest first. */
  contacts: readonly ContactFacts[];
  /** Still open. */
  offers: readonly OfferFacts[];
  agreement: SampleAgreement | null;
  complaints: readonly SampleComplaint[];
  lookUps: readonly LookUpFacts[];
};

/** An accepted offer with what was paid under it. */
export type SampleAgreement = {
  offer: OfferFacts;
  acceptedOn: Day;
  /** The stage of the debt before it. */
  stageBefore: OpenStage;
  payments: readonly { on: Day; amount: Fen; payee: string; note: string }[];
};

/** A complaint about the contacts at these places in the list. */
export type SampleComplaint = ComplaintFacts & { contacts: readonly number[] };

/** A settlement with its certificate and what was done about its checklist. */
export type SampleSettlement = {
  facts: SettlementFacts;
  certificate: Certificate | null;
  answers: readonly { code: ChecklistCode; doneOn: Day | null; note: string; reason: string }[];
  /** The day on which the last item was done, where none is left. */
  closedOn: Day | null;
};

/** What the sample is written with: days counted from today, and one of two languages. */
export type SampleContext = {
  today: Day;
  /** The day so many days before today. */
  ago: (days: number) => Day;
  /** The day so many days after today. */
  ahead: (days: number) => Day;
  /** The date of the month of a day to come, for things that recur. */
  dateAhead: (days: number) => number;
  say: (zh: string, en: string) => string;
};

/** Makes the context of a day and a language. */
export function sampleContext(today: Day, language: SampleLanguage): SampleContext {
  const ahead = (days: number) => addDays(today, days);
  return {
    today,
    ago: (days) => addDays(today, -days),
    ahead,
    dateAhead: (days) => Number(ahead(days).slice(8)),
    say: (zh, en) => (language === "zh" ? zh : en),
  };
}

/** Yuan with at most two decimals as fen. For figures written in this folder. */
export function yuan(amount: number): Fen {
  return fen(Math.round(amount * 100));
}

/** Nothing known of a debt but what is named. */
export function factsWith(known: Partial<DebtFacts> & Pick<DebtFacts, "product" | "stage">): DebtFacts {
  return { ...NOTHING_KNOWN, ...known };
}

/** A lender of which only the kind and the named facts are known. Sample lenders have no numbers to call. */
export function lenderWith(known: Partial<LenderFacts> & Pick<LenderFacts, "kind" | "brand">): LenderFacts {
  return {
    legalName: "",
    hotline: "",
    hotlineSource: "",
    note: "",
    creditReporting: "unknown",
    reportingSource: null,
    reportingAsOf: null,
    negotiability: "unknown",
    ...known,
  };
}

/** A balance of which only the named parts are known. */
export function balanceOf(asOf: Day, known: Partial<Omit<Balance, "asOf">>): Balance {
  return { asOf, claimed: null, principal: null, interest: null, penalty: null, fees: null, ...known };
}

/** A debt on which nothing else hangs but what is named. */
export function debtWith(known: Partial<SampleDebt> & Pick<SampleDebt, "lender" | "facts" | "stageOn">): SampleDebt {
  const entries = { balances: [], demandsOn: [], courtPapers: [], cashFlows: [] };
  const talks = { contacts: [], offers: [], agreement: null, complaints: [], lookUps: [] };
  return { ...entries, settlement: null, ...talks, ...known };
}
