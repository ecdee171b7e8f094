import "server-only";
import { fromFen } from "@/lib/data/core/columns";
import type { Tx } from "@/lib/data/core/db";
import type { UserId } from "@/lib/domain/basics/user";
import { SAMPLE_MEANS } from "@/lib/reference/sample/means";

const SAMPLE = {
  incomeFen: fromFen(SAMPLE_MEANS.income),
  essentialsFen: fromFen(SAMPLE_MEANS.essentials),
  savingsFen: fromFen(SAMPLE_MEANS.savings),
  reserveMonths: SAMPLE_MEANS.reserveMonths,
  dependants: SAMPLE_MEANS.dependants,
};
const NOTHING = {
  incomeFen: null,
  essentialsFen: null,
  savingsFen: null,
  reserveMonths: null,
  dependants: null,
} satisfies Record<keyof typeof SAMPLE, null>;

/** Gives the sample's person income and needs, where the user has said nothing of their own. */
export async function insertSampleMeans(tx: Tx, userId: UserId): Promise<void> {
  const untouched = { userId, ...NOTHING, reserveFen: null, withheldFen: null, user: { essentials: { none: {} } } };
  await tx.profile.updateMany({ where: untouched, data: { ...SAMPLE, version: { increment: 1 } } });
}

/** Takes them back, unless one of them was changed: then all of them are the user's own. */
export async function deleteSampleMeans(tx: Tx, userId: UserId): Promise<void> {
  const kept = { userId, ...SAMPLE, reserveFen: null, withheldFen: null, user: { essentials: { none: {} } } };
  await tx.profile.updateMany({ where: kept, data: { ...NOTHING, version: { increment: 1 } } });
}
