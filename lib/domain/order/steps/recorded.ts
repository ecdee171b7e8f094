import type { Day } from "@/lib/domain/basics/day";
import type { ClockRule } from "@/lib/domain/clocks/clock-rule";
import type { CourtPaper } from "@/lib/domain/debts/court-paper";
import { isInCourt } from "@/lib/domain/debts/debt";
import type { FirstDayAnswers } from "@/lib/domain/order/first-day";
import type { OpenDebt } from "@/lib/domain/order/open-debt";
import { missingFactsOf } from "./missing-facts";
import { papersOf, runningPapersOf } from "./papers";
import { paymentsOf, type Schedule } from "./payments";
import type { StepFirstDay, StepState } from "./state";

/** One debt as the record has it. */
export type RecordedDebt = {
  open: OpenDebt;
  schedule: Schedule;
  funder: string;
  papers: readonly (CourtPaper & { id: string })[];
  offers: StepState["offers"];
};

export type Recorded = {
  /** Whether any debt is recorded, settled ones too. */
  hasDebts: boolean;
  /** Open debts, ranked or not: leaving one out of the order silences no day. */
  debts: readonly RecordedDebt[];
  /** Settled debts of which nobody has confirmed yet that their case before a court has ended. */
  runningCases: readonly { id: string; papers: RecordedDebt["papers"] }[];
  /** The ids of the ranked ones, first to last. */
  order: readonly string[];
  answers: FirstDayAnswers;
  /** The first day was begun, and the credit report not asked for yet. */
  isReportOpen: boolean;
  /** The open closing items of settled debts. */
  checklist: StepState["checklist"];
  /** The complaints that were not answered yet. */
  complaints: StepState["complaints"];
  followUps: StepState["followUps"];
  done: StepState["done"];
  later: StepState["later"];
  clocks: readonly ClockRule[];
};

/** What the next step is picked from, out of everything recorded. */
export function stepStateOf(recorded: Recorded, today: Day): StepState {
  const { debts, order, answers, clocks } = recorded;
  const ranked = new Set(order);
  return {
    hasDebts: recorded.hasDebts,
    order,
    safety: {
      threatOn: answers.safe?.answer === "threatened" ? answers.safe.since : null,
      distressOn: answers.safe?.answer === "despairing" ? answers.safe.since : null,
    },
    firstDay: firstDayOf(recorded),
    courtPapers: [
      ...debts.flatMap(({ open, papers }) => papersOf(open, papers, clocks, today)),
      ...recorded.runningCases.flatMap(({ id, papers }) => runningPapersOf(id, papers, clocks, today)),
    ],
    ...promisesOf(debts, today),
    checklist: recorded.checklist,
    followUps: recorded.followUps,
    complaints: recorded.complaints,
    paidAgreements: debts.flatMap(({ open }) => (open.agreement?.isPaid ? [{ debtId: open.id }] : [])),
    missingFacts: debts.flatMap(({ open, funder }) => (ranked.has(open.id) ? missingFactsOf(open, funder) : [])),
    later: recorded.later,
    done: recorded.done,
  };
}

/**
 * Payments and offers. What was agreed on terms that are only spoken, not checked, or paid to a private account is no payment
 * to ask for: its next sum says what is to be put right before its day, and takes the place of the offer's own step.
 */
function promisesOf(debts: readonly RecordedDebt[], today: Day): Pick<StepState, "instalments" | "offers"> {
  const all = debts.map(({ open, schedule, offers }) => {
    const doubt = offers.find(({ agreedWith }) => agreedWith !== undefined)?.agreedWith;
    const payments = paymentsOf(open, schedule, today);
    const isDated = payments.some(({ kind }) => kind === "promised");
    return {
      instalments: payments.map((one) => (doubt && one.kind === "promised" ? { ...one, doubt } : one)),
      offers: isDated ? offers.filter(({ agreedWith }) => agreedWith === undefined) : offers,
    };
  });
  return {
    instalments: all.flatMap(({ instalments }) => instalments),
    offers: all.flatMap(({ offers }) => offers),
  };
}

/** An answer counts until a debt says the same and more. */
function firstDayOf({ debts, answers, isReportOpen }: Recorded): StepFirstDay {
  const some = (is: (debt: OpenDebt) => boolean) => debts.some(({ open }) => is(open));
  const hasPaper = debts.some(({ open, papers }) => papers.length > 0 || isInCourt(open.stage));
  const { money, court_paper: court, promise, at_risk: atRisk } = answers;
  const what = atRisk === null || atRisk.answer === "no" ? null : atRisk.answer;
  return {
    moneyAskedOn: money?.answer === "yes" ? money.since : null,
    courtPaperOn: court !== null && court.answer !== "no" && !hasPaper ? court.since : null,
    promiseOn: promise?.answer === "yes" && !some((debt) => debt.stage === "agreed") ? promise.since : null,
    atRisk: atRisk !== null && what !== null && !some(COVERS[what]) ? { what, since: atRisk.since } : null,
    isReportOpen,
  };
}

const COVERS: Record<"home" | "car" | "utilities", (debt: OpenDebt) => boolean> = {
  home: (debt) => debt.collateral === "home" || debt.lenderKind === "landlord",
  car: (debt) => debt.collateral === "car",
  utilities: (debt) => debt.lenderKind === "utility" || debt.product === "bill",
};
