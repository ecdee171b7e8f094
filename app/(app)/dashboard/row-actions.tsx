import { useTranslations } from "next-intl";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { changeText } from "@/lib/schemas/order";

/** What can be done with a place: pin, leave out; its name leads to its page. */
export function RowActions({ debt }: { debt: DebtView }) {
  const t = useTranslations("dashboard");
  const isPinned = debt.pinPosition !== null;
  const pin = isPinned
    ? ({ verb: "unpin", debtId: debt.id } as const)
    : ({ verb: "pin", debtId: debt.id, place: null } as const);
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton look="plain" name="change" value={changeText(pin)}>
        {isPinned ? t("order.unpin") : t("order.pin")}
      </SubmitButton>
      <SubmitButton look="quiet" name="change" value={changeText({ verb: "leave_out", debtId: debt.id })}>
        {t("order.leave_out")}
      </SubmitButton>
    </div>
  );
}
