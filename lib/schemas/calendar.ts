import { z } from "zod";
import { CALENDAR_TITLES } from "@/lib/domain/calendar/calendar-day";
import { choice, id } from "./fields";

const titles = choice(CALENDAR_TITLES);

/** A new address of the calendar. */
export const newFeedSchema = z.object({ titles });

/** How the titles of the address in use speak. */
export const feedTitlesSchema = z.object({ feedId: id, titles });

export const noFieldsSchema = z.object({});
