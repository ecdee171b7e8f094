import { z } from "zod";
import { rateOrUnknown, typedDay } from "./fields";

const HIGHEST = 10_000;

/** One LPR value with the day of its publication. `note` says whether it is new or put back. */
export const lprValueSchema = z.object({
  on: typedDay,
  basisPoints: rateOrUnknown.transform((value, context) => {
    if (value !== null && value > 0 && value <= HIGHEST) return value;
    context.addIssue({ code: "custom", message: "lpr_value" });
    return z.NEVER;
  }),
  note: z.enum(["restored", ""]).optional(),
});

export const lprDaySchema = z.object({ on: typedDay });
