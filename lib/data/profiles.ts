import "server-only";
import type { UserId } from "@/lib/domain/basics/user";
import type { Profile } from "@/lib/domain/plan/profile";
import type { LprTable } from "@/lib/domain/rates/lpr";
import type { LprValue as LprValueRow, Prisma, Profile as ProfileRow } from "@/prisma/generated/client";
import { fromFen, toFen } from "./columns";
import { db } from "./db";
import { sealFor } from "./keys";
import { lprValue } from "./lpr-values";

/** `ownLpr` comes along because every page that ranks debts needs it, and one statement is cheaper than two. */
export type ProfileView = Profile & { version: number; strategy: string; ownLpr: LprTable };

/** What the user said of income, needs and savings. Every account has one, empty at first. */
export async function getProfile(userId: UserId): Promise<ProfileView> {
  const row = await db().profile.findUniqueOrThrow({
    relationLoadStrategy: "join",
    where: { userId },
    include: { user: { select: { lprValues: OWN_LPR } } },
  });
  return profileView(row, row.user.lprValues);
}

/** The user's own LPR values as they are read with other rows. */
export const OWN_LPR = { orderBy: { publishedOn: "asc" } } as const satisfies Prisma.User$lprValuesArgs;

export function profileView(row: ProfileRow, ownLpr: readonly LprValueRow[]): ProfileView {
  return {
    income: toFen(row.incomeFen),
    essentials: toFen(row.essentialsFen),
    dependants: row.dependants,
    savings: toFen(row.savingsFen),
    reserveMonths: row.reserveMonths === null ? null : Number(row.reserveMonths),
    reserve: toFen(row.reserveFen),
    timeValueBasisPoints: row.timeValueBasisPoints,
    version: row.version,
    strategy: row.strategy,
    ownLpr: ownLpr.map(lprValue),
  };
}

/** Saves the profile, if nobody saved since `version`. */
export async function updateProfile(userId: UserId, version: number, profile: Profile): Promise<"saved" | "stale"> {
  const { count } = await db().profile.updateMany({
    where: { userId, version },
    data: {
      incomeFen: fromFen(profile.income),
      essentialsFen: fromFen(profile.essentials),
      dependants: profile.dependants,
      savingsFen: fromFen(profile.savings),
      reserveMonths: profile.reserveMonths,
      reserveFen: fromFen(profile.reserve),
      timeValueBasisPoints: profile.timeValueBasisPoints,
      version: { increment: 1 },
    },
  });
  return count === 0 ? "stale" : "saved";
}

/** Sets the language and time zone of the account. */
export async function updateLocale(userId: UserId, change: { locale?: string; timeZone?: string }): Promise<void> {
  await db().user.update({ where: { id: userId }, data: change });
}

/** The e-mail address of the account, as it was signed up. */
export async function getEmail(userId: UserId): Promise<string> {
  const row = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { emailSealed: true } });
  return (await sealFor(userId)).open<{ email: string }>("User", userId, row.emailSealed).email;
}
