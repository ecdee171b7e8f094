import type { DraftValues } from "@/lib/data/core/drafts";
import { fenToInput } from "@/lib/domain/basics/money";
import type { WhatIf } from "@/lib/domain/plan/what-if";
import { whatIfSchema } from "@/lib/schemas/plan";

/** Where the question that was answered is kept, and what was typed and refused. Both begin with the same word. */
export const WHAT_IF = "plan:what-if";
export const WHAT_IF_REFUSED = "plan:what-if:refused";

/** A question as its fields show it, so that it can be read again. */
export function whatIfDraft(whatIf: WhatIf): DraftValues {
  return {
    extra: [fenToInput(whatIf.extra)],
    lump: [fenToInput(whatIf.lump)],
    lumpOn: [whatIf.lumpOn ?? ""],
    income: [fenToInput(whatIf.income)],
    incomeDirection: [whatIf.incomeFalls ? "less" : "more"],
    incomeFrom: [whatIf.incomeFrom ?? ""],
    offers: [...whatIf.offers],
    leftOut: [...whatIf.leftOut],
  };
}

/** The question that a draft holds; null without one, or when it can't be read any more. */
export function whatIfOf(draft: DraftValues | undefined): WhatIf | null {
  if (draft === undefined) return null;
  const { offers = [], leftOut = [], ...single } = draft;
  const fields = Object.fromEntries(Object.entries(single).map(([name, [value = ""]]) => [name, value]));
  const parsed = whatIfSchema.safeParse({ ...fields, offers, leftOut });
  return parsed.success ? parsed.data : null;
}
