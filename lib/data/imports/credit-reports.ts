import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { type Day, dateToDay, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { ReportAccount } from "@/lib/domain/credit-report/report-account";

/** The rows of a report that were confirmed. Their printed text is never stored. */
export type StoredReport = { reportedOn: Day; accounts: ReportAccount[] };

/** Keeps the confirmed rows of a report for the comparison with the next one, inside the import's transaction. */
export async function keepReport(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  importBatchId: string,
  { reportedOn, accounts }: StoredReport,
): Promise<void> {
  const id = newId();
  const words = { accounts: accounts.map((account) => ({ ...account, text: "" })) };
  const sealed = seal.seal("CreditReport", id, words);
  await tx.creditReport.create({ data: { id, userId, importBatchId, reportOn: dayToDate(reportedOn), sealed } });
}

/** The newest report whose rows were confirmed, by the day on which it was made; null before the first. */
export async function getLatestReport(userId: UserId): Promise<StoredReport | null> {
  const [seal, row] = await Promise.all([
    sealFor(userId),
    db().creditReport.findFirst({ where: { userId }, orderBy: [{ reportOn: "desc" }, { id: "desc" }] }),
  ]);
  if (!row) return null;
  const { accounts } = seal.open<{ accounts: ReportAccount[] }>("CreditReport", row.id, row.sealed);
  return { reportedOn: dateToDay(row.reportOn), accounts };
}
