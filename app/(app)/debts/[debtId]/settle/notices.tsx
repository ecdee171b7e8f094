import { useTranslations } from "next-intl";
import type { FormAction } from "@/app/_ui/forms/use-form-submit";
import { UndoNotice } from "@/app/(app)/debts/[debtId]/notices";
import { redoSettlementAction, undoSettlementAction, undoSettlementEditAction } from "./actions";

/** What may just have happened to a settlement; it stands in the address, so it works without JavaScript. */
const SETTLEMENT_NOTICES = ["part", "edited", "undone_edit", "undone", "redone"] as const;
export type SettlementNotice = (typeof SETTLEMENT_NOTICES)[number];

const BACK: Readonly<Record<SettlementNotice, { action: FormAction; label: "undo" | "redo" | "redo_edit" } | null>> = {
  part: { action: undoSettlementAction, label: "undo" },
  edited: { action: undoSettlementEditAction, label: "undo" },
  undone_edit: { action: undoSettlementEditAction, label: "redo_edit" },
  undone: { action: redoSettlementAction, label: "redo" },
  redone: null,
};

/** A quiet word about what was just done, with the way to take it back. */
export function SettledNotice({ settled, entry, debtId }: { settled: unknown; entry: unknown; debtId: string }) {
  const t = useTranslations("settle.notice");
  const tActions = useTranslations("actions");
  const name = SETTLEMENT_NOTICES.find((one) => one === settled);
  if (!name) return null;
  const back = BACK[name];
  const way = back && { action: back.action, label: back.label === "undo" ? tActions("undo") : t(back.label) };
  return (
    <UndoNotice debtId={debtId} entry={entry} back={way}>
      {t(name)}
    </UndoNotice>
  );
}
