import type { ReasonCode } from "@/lib/domain/order/reasons";
import { CALL_PAGES } from "./call-pages";
import { CARD_AND_CREDIT_PAGES } from "./card-and-credit-pages";
import { COURT_PAGES } from "./court-pages";
import type { GuidePage } from "./guide-page";
import { LIVING_PAGES } from "./living-pages";
import { ORDER_PAGES } from "./order-pages";
import { RATE_PAGES } from "./rate-pages";

const PAGES = [
  ...ORDER_PAGES,
  ...COURT_PAGES,
  ...CARD_AND_CREDIT_PAGES,
  ...RATE_PAGES,
  ...CALL_PAGES,
  ...LIVING_PAGES,
] as const;

/** The name of a page in its address, /guide/<slug>. */
export type GuideSlug = (typeof PAGES)[number]["slug"];

/** Every page of the guide, in the order of the list within each topic. */
export const GUIDE_PAGES: readonly (GuidePage & { slug: GuideSlug })[] = PAGES;

/** The page of that name; null for any other text. */
export function guidePage(slug: string): (GuidePage & { slug: GuideSlug }) | null {
  return GUIDE_PAGES.find((page) => page.slug === slug) ?? null;
}

/** The page that explains a reason for a place in the order; the page on the order itself where none speaks of it alone. */
export function guidePageFor(code: ReasonCode): GuideSlug {
  return GUIDE_PAGES.find((page) => page.codes.includes(code))?.slug ?? "order";
}
