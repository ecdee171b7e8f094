import "server-only";
import { fromDay, toDay } from "@/lib/data/core/columns";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { getRevision, keepRevision } from "@/lib/data/core/revisions";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { type HardshipStory, NO_STORY } from "@/lib/domain/letters/hardship";

export type HardshipView = HardshipStory & {
  /** Null while nothing was written. */
  writtenOn: Day | null;
  /** 0 while nothing is stored. */
  version: number;
};

/** The one account of the user's hardship, empty at first. */
export async function getHardshipStory(userId: UserId): Promise<HardshipView> {
  const [seal, row] = await Promise.all([sealFor(userId), db().hardshipStory.findUnique({ where: { userId } })]);
  if (!row) return { ...NO_STORY, writtenOn: null, version: 0 };
  const story = seal.open<HardshipStory>("HardshipStory", userId, row.sealed);
  return { ...NO_STORY, ...story, writtenOn: toDay(row.writtenOn), version: row.version };
}

/** Saves the account, if nobody saved since `version`. What it said before is kept. `on` is the day on which it is written. */
export async function saveHardshipStory(
  userId: UserId,
  version: number,
  story: HardshipStory,
  on: Day,
): Promise<"saved" | "stale"> {
  const seal = await sealFor(userId);
  const data = { writtenOn: fromDay(on) ?? new Date(), sealed: seal.seal("HardshipStory", userId, storyOf(story)) };
  return db().$transaction(async (tx) => {
    if (version === 0) {
      const { count } = await tx.hardshipStory.createMany({ data: [{ userId, ...data }], skipDuplicates: true });
      return count === 0 ? "stale" : "saved";
    }
    const row = await tx.hardshipStory.findUnique({ where: { userId } });
    const { count } = await tx.hardshipStory.updateMany({
      where: { userId, version },
      data: { ...data, version: { increment: 1 } },
    });
    if (row === null || count === 0) return "stale";
    const before = seal.open<HardshipStory>("HardshipStory", userId, row.sealed);
    await keepRevision(tx, userId, seal, { subject: "HardshipStory", subjectId: userId, version, before });
    return "saved";
  });
}

/** Puts back what the account said before its last edit; that too is an edit and can be undone. */
export async function undoHardshipEdit(userId: UserId, on: Day): Promise<"saved" | "stale" | "not_found"> {
  const now = await getHardshipStory(userId);
  const seal = await sealFor(userId);
  const before = await getRevision<HardshipStory>(userId, seal, "HardshipStory", userId, now.version - 1);
  return before ? saveHardshipStory(userId, now.version, before, on) : "not_found";
}

/** Only what is stored of a view, in a fixed shape. */
function storyOf(story: HardshipStory): HardshipStory {
  const { name, idTail, phone, contact, cause, since, account, income, essentials, dependants } = story;
  const { monthly, startOn, request, papers, otherProofIds } = story;
  const who = { name, idTail, phone, contact, cause, since, account, income, essentials, dependants };
  return { ...who, monthly, startOn, request, papers, otherProofIds };
}
