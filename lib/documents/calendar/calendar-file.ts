import "server-only";
import ical, { ICalEventClass, ICalEventTransparency } from "ical-generator";
import type { Words } from "@/lib/documents/words";
import { dayToDate } from "@/lib/domain/basics/day";
import type { CalendarDay, CalendarTitles } from "@/lib/domain/calendar/calendar-day";

/** How often a calendar program is asked to look again. */
const LOOK_AGAIN_S = 6 * 60 * 60;

/**
 * Whole days as a calendar (RFC 5545). The same day of a record keeps its UID and its stamp, so that a program that reads it
 * again changes what it has and adds nothing twice. Discreet titles say neither what nor with whom; no title ever names an
 * amount. The time counts as free: nobody's calendar is to refuse a dentist over a deadline.
 */
export function calendarFile(days: readonly CalendarDay[], titles: CalendarTitles, words: Words): string {
  const { t } = words;
  const calendar = ical({
    name: t(titles === "plain" ? "calendar.file.name_plain" : "calendar.file.name"),
    prodId: { company: "Ashore", product: "Calendar" },
    ttl: LOOK_AGAIN_S,
  });
  for (const day of days) {
    calendar.createEvent({
      id: `${day.id}@ashore`,
      start: dayToDate(day.on),
      allDay: true,
      stamp: stampOf(day),
      summary: titles === "plain" ? titleOf(day, words) : t("calendar.file.discreet"),
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function titleOf({ kind, lender, part, item, isEstimated, isUnconfirmed }: CalendarDay, { t, locale }: Words): string {
  const name = lender === null ? "" : locale === "en" ? lender.nameEn : lender.name;
  return t(`calendar.titles.${kind}`, {
    known: name === "" ? "no" : "yes",
    name,
    estimated: isEstimated ? "yes" : "no",
    unconfirmed: isUnconfirmed ? "yes" : "no",
    n: part?.n ?? 0,
    total: part?.total ?? 0,
    item: item === null ? "" : t(`settle.${item}.title`),
  });
}

/** The moment at which the row was made, out of its id (UUIDv7, RFC 9562: 48 bits of milliseconds). */
function stampOf({ rowId }: CalendarDay): Date {
  return new Date(Number.parseInt(rowId.replace("-", "").slice(0, 12), 16));
}
