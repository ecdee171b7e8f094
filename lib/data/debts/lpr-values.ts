import "server-only";
import { db } from "@/lib/data/core/db";
import { newId } from "@/lib/data/core/new-id";
import { type Day, dateToDay, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { LprValue } from "@/lib/domain/rates/lpr";

/** A row of the user's own table as its columns. */
type LprRow = { publishedOn: Date; basisPoints: number };

/** A stored value as the rates take it. The user read it in a notice, so it counts as published. */
export function lprValue({ publishedOn, basisPoints }: LprRow): LprValue {
  return { publishedOn: dateToDay(publishedOn), percent: basisPoints / 100, confidence: "published" };
}

/** The one-year LPR values that the user added, oldest first. Profiles bring them along too. */
export async function listLprValues(userId: UserId): Promise<LprValue[]> {
  const rows = await db().lprValue.findMany({ where: { userId }, orderBy: { publishedOn: "asc" } });
  return rows.map(lprValue);
}

/**
 * Adds a value for a day, in hundredths of a per cent. The day itself is the key: the same value a second time changes
 * nothing, another value is refused until the first one is taken out.
 */
export async function addLprValue(userId: UserId, on: Day, basisPoints: number): Promise<"saved" | "exists"> {
  const publishedOn = dayToDate(on);
  await db().lprValue.createMany({ data: [{ userId, publishedOn, basisPoints, id: newId() }], skipDuplicates: true });
  const where = { userId_publishedOn: { userId, publishedOn } };
  const row = await db().lprValue.findUnique({ where });
  return row?.basisPoints === basisPoints ? "saved" : "exists";
}

/** Takes the value of a day out. Returns what it was, in hundredths of a per cent, so that it can be put back. */
export async function removeLprValue(userId: UserId, on: Day): Promise<number | null> {
  const publishedOn = dayToDate(on);
  return db().$transaction(async (tx) => {
    const row = await tx.lprValue.findUnique({ where: { userId_publishedOn: { userId, publishedOn } } });
    if (row) await tx.lprValue.deleteMany({ where: { id: row.id, userId } });
    return row?.basisPoints ?? null;
  });
}
