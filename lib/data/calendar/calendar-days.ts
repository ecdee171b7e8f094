import "server-only";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import { lenderView } from "@/lib/data/debts/lenders";
import { getDayRecord } from "@/lib/data/order/day-records";
import { closingsOf, runningCasesOf, stepItemsOf } from "@/lib/data/settlement/settled-debts";
import { addDays, type Day, dateToDay, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { type CalendarDay, calendarDay } from "@/lib/domain/calendar/calendar-day";
import { type CourtDay, courtDays } from "@/lib/domain/clocks/court";
import { standsOnceSettled } from "@/lib/domain/clocks/open-case";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { agreementState } from "@/lib/domain/negotiation/agreement";
import { agreedDoubtOf } from "@/lib/domain/order/recorded-offers";
import { CLOCKS } from "@/lib/reference/clocks";

/** Days that have passed stay this long: a calendar that forgot them at once would seem to have lost them. */
const KEPT_DAYS = 60;

/**
 * Every day that a user's records name and that still stands: of courts, instalments to pay, offers, follow-ups, closing items
 * and complaints; of debts that are not put away, earliest first. `today` is today for the user.
 */
export async function listCalendarDays(userId: UserId, today: Day): Promise<CalendarDay[]> {
  const [debts, record, followUps] = await Promise.all([
    listDebts(userId, { archived: false }),
    getDayRecord(userId, today),
    followUpDays(userId, addDays(today, -KEPT_DAYS)),
  ]);
  const byId = new Map(debts.map((debt) => [debt.id, debt]));
  const lenderOf = (debtId: string | null) => (debtId === null ? null : (byId.get(debtId)?.lender ?? null));
  const closings = closingsOf(debts, record.settlements, today);
  const items = stepItemsOf(closings, today);
  const days = [
    ...debts.filter(({ stage }) => isOpenStage(stage)).flatMap((debt) => daysOfDebt(debt, today)),
    ...runningCasesOf(debts, closings, today).flatMap((debt) => daysOfCourt(debt, standsOnceSettled)),
    ...followUps,
    ...items.map(({ id, debtId, item, dueOn }) =>
      calendarDay({ kind: "closing_item", rowId: id.split(":")[0] ?? id, on: dueOn, lender: lenderOf(debtId), item }),
    ),
    ...record.complaints.map(({ id, debtId, dueOn }) =>
      calendarDay({ kind: "complaint", rowId: id, on: dueOn, lender: lenderOf(debtId) }),
    ),
  ];
  const first = addDays(today, -KEPT_DAYS);
  return days.filter(({ on }) => on >= first).toSorted((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1));
}

function daysOfCourt({ lender, courtPapers }: DebtView, stands = (_named: CourtDay) => true): CalendarDay[] {
  return courtPapers.flatMap((paper) =>
    courtDays(paper, CLOCKS)
      .days.filter(stands)
      .map(({ event, on, isEstimated }) => calendarDay({ kind: event, rowId: paper.id, on, lender, isEstimated })),
  );
}

function daysOfDebt(debt: DebtView, today: Day): CalendarDay[] {
  const { lender, agreement, offers } = debt;
  const court = daysOfCourt(debt);
  const open = offers.flatMap(({ id, status, expiresOn }) =>
    status === "open" && expiresOn !== null ? [calendarDay({ kind: "offer", rowId: id, on: expiresOn, lender })] : [],
  );
  if (!agreement) return [...court, ...open];
  const { instalments } = agreementState(agreement.schedule, agreement.payments, today, agreement.terms);
  const isUnconfirmed = agreedDoubtOf(offers, agreement.offerId) !== null;
  const due = instalments
    .filter(({ remaining }) => remaining > 0)
    .map(({ n, dueOn }) => {
      const part = { n, total: instalments.length };
      return calendarDay({ kind: "instalment", rowId: agreement.id, on: dueOn, lender, part, isUnconfirmed });
    });
  return [...court, ...open, ...due];
}

/** The days that were promised or set in contacts, from a day on. */
async function followUpDays(userId: UserId, from: Day): Promise<CalendarDay[]> {
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().contact.findMany({
      relationLoadStrategy: "join",
      where: { userId, removedAt: null, followUpOn: { gte: dayToDate(from) } },
      select: { id: true, followUpOn: true, lender: true },
    }),
  ]);
  return rows.flatMap(({ id, followUpOn, lender }) =>
    followUpOn === null
      ? []
      : [calendarDay({ kind: "follow_up", rowId: id, on: dateToDay(followUpOn), lender: lenderView(seal, lender) })],
  );
}
