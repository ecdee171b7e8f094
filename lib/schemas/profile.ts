import { z } from "zod";
import { amountOrUnknown, countOrUnknown, rateOrUnknown, version } from "./fields";

export const profileSchema = z.object({
  version,
  income: amountOrUnknown,
  essentials: amountOrUnknown,
  dependants: countOrUnknown(0, 99),
  savings: amountOrUnknown,
  reserveMonths: countOrUnknown(0, 120),
  reserve: amountOrUnknown,
  timeValueBasisPoints: rateOrUnknown,
});
