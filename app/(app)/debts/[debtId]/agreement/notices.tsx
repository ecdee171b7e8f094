import { useTranslations } from "next-intl";
import type { FormAction } from "@/app/_ui/forms/use-form-submit";
import { UndoNotice } from "@/app/(app)/debts/[debtId]/notices";
import { redoAcceptanceAction, reopenAgreementAction, undoAcceptanceAction } from "./actions";

/** What may just have happened to an agreement; it stands in the address, so it works without JavaScript. */
const AGREEMENT_NOTICES = ["accepted", "undone", "redone", "ended", "reopened"] as const;
export type AgreementNotice = (typeof AGREEMENT_NOTICES)[number];

const BACK: Readonly<Record<AgreementNotice, { action: FormAction; isRedo: boolean } | null>> = {
  accepted: { action: undoAcceptanceAction, isRedo: false },
  redone: { action: undoAcceptanceAction, isRedo: false },
  undone: { action: redoAcceptanceAction, isRedo: true },
  ended: { action: reopenAgreementAction, isRedo: false },
  reopened: null,
};

/** A quiet word about what was just done, with the way to take it back. */
export function AgreementNoticeLine({ note, entry, debtId }: { note: unknown; entry: unknown; debtId: string }) {
  const [t, tActions] = [useTranslations("agreements.notice"), useTranslations("actions")];
  const name = AGREEMENT_NOTICES.find((one) => one === note);
  if (!name) return null;
  const back = BACK[name];
  const way = back && { action: back.action, label: back.isRedo ? t("redo") : tActions("undo") };
  return (
    <UndoNotice debtId={debtId} entry={entry} back={typeof entry === "string" && way}>
      {t(name)}
    </UndoNotice>
  );
}
