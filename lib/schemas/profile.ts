import { z } from "zod";
import { DEFAULT_TIME_VALUE_BASIS_POINTS } from "@/lib/domain/plan/profile";
import { amountOrUnknown, countOrUnknown, rateOrUnknown, version } from "./fields";

export const profileSchema = z.object({
  version,
  income: amountOrUnknown,
  essentials: amountOrUnknown,
  dependants: countOrUnknown(0, 99),
  savings: amountOrUnknown,
  reserveMonths: countOrUnknown(0, 120),
  reserve: amountOrUnknown,
  timeValueBasisPoints: rateOrUnknown
    .refine((rate) => rate === null || rate <= 10_000, "time_value")
    .transform((rate) => rate ?? DEFAULT_TIME_VALUE_BASIS_POINTS),
});
