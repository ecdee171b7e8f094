import { useTranslations } from "next-intl";
import { UndoNotice } from "@/app/(app)/debts/[debtId]/notices";
import { restoreCashFlowAction, undoLoanAction } from "./actions";

export const RATE_NOTICES = ["saved", "undone", "cash_flow", "removed_cash_flow", "restored"] as const;
export type RateNoticeName = (typeof RATE_NOTICES)[number];

type RateNoticeProps = { note: unknown; entry: unknown; debtId: string };

/** A quiet word about what was just done on this page, with the way to take it back. */
export function RateNotice({ note, entry, debtId }: RateNoticeProps) {
  const t = useTranslations();
  const name = RATE_NOTICES.find((one) => one === note);
  if (!name) return null;
  const undo =
    name === "saved" || name === "undone"
      ? undoLoanAction
      : name === "removed_cash_flow"
        ? restoreCashFlowAction
        : null;
  const label = name === "undone" ? "debt_page.notice.redo" : "actions.undo";
  return (
    <UndoNotice debtId={debtId} entry={entry} back={undo && { action: undo, label: t(label) }}>
      {t(`rates.notice.${name}`)}
    </UndoNotice>
  );
}
