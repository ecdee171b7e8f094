import { useTranslations } from "next-intl";
import type { FormAction } from "@/app/_ui/forms/use-form-submit";
import { UndoNotice } from "@/app/(app)/debts/[debtId]/notices";
import { removePaymentAction, restorePaymentAction, undoPaymentEditAction } from "./actions";

/** What may just have happened to a payment; it stands in the address, so it works without JavaScript. */
const PAYMENT_NOTICES = ["added", "edited", "undone_edit", "removed", "restored"] as const;
export type PaymentNotice = (typeof PAYMENT_NOTICES)[number];

const BACK: Readonly<Record<PaymentNotice, FormAction | null>> = {
  added: removePaymentAction,
  edited: undoPaymentEditAction,
  undone_edit: undoPaymentEditAction,
  removed: restorePaymentAction,
  restored: null,
};

/** A quiet word about what was just done, with the way to take it back. */
export function PaymentNoticeLine({ paid, entry, debtId }: { paid: unknown; entry: unknown; debtId: string }) {
  const [t, tActions] = [useTranslations("payments.notice"), useTranslations("actions")];
  const name = PAYMENT_NOTICES.find((one) => one === paid);
  if (!name) return null;
  const action = BACK[name];
  const back = action && { action, label: name === "undone_edit" ? t("redo") : tActions("undo") };
  return (
    <UndoNotice debtId={debtId} entry={entry} back={typeof entry === "string" && back}>
      {t(name)}
    </UndoNotice>
  );
}
