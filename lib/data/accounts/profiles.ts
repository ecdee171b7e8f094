import "server-only";
import { fromFen, toFen } from "@/lib/data/core/columns";
import { db, type Tx } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { lprValue } from "@/lib/data/debts/lpr-values";
import type { Fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import { ESSENTIAL_KINDS, type EssentialKind, type Essentials, essentialsTotal } from "@/lib/domain/plan/capacity";
import type { Profile } from "@/lib/domain/plan/profile";
import type { LprTable } from "@/lib/domain/rates/lpr";
import type {
  Essential as EssentialRow,
  LprValue as LprValueRow,
  Prisma,
  Profile as ProfileRow,
} from "@/prisma/generated/client";

/** What a person says of income and needs. Where living costs are given by kind, `essentials` is their sum. */
export type ProfileFacts = Profile & {
  /** What a court has withheld from wages every month. */
  withheld: Fen | null;
  /** Living costs by kind; empty where only a total, or nothing, was given. */
  costs: Essentials;
};

/** `ownLpr` comes along because every page that ranks debts needs it, and one statement is cheaper than two. */
export type ProfileView = ProfileFacts & { version: number; strategy: string; ownLpr: LprTable };

/** What the user said of income, needs and savings. Every account has one, empty at first. */
export async function getProfile(userId: UserId): Promise<ProfileView> {
  const row = await db().profile.findUniqueOrThrow({
    relationLoadStrategy: "join",
    where: { userId },
    include: { user: { select: { lprValues: OWN_LPR, essentials: true } } },
  });
  return profileView(row, row.user.lprValues, row.user.essentials);
}

/** The user's own LPR values as they are read with other rows. */
export const OWN_LPR = { orderBy: { publishedOn: "asc" } } as const satisfies Prisma.User$lprValuesArgs;

export function profileView(
  row: ProfileRow,
  ownLpr: readonly LprValueRow[],
  costs: readonly EssentialRow[],
): ProfileView {
  const byKind = Object.fromEntries(costs.map(({ kind, amountFen }) => [kind, toFen(amountFen)]));
  return {
    income: toFen(row.incomeFen),
    essentials: costs.length === 0 ? toFen(row.essentialsFen) : essentialsTotal(byKind).known,
    dependants: row.dependants,
    savings: toFen(row.savingsFen),
    reserveMonths: row.reserveMonths === null ? null : Number(row.reserveMonths),
    reserve: toFen(row.reserveFen),
    timeValueBasisPoints: row.timeValueBasisPoints,
    withheld: toFen(row.withheldFen),
    costs: byKind,
    version: row.version,
    strategy: row.strategy,
    ownLpr: ownLpr.map(lprValue),
  };
}

/**
 * Saves the profile, if nobody saved since `version`. Living costs that are given by kind replace those that were; a total that
 * was typed beside them is kept, and counts again once there are none.
 */
export async function updateProfile(
  userId: UserId,
  version: number,
  profile: ProfileFacts,
): Promise<"saved" | "stale"> {
  const costs = costRows(userId, profile.costs);
  return db().$transaction(async (tx) => {
    const { count } = await tx.profile.updateMany({
      where: { userId, version },
      data: {
        incomeFen: fromFen(profile.income),
        essentialsFen: fromFen(profile.essentials),
        dependants: profile.dependants,
        savingsFen: fromFen(profile.savings),
        reserveMonths: profile.reserveMonths,
        reserveFen: fromFen(profile.reserve),
        timeValueBasisPoints: profile.timeValueBasisPoints,
        withheldFen: fromFen(profile.withheld),
        version: { increment: 1 },
      },
    });
    if (count === 0) return "stale";
    await replaceCosts(tx, userId, costs);
    return "saved";
  });
}

type CostRow = { userId: string; kind: EssentialKind; amountFen: bigint };

function costRows(userId: UserId, costs: Essentials): CostRow[] {
  return ESSENTIAL_KINDS.flatMap((kind) => {
    const amountFen = fromFen(costs[kind] ?? null);
    return amountFen === null ? [] : [{ userId, kind, amountFen }];
  });
}

async function replaceCosts(tx: Tx, userId: UserId, costs: CostRow[]): Promise<void> {
  await tx.essential.deleteMany({ where: { userId } });
  await tx.essential.createMany({ data: costs });
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
