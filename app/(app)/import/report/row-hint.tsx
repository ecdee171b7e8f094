"use client";

import { useTranslations } from "next-intl";
import type { ReportDebt } from "@/lib/data/imports/recorded-debt";
import { isEnded, type ReportAccount } from "@/lib/domain/credit-report/report-account";
import type { ReviewRow } from "@/lib/domain/credit-report/review-rows";
import { isOpenStage } from "@/lib/domain/debts/debt";

type RowHintProps = { account: ReportAccount; row: ReviewRow; debt: ReportDebt | null };

/** What to think of before choosing, where a row is not like the others. */
export function RowHint(props: RowHintProps) {
  const t = useTranslations("report_import.row");
  const hint = hintOf(props);
  if (hint === null) return null;
  const debtor = props.account.debtor ?? "—";
  return (
    <p className="rounded-control bg-sunk px-3.5 py-2 text-small">{hint === "for" ? t(hint, { debtor }) : t(hint)}</p>
  );
}

/** Whether the balance that differs is known as of a later day than the report’s. */
function isRecordNewer({ differences, facts }: ReviewRow, { claimedOn }: ReportDebt): boolean {
  return differences.some(({ field }) => field === "claimed") && claimedOn !== null && claimedOn > facts.asOf;
}

function hintOf({ account, row, debt }: RowHintProps) {
  if (row.verdict === "unclear") return "unclear";
  if (account.kind === "guarantee" && !isEnded(account)) return "for";
  if (isEnded(account)) return debt && isOpenStage(debt.stage) ? "closed_here" : null;
  if (debt && !isOpenStage(debt.stage)) return "settled_here";
  if (debt && isRecordNewer(row, debt)) return "newer_here";
  const isTakenOver = account.kind === "asset_disposal" || account.kind === "advance";
  return isTakenOver && debt === null ? "taken_over" : null;
}
