import type { Day } from "@/lib/domain/basics/day";
import type { SourceId } from "@/lib/domain/basics/source-id";
import type { LetterCode } from "@/lib/domain/letters/letter";
import type { ReasonCode } from "@/lib/domain/order/reasons";
import type { HelpLine } from "./help-lines";

/** What a page is about, in the order of the list. Each has its texts in messages, `guide_<topic>`. */
export const GUIDE_TOPICS = [
  "order",
  "court",
  "cards",
  "rates",
  "credit",
  "calls",
  "paying",
  "living",
  "rumours",
] as const;
export type GuideTopic = (typeof GUIDE_TOPICS)[number];

/**
 * What kind of thing a page says: a rule that holds, one that was replaced or has ended, a claim that circulates and has
 * no basis, or advice that is good practice and no rule.
 */
export type GuideStatus = "in_force" | "replaced" | "rumour" | "practice";

/** Whom or what the rule of a page is about. */
export const GUIDE_SCOPES = [
  "everyone",
  "court",
  "card",
  "licensed",
  "private",
  "micro_loan",
  "new_loan",
  "secured",
  "local",
] as const;
export type GuideScope = (typeof GUIDE_SCOPES)[number];

/**
 * One page of the guide as data; its texts are in messages, `guide_<topic>.<slug with _>`. `since` is the first day on
 * which what it says holds, `until` the last, both included; null is open or not known. `codes` are the reasons for a
 * place in the order that this page explains. A table, where a page has one, is drawn from reference data.
 */
export type GuidePage = {
  slug: string;
  topic: GuideTopic;
  status: GuideStatus;
  since: Day | null;
  until: Day | null;
  scope: GuideScope;
  sources: readonly SourceId[];
  codes: readonly ReasonCode[];
  related: readonly string[];
  lines: readonly HelpLine[];
  /** Letters of which the page speaks, the one that helps most first. */
  letters?: readonly LetterCode[];
  table?: "lpr";
};
