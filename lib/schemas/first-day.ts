import { z } from "zod";
import { parseTap } from "@/lib/domain/order/first-day";
import { choice, requiredText } from "./fields";

/** One tap, as the button that was pressed says it: "question:answer". */
export const tapSchema = z.object({
  tap: z.string({ error: "field" }).transform((typed, context) => {
    const tap = parseTap(typed);
    if (tap !== null) return tap;
    context.addIssue({ code: "custom", message: "field" });
    return z.NEVER;
  }),
});

/** The version may be 0: nothing is stored yet. */
export const channelSchema = z.object({
  version: z
    .string({ error: "field" })
    .regex(/^\d{1,9}$/, "field")
    .transform(Number),
  channel: requiredText(80),
});

/** Where to go from the end. */
export const finishSchema = z.object({ to: choice(["debt", "dashboard"]) });
