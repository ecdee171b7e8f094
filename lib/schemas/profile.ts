import { z } from "zod";
import { ESSENTIAL_KINDS, type EssentialKind, type Essentials } from "@/lib/domain/plan/capacity";
import { DEFAULT_TIME_VALUE_BASIS_POINTS } from "@/lib/domain/plan/profile";
import { amountOrUnknown, countOrUnknown, rateOrUnknown, version } from "./fields";

/** One field for each kind of living cost. */
const costs = {
  cost_housing: amountOrUnknown,
  cost_food: amountOrUnknown,
  cost_utilities: amountOrUnknown,
  cost_transport: amountOrUnknown,
  cost_medicine: amountOrUnknown,
  cost_children: amountOrUnknown,
  cost_parents: amountOrUnknown,
  cost_insurance: amountOrUnknown,
  cost_other: amountOrUnknown,
} satisfies Record<`cost_${EssentialKind}`, typeof amountOrUnknown>;

/** Income and needs. Living costs are given by kind, or as one total; what is empty is not known. */
export const profileSchema = z
  .object({
    version,
    income: amountOrUnknown,
    withheld: amountOrUnknown,
    essentials: amountOrUnknown,
    ...costs,
    dependants: countOrUnknown(0, 99),
    savings: amountOrUnknown,
    reserveMonths: countOrUnknown(0, 120),
    reserve: amountOrUnknown,
    timeValueBasisPoints: rateOrUnknown
      .refine((rate) => rate === null || rate <= 10_000, "time_value")
      .transform((rate) => rate ?? DEFAULT_TIME_VALUE_BASIS_POINTS),
  })
  .transform((typed) => ({
    version: typed.version,
    income: typed.income,
    withheld: typed.withheld,
    essentials: typed.essentials,
    costs: Object.fromEntries(ESSENTIAL_KINDS.map((kind) => [kind, typed[`cost_${kind}`]])) as Essentials,
    dependants: typed.dependants,
    savings: typed.savings,
    reserveMonths: typed.reserveMonths,
    reserve: typed.reserve,
    timeValueBasisPoints: typed.timeValueBasisPoints,
  }));
