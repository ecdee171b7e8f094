import { TIMELINE_KINDS, type TimelineCursor, type TimelineKind } from "@/lib/data/timeline/entry";
import { parseDay } from "@/lib/domain/basics/day";

/** What the address of a timeline says. What it names wrongly is passed over. */
export type TimelineView = {
  /** Empty: every kind. */
  kinds: readonly TimelineKind[];
  /** Null: the newest. */
  after: TimelineCursor | null;
};

/** Reads the address; a kind that is ticked is in it once. */
export function timelineViewOf(params: Record<string, unknown>): TimelineView {
  const named = [params.kind].flat();
  return { kinds: TIMELINE_KINDS.filter((kind) => named.includes(kind)), after: cursorOf(params.after) };
}

/** The address of a page of a debt's timeline. */
export function addressOf(debtId: string, { kinds, after }: TimelineView): string {
  const params = new URLSearchParams(kinds.map((kind) => ["kind", kind]));
  if (after) params.set("after", `${after.on}.${after.moment.getTime()}.${after.id}`);
  return params.size === 0 ? `/debts/${debtId}/timeline` : `/debts/${debtId}/timeline?${params}`;
}

function cursorOf(text: unknown): TimelineCursor | null {
  const match = typeof text === "string" ? /^([\d-]{10})\.(\d{1,15})\.([0-9a-f-]{36})$/.exec(text) : null;
  const [, day = "", moment = "", id = ""] = match ?? [];
  const on = parseDay(day);
  return on && { on, moment: new Date(Number(moment)), id };
}
