import "server-only";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { openDebtOf } from "@/lib/data/debts/open-debts";
import { type Closing, runningCasesOf, stepItemsOf } from "@/lib/data/settlement/settled-debts";
import type { Day } from "@/lib/domain/basics/day";
import { stepOffersOf } from "@/lib/domain/order/recorded-offers";
import { type RecordedDebt, stepStateOf } from "@/lib/domain/order/steps/recorded";
import type { StepState } from "@/lib/domain/order/steps/state";
import type { Profile } from "@/lib/domain/plan/profile";
import { CLOCKS } from "@/lib/reference/clocks";
import type { PlannedFollowUp } from "./day-records";
import type { FirstDayView } from "./first-days";
import type { Reminders } from "./reminders";

type StepRecord = {
  debts: readonly DebtView[];
  /** The ids of the ranked debts, first to last. */
  order: readonly string[];
  firstDay: FirstDayView;
  reminders: Reminders;
  closings: readonly Closing[];
  complaints: StepState["complaints"];
  followUps: readonly PlannedFollowUp[];
  profile: Profile;
};

/** What the next step and the week are picked from, out of a user's rows as they were read. */
export function stepStateFor(
  { debts, order, firstDay, reminders, closings, complaints, followUps, profile }: StepRecord,
  today: Day,
): StepState {
  const { answers, isFinished, reportAskedOn } = firstDay;
  const isBegun = isFinished || Object.values(answers).some((answer) => answer !== null);
  const recorded = debts.flatMap((debt) => recordedDebt(debt, profile, today) ?? []);
  return stepStateOf(
    {
      hasDebts: debts.length > 0,
      debts: recorded,
      runningCases: runningCasesOf(debts, closings, today).map(({ id, courtPapers }) => ({ id, papers: courtPapers })),
      order,
      answers,
      isReportOpen: isBegun && reportAskedOn === null,
      checklist: stepItemsOf(closings, today),
      complaints,
      followUps: followUps.flatMap((planned) => followUpOf(planned, recorded) ?? []),
      ...reminders,
      clocks: CLOCKS,
    },
    today,
  );
}

/** A day about everything that is owed to a lender stands with the first open debt there; with none left it is over. */
function followUpOf({ id, lenderId, debtId, on }: PlannedFollowUp, recorded: readonly Recorded[]) {
  const found = recorded.find(({ open, lender }) => (debtId === null ? lender === lenderId : open.id === debtId));
  return found ? { id, debtId: found.open.id, on, hasTopic: false } : null;
}

type Recorded = RecordedDebt & { lender: string };

function recordedDebt(debt: DebtView, profile: Profile, today: Day): Recorded | null {
  const open = openDebtOf(debt, today);
  if (!open) return null;
  const offers = stepOffersOf(debt.offers, profile, today, debt.agreement?.offerId);
  return { open, lender: debt.lender.id, schedule: debt, funder: debt.funder, papers: debt.courtPapers, offers };
}
