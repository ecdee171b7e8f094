import type { Day } from "@/lib/domain/basics/day";
import type { GuidePage, GuideStatus } from "./guide-page";

/** What a page is on a day: as its data says, or "upcoming" while its rule does not hold yet. */
export type GuideStatusOnDay = GuideStatus | "upcoming";

/**
 * What a page is on a day, so that nothing out of date is shown as live: before `since` a rule is upcoming, after `until`
 * it is replaced; both border days count as in force. A page that is stored as replaced stays so on any day after its
 * last; rumours and advice have no dates.
 */
export function guideStatusOn(page: Pick<GuidePage, "status" | "since" | "until">, today: Day): GuideStatusOnDay {
  if (page.status === "rumour" || page.status === "practice") return page.status;
  if (page.until !== null && today > page.until) return "replaced";
  if (page.since !== null && today < page.since) return "upcoming";
  // Replaced without a known last day: it never counts as live.
  return page.until === null ? page.status : "in_force";
}
