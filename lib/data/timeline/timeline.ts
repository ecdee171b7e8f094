import "server-only";
import { sealFor } from "@/lib/data/core/keys";
import { isId } from "@/lib/data/core/new-id";
import { type Day, dateToDay } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { TIMELINE_KINDS, type TimelineCursor, type TimelineEntry, type TimelineKind } from "./entry";
import { type Line, readLines } from "./lines";
import { readContents, type TimelineContents } from "./readers";

export type TimelinePage = { entries: TimelineEntry[]; next: TimelineCursor | null };

const NOTHING: TimelinePage = { entries: [], next: null };

/**
 * One page of everything that happened on a debt, newest day first, inside a day the latest first. `kinds` keeps only some; `after`
 * is the `next` of the page before, null on the last. Two statements a page, whatever their number: one finds the lines, one reads what
 * stands behind them. Nothing for a debt that is not there or someone else's.
 */
export async function listTimeline(
  of: { userId: UserId; debtId: string; lenderId: string },
  { kinds = TIMELINE_KINDS, after = null, limit = 50 }: TimelineQuery = {},
): Promise<TimelinePage> {
  if (!isId(of.debtId) || !isId(of.lenderId) || kinds.length === 0 || (after && !isId(after.id))) return NOTHING;
  const [seal, lines] = await Promise.all([sealFor(of.userId), readLines(of, kinds, after, limit + 1)]);
  if (lines.length === 0) return NOTHING;
  const shown = lines.slice(0, limit);
  const contents = await readContents(
    of,
    seal,
    shown.map(({ id }) => id),
  );
  const entries = shown.flatMap((line) => entryOf(line, contents) ?? []);
  const last = shown.at(-1);
  const next = lines.length > limit && last ? { on: dateToDay(last.day), moment: last.moment, id: last.id } : null;
  return { entries, next };
}

export type TimelineQuery = {
  kinds?: readonly TimelineKind[] | undefined;
  after?: TimelineCursor | null | undefined;
  limit?: number | undefined;
};

/** Null: it went while the page was being read. */
function entryOf({ kind, id, day, moment }: Line, contents: TimelineContents): TimelineEntry | null {
  const content = contents[kind].get(id);
  const on: Day = dateToDay(day);
  return content ? ({ kind, id, on, moment, content } as TimelineEntry) : null;
}
