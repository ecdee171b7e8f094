import { z } from "zod";
import { text } from "./fields";

/** The zones to choose from, from east to west of China; an account may have another one and keeps it. */
export const TIME_ZONES = [
  "Asia/Shanghai",
  "Asia/Urumqi",
  "Asia/Hong_Kong",
  "Asia/Taipei",
  "Asia/Tokyo",
  "Asia/Singapore",
  "Asia/Dubai",
  "Europe/London",
  "Europe/Berlin",
  "America/New_York",
  "America/Los_Angeles",
  "Australia/Sydney",
] as const;

/** Language and time zone as the form sends them; whether there are such is for the action to say. */
export const preferencesSchema = z.object({ locale: text(20), timeZone: text(64) });
