import { addDays, type Day, day, parseDay } from "@/lib/domain/basics/day";
import type { SourceId } from "@/lib/domain/basics/source-id";
import { isLive, type Validity } from "@/lib/domain/basics/validity";
import { type ChecklistScope, isInScope, isTransferred, type SettledDebt } from "./settled-debt";

/** What may be left to do once a debt is settled; the words for it are in the messages. */
export const CHECKLIST_CODES = [
  "receipt",
  "transfer",
  "certificate",
  "close_brand",
  "close_funder",
  "revoke_debit",
  "collection_stopped",
  "lien_released",
  "others_told",
  "data_deletion",
  "credit_report",
  "iou",
] as const;
export type ChecklistCode = (typeof CHECKLIST_CODES)[number];

/** One dated row of the list: whom it is for, and when it is due. */
export type ChecklistTemplate = Validity & {
  code: ChecklistCode;
  scope: ChecklistScope;
  /** Not before so many days after the settlement; 0 = at once. */
  fromDays: number;
  /** Due so many days after the settlement. */
  dueDays: number;
  isOptional: boolean;
  /** The law that it rests on; null for plain good practice. */
  source: SourceId | null;
};

/** How an item differs from its usual words. */
export type ChecklistVariant = "keep_or_close" | "from_holder" | "look_for_transfer";

export type ChecklistItem = {
  code: ChecklistCode;
  /** From this day on it makes sense. */
  fromOn: Day;
  dueOn: Day;
  isOptional: boolean;
  variant: ChecklistVariant | null;
  source: SourceId | null;
};

const LAST_DAY = day("2199-12-31");

/**
 * The closing items of a settled debt, the first due first; items of one day keep the order of the templates. Days count
 * from the settlement. Templates are those in force on the day of settlement.
 */
export function checklistFor(debt: SettledDebt, templates: readonly ChecklistTemplate[]): ChecklistItem[] {
  const { settledOn } = debt;
  return templates
    .filter((template) => isLive(template, settledOn) && isInScope(template.scope, debt))
    .toSorted((a, b) => a.dueDays - b.dueDays)
    .map(({ code, fromDays, dueDays, isOptional, source }) => ({
      code,
      fromOn: after(settledOn, fromDays),
      dueOn: after(settledOn, dueDays),
      isOptional,
      variant: variantOf(code, debt),
      source,
    }));
}

/** Days end with 2199; what would be due later is due then. */
function after(settledOn: Day, days: number): Day {
  return parseDay(addDays(settledOn, days)) ?? LAST_DAY;
}

function variantOf(code: ChecklistCode, debt: SettledDebt): ChecklistVariant | null {
  switch (code) {
    case "close_brand":
      // A bank card is also an account for wages and bills: whether to close it is the person's own choice.
      return debt.product === "credit_card" ? "keep_or_close" : null;
    case "certificate":
      return isTransferred(debt) ? "from_holder" : null;
    case "credit_report":
      return isTransferred(debt) ? "look_for_transfer" : null;
    default:
      return null;
  }
}

/** What the person says about an item: done on a day, or not needed, with the reason. */
export type ChecklistAnswer = { code: string; doneOn: Day | null; notApplicable: boolean };

/** Where one item stands. "ahead": its days have not begun; "overdue": its last day has passed. */
export type ItemState = "done" | "not_applicable" | "overdue" | "open" | "ahead";

/** Where an item stands on a day; its due day itself still counts as in time, and what is optional is never overdue. */
export function itemStateOf(item: ChecklistItem, answers: readonly ChecklistAnswer[], today: Day): ItemState {
  const answer = answers.find(({ code }) => code === item.code);
  if (answer?.notApplicable) return "not_applicable";
  if (answer && answer.doneOn !== null) return "done";
  if (item.dueOn < today) return item.isOptional ? "open" : "overdue";
  return item.fromOn > today ? "ahead" : "open";
}

/** How far a list is. Optional items count neither as done nor as left: nothing waits for them. */
export type ChecklistProgress = { total: number; answered: number; left: number; overdue: number };

/** How far a list is on a day: how many items count, are answered, are left, and of these are overdue. */
export function progressOf(
  items: readonly ChecklistItem[],
  answers: readonly ChecklistAnswer[],
  today: Day,
): ChecklistProgress {
  const states = items.filter(({ isOptional }) => !isOptional).map((item) => itemStateOf(item, answers, today));
  const answered = states.filter(isAnswered).length;
  return {
    total: states.length,
    answered,
    left: states.length - answered,
    overdue: states.filter((state) => state === "overdue").length,
  };
}

/** Whether an item is over, one way or the other. */
export function isAnswered(state: ItemState): boolean {
  return state === "done" || state === "not_applicable";
}

/** Whether nothing is left but what is optional: then the debt is closed, and not before. */
export function isChecklistOver(items: readonly ChecklistItem[], answers: readonly ChecklistAnswer[]): boolean {
  const over = new Set(answers.filter(({ doneOn, notApplicable }) => doneOn !== null || notApplicable).map(codeOf));
  return items.every(({ isOptional, code }) => isOptional || over.has(code));
}

function codeOf({ code }: ChecklistAnswer): string {
  return code;
}

export type AnswerProblem = {
  field: "doneOn" | "reason";
  reason: "day_in_future" | "before_settlement" | "reason_missing";
};

/**
 * What cannot be said of an item: done on a day to come, done before the debt was settled (a receipt may be older by a
 * day or two, so only the receipt may), or not needed without a reason.
 */
export function problemsOfAnswer(
  answer: { code: ChecklistCode; doneOn: Day | null; notApplicable: boolean; reason: string },
  settledOn: Day,
  today: Day,
): AnswerProblem[] {
  if (answer.notApplicable) return answer.reason === "" ? [{ field: "reason", reason: "reason_missing" }] : [];
  const { doneOn, code } = answer;
  if (doneOn === null) return [];
  if (doneOn > today) return [{ field: "doneOn", reason: "day_in_future" }];
  const mayBeEarlier = code === "receipt" || code === "transfer" || code === "others_told";
  return doneOn < settledOn && !mayBeEarlier ? [{ field: "doneOn", reason: "before_settlement" }] : [];
}
