import "server-only";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import type { UserId } from "@/lib/domain/basics/user";
import type { ReviewedDebt } from "@/lib/domain/credit-report/review-rows";
import { directoryLender } from "@/lib/reference/lenders/directory";
import { getLatestReport, type StoredReport } from "./credit-reports";

/** A recorded debt as a report is compared with it, and what it takes to change it. */
export type ReportDebt = ReviewedDebt & { version: number; label: string };

/** What a report is compared with: the user's own debts, put away or not, and the last report. Never the sample's. */
export async function getReportRecords(
  userId: UserId,
): Promise<{ debts: ReportDebt[]; lastReport: StoredReport | null }> {
  const [debts, archived, lastReport] = await Promise.all([
    listDebts(userId, { archived: false }),
    listDebts(userId, { archived: true }),
    getLatestReport(userId),
  ]);
  return { debts: [...debts, ...archived].filter(({ isSample }) => !isSample).map(reportDebt), lastReport };
}

function reportDebt(debt: DebtView): ReportDebt {
  const { id, version, role, product, stage, accountTail, contractOn, contracted, lender, label } = debt;
  const claimed = debt.balance?.claimed ?? null;
  return {
    id,
    version,
    label,
    lenderId: lender.id,
    brand: lender.name,
    lenderNames: namesInReport(debt),
    role,
    product,
    stage,
    accountTail,
    contractOn,
    contracted,
    claimed,
    claimedOn: debt.balance?.asOf ?? null,
  };
}

/** The report names who really lent, or who holds the claim now; a platform's own name is never in it. */
function namesInReport({ lender, funder, guarantor, holder }: DebtView): string[] {
  const entry = lender.directoryKey === null ? null : directoryLender(lender.directoryKey);
  const listed = entry ? [entry.legalName ?? "", ...entry.formerNames, ...entry.funders] : [];
  return [lender.name, lender.legalName, funder, guarantor, holder, ...listed].filter((name) => name.trim() !== "");
}
