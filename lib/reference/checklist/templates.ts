import type { ChecklistTemplate } from "@/lib/domain/settlement/checklist";

/** At once, a week, two weeks, and the window in which lenders have reported a settlement. */
const AT_ONCE = { fromDays: 0, dueDays: 0 } as const;
const WEEK = { fromDays: 0, dueDays: 7 } as const;
const TWO_WEEKS = { fromDays: 0, dueDays: 14 } as const;
const AFTER_REPORTING = { fromDays: 30, dueDays: 45 } as const;

const ALWAYS = { from: null, to: null } as const;
const PRACTICE = { ...ALWAYS, isOptional: false, source: null } as const;

/**
 * What is left to do after a settlement, in the order in which it is done. Days are this product's own, from how
 * settlements go in practice; an item that rests on a law names it.
 */
export const CHECKLIST_TEMPLATES: readonly ChecklistTemplate[] = [
  { code: "receipt", scope: "all", ...AT_ONCE, ...PRACTICE },
  { code: "transfer", scope: "transferred", ...AT_ONCE, ...PRACTICE, source: "civil_code_546" },
  { code: "certificate", scope: "institutions", ...WEEK, ...PRACTICE },
  { code: "close_brand", scope: "institutions", ...WEEK, ...PRACTICE },
  { code: "close_funder", scope: "funder_beside_brand", ...WEEK, ...PRACTICE },
  { code: "revoke_debit", scope: "institutions", ...WEEK, ...PRACTICE },
  { code: "collection_stopped", scope: "collected_or_in_court", ...WEEK, ...PRACTICE },
  { code: "others_told", scope: "others_liable", ...WEEK, ...PRACTICE },
  { code: "iou", scope: "persons", ...WEEK, ...PRACTICE },
  { code: "lien_released", scope: "secured", ...TWO_WEEKS, ...PRACTICE },
  {
    code: "data_deletion",
    scope: "apps",
    ...TWO_WEEKS,
    ...PRACTICE,
    isOptional: true,
    source: "personal_information_47",
  },
  { code: "credit_report", scope: "reporting", ...AFTER_REPORTING, ...PRACTICE, source: "credit_regulation_25" },
];
