import "server-only";
import { toDay } from "@/lib/data/core/columns";
import { db, type Tx } from "@/lib/data/core/db";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import {
  FIRST_DAY_QUESTIONS,
  type FirstDayAnswers,
  type FirstDayQuestion,
  type FirstDayTap,
  NOTHING_ANSWERED,
  parseTap,
} from "@/lib/domain/order/first-day";
import type { FirstDay as FirstDayRow } from "@/prisma/generated/client";

export type FirstDayView = {
  answers: FirstDayAnswers;
  /** The one way in which lenders may reach the person, in their own words. */
  channel: string;
  /** When the free credit report was asked for. */
  reportAskedOn: Day | null;
  isFinished: boolean;
  /** 0 while nothing is stored. */
  version: number;
};

/** What stands sealed: the channel, since when each answer holds, and how someone is not safe, which no column needs to say. */
type FirstDayWords = {
  channel: string;
  /** The version in which the channel was saved last. */
  channelVersion: number;
  since: Partial<Record<FirstDayQuestion, Day>>;
  danger: "threatened" | "despairing" | null;
};

const NO_WORDS: FirstDayWords = { channel: "", channelVersion: 0, since: {}, danger: null };

const COLUMNS = {
  safe: "isSafe",
  court_paper: "hasCourtPaper",
  promise: "promiseDue",
  at_risk: "homeAtRisk",
  money: "askedForMoney",
} as const satisfies Record<FirstDayQuestion, keyof FirstDayRow>;

/** What was answered so far; everyone may stop halfway and go on another day. */
export async function getFirstDay(userId: UserId): Promise<FirstDayView> {
  const [seal, row] = await Promise.all([sealFor(userId), db().firstDay.findUnique({ where: { userId } })]);
  return firstDayView(seal, row);
}

export function firstDayView(seal: UserSeal, row: FirstDayRow | null): FirstDayView {
  if (!row) return { answers: NOTHING_ANSWERED, channel: "", reportAskedOn: null, isFinished: false, version: 0 };
  const words = wordsOf(seal, row);
  return {
    answers: answersOf(row, words),
    channel: words.channel,
    reportAskedOn: toDay(row.reportAskedOn),
    isFinished: row.finishedAt !== null,
    version: row.version,
  };
}

/**
 * Stores one tap, or takes an answer back (null). The last tap counts, from whatever tab: it says how things are now, so
 * there is no older version to set against it. An answer that stays the same keeps the day since which it holds.
 */
export async function answerFirstDay(
  userId: UserId,
  tap: FirstDayTap | { question: FirstDayQuestion; answer: null },
  on: Day,
): Promise<void> {
  const { question, answer } = tap;
  const danger = answer === "threatened" || answer === "despairing" ? answer : null;
  await change(userId, (row, words) => {
    const before = row && answersOf(row, words)[question];
    const { [question]: was, ...others } = words.since;
    const since = answer === null ? others : { ...others, [question]: before?.answer === answer ? (was ?? on) : on };
    return {
      columns: { [COLUMNS[question]]: danger === null ? answer : "no" },
      words: { ...words, since, ...(question === "safe" ? { danger } : {}) },
    };
  });
}

/** Saves the one contact channel, if nobody saved another one since `version`; taps in between say nothing about it. */
export async function saveChannel(userId: UserId, version: number, channel: string): Promise<"saved" | "stale"> {
  let outcome: "saved" | "stale" = "saved";
  await change(userId, (row, words) => {
    if (words.channelVersion > version) {
      outcome = "stale";
      return null;
    }
    return { columns: {}, words: { ...words, channel, channelVersion: (row?.version ?? 0) + 1 } };
  });
  return outcome;
}

/** Records on which day the credit report was asked for, or that it was not (null). */
export async function setReportAsked(userId: UserId, on: Day | null): Promise<void> {
  await change(userId, (_row, words) => ({ columns: { reportAskedOn: on && dayToDate(on) }, words }));
}

/** Records that the person has come to the end, or has left the rest for another day. */
export async function finishFirstDay(userId: UserId): Promise<void> {
  await change(userId, (row, words) => ({ columns: { finishedAt: row?.finishedAt ?? new Date() }, words }));
}

type Change = { columns: Partial<Omit<FirstDayRow, "userId" | "sealed" | "version">>; words: FirstDayWords };

/** One change of the row, made in place: two at once wait for each other. Null changes nothing. */
async function change(
  userId: UserId,
  make: (row: FirstDayRow | null, words: FirstDayWords) => Change | null,
): Promise<void> {
  const seal = await sealFor(userId);
  await db().$transaction(async (tx) => {
    await lock(tx, userId);
    const row = await tx.firstDay.findUnique({ where: { userId } });
    const made = make(row, row ? wordsOf(seal, row) : NO_WORDS);
    if (!made) return;
    const data = { ...made.columns, sealed: seal.seal("FirstDay", userId, made.words) };
    await tx.firstDay.upsert({
      where: { userId },
      create: { userId, ...data },
      update: { ...data, version: { increment: 1 } },
    });
  });
}

async function lock(tx: Tx, userId: UserId): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Profile" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
}

function wordsOf(seal: UserSeal, row: FirstDayRow): FirstDayWords {
  return row.sealed === null ? NO_WORDS : seal.open<FirstDayWords>("FirstDay", row.userId, row.sealed);
}

function answersOf(row: FirstDayRow, { since, danger }: FirstDayWords): FirstDayAnswers {
  const answered = FIRST_DAY_QUESTIONS.flatMap((question) => {
    const stored = row[COLUMNS[question]];
    const tap = stored === null ? null : parseTap(`${question}:${question === "safe" ? (danger ?? stored) : stored}`);
    const on = since[question];
    return tap === null || on === undefined ? [] : [[question, { answer: tap.answer, since: on }] as const];
  });
  return { ...NOTHING_ANSWERED, ...Object.fromEntries(answered) };
}
