import { z } from "zod";
import { isQuiet } from "@/lib/domain/mail/send-time";
import { ticked, version } from "./fields";

/** The hours of a day as a list to choose from. */
export const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

const hour = z
  .string({ error: "choice" })
  .refine((typed) => HOURS.includes(typed), "choice")
  .transform(Number);

/** Whether and when messages are wanted. One that could never go out is refused at its hour. */
export const mailChoiceSchema = z
  .object({ version, isOn: ticked, sendHour: hour, quietFrom: hour, quietTo: hour })
  .refine((choice) => !(choice.isOn && isQuiet(choice, choice.sendHour)), {
    path: ["sendHour"],
    message: "hour_is_quiet",
  });

/** The secret of an address, as the program makes them; anything else is as good as an unknown one. */
export const addressToken = z.string({ error: "not_found" }).regex(/^[A-Za-z0-9_-]{43}$/, "not_found");
