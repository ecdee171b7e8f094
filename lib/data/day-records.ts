import "server-only";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { db } from "./db";
import { type FirstDayView, firstDayView } from "./first-days";
import { sealFor } from "./keys";
import { OWN_LPR, type ProfileView, profileView } from "./profiles";
import { type Reminders, remindersOf, standingOn } from "./reminders";
import { type SettlementView, STANDING_SETTLEMENTS, settlementView } from "./settlement-view";

/** What a day's overview needs to know beside the debts. */
export type DayRecord = {
  profile: ProfileView;
  firstDay: FirstDayView;
  reminders: Reminders;
  settlements: SettlementView[];
};

/** Reads all of it in one statement: four small ones cost a page more than the largest of them. */
export async function getDayRecord(userId: UserId, today: Day): Promise<DayRecord> {
  const [seal, row] = await Promise.all([
    sealFor(userId),
    db().user.findUniqueOrThrow({
      relationLoadStrategy: "join",
      where: { id: userId },
      select: {
        profile: true,
        lprValues: OWN_LPR,
        firstDay: true,
        reminders: { where: standingOn(today) },
        settlements: STANDING_SETTLEMENTS,
      },
    }),
  ]);
  if (row.profile === null) throw new Error("An account has no profile.");
  return {
    profile: profileView(row.profile, row.lprValues),
    firstDay: firstDayView(seal, row.firstDay),
    reminders: remindersOf(row.reminders),
    settlements: row.settlements.map((settlement) => settlementView(seal, settlement)),
  };
}
