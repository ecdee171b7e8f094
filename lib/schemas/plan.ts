import { z } from "zod";
import type { WhatIf } from "@/lib/domain/plan/what-if";
import { amountOrUnknown, choiceOrUnknown, dayOrUnknown } from "./fields";

/** More boxes than anybody has debts. */
const MOST_TICKED = 2_000;

/** Boxes that share a name, or a list to pick from: none, one text or several. */
const ids = z
  .union([z.string().max(64), z.array(z.string().max(64)).max(MOST_TICKED)], { error: "choice" })
  .optional()
  .transform((ticked): string[] => [ticked ?? []].flat().filter((id) => id !== ""));

/** A question to the plan. Every part may be left empty. */
export const whatIfSchema = z
  .object({
    extra: amountOrUnknown,
    lump: amountOrUnknown,
    lumpOn: dayOrUnknown,
    income: amountOrUnknown,
    incomeDirection: choiceOrUnknown(["more", "less"]),
    incomeFrom: dayOrUnknown,
    offers: ids,
    leftOut: ids,
  })
  .transform(({ incomeDirection, ...asked }): WhatIf => ({ ...asked, incomeFalls: incomeDirection === "less" }));
