import "server-only";
import { OWN_LPR, type ProfileView, profileView } from "@/lib/data/accounts/profiles";
import { toDay } from "@/lib/data/core/columns";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { type SettlementView, STANDING_SETTLEMENTS, settlementView } from "@/lib/data/settlement/settlement-view";
import { addDays, type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { ComplaintChannelCode, ComplaintPace } from "@/lib/domain/conduct/complaint";
import { complaintDue } from "@/lib/domain/conduct/complaint-facts";
import type { StepComplaint } from "@/lib/domain/order/steps/state";
import { COMPLAINT_CHANNEL_LIST } from "@/lib/reference/conduct/complaint-channels";
import type { Prisma } from "@/prisma/generated/client";
import { type FirstDayView, firstDayView } from "./first-days";
import { type Reminders, remindersOf, standingOn } from "./reminders";

/** What a day's overview needs to know beside the debts. */
export type DayRecord = {
  profile: ProfileView;
  firstDay: FirstDayView;
  reminders: Reminders;
  settlements: SettlementView[];
  /** The complaints that wait for an answer, with the day by which it is due; those without such a day are left out. */
  complaints: StepComplaint[];
  /** The days that were agreed on in talks. */
  followUps: PlannedFollowUp[];
};

/** A day agreed on in a talk; `debtId` is null where it was about everything that is owed to the lender. */
export type PlannedFollowUp = { id: string; lenderId: string; debtId: string | null; on: Day };

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
        essentials: true,
        firstDay: true,
        reminders: { where: standingOn(today) },
        settlements: STANDING_SETTLEMENTS,
        complaints: UNANSWERED,
        contacts: followUpsFrom(addDays(today, -FOLLOW_UP_DAYS)),
      },
    }),
  ]);
  if (row.profile === null) throw new Error("An account has no profile.");
  return {
    profile: profileView(row.profile, row.lprValues, row.essentials),
    firstDay: firstDayView(seal, row.firstDay),
    reminders: remindersOf(row.reminders),
    settlements: row.settlements.map((settlement) => settlementView(seal, settlement)),
    complaints: row.complaints.flatMap((complaint) => waitingFor(complaint) ?? []),
    followUps: row.contacts.flatMap(({ followUpOn, ...planned }) => {
      const on = toDay(followUpOn);
      return on === null ? [] : [{ ...planned, on }];
    }),
  };
}

/** A day that was agreed on longer ago than this is no step any more. */
const FOLLOW_UP_DAYS = 30;

function followUpsFrom(day: Day) {
  return {
    where: { removedAt: null, followUpOn: { gte: dayToDate(day) } },
    select: { id: true, lenderId: true, debtId: true, followUpOn: true },
  } as const satisfies Prisma.User$contactsArgs;
}

/** The complaints that were filed and not answered, without their words. */
const UNANSWERED = {
  where: { removedAt: null, answeredOn: null, filedOn: { not: null } },
  select: { id: true, debtId: true, channel: true, pace: true, filedOn: true, dueOn: true },
} as const satisfies Prisma.User$complaintsArgs;
type UnansweredRow = Prisma.ComplaintGetPayload<typeof UNANSWERED>;

function waitingFor({ id, debtId, ...row }: UnansweredRow): StepComplaint | null {
  const dueOn = complaintDue(
    {
      channel: row.channel as ComplaintChannelCode,
      pace: row.pace as ComplaintPace,
      filedOn: toDay(row.filedOn),
      dueOn: toDay(row.dueOn),
    },
    COMPLAINT_CHANNEL_LIST,
  );
  return dueOn && { id, debtId, dueOn };
}
