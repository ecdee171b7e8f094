import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { changeText } from "@/lib/schemas/order";

/** What can be done with a place: pin, leave out; its name leads to its page. Plain buttons, as the other ways to sort: the list is many rows long. */
export function RowActions({ debt }: { debt: DebtView }) {
  const t = useTranslations("dashboard");
  const isPinned = debt.pinPosition !== null;
  const pin = isPinned
    ? ({ verb: "unpin", debtId: debt.id } as const)
    : ({ verb: "pin", debtId: debt.id, place: null } as const);
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="plain" name="change" value={changeText(pin)}>
        {isPinned ? t("order.unpin") : t("order.pin")}
      </Button>
      <Button look="quiet" name="change" value={changeText({ verb: "leave_out", debtId: debt.id })}>
        {t("order.leave_out")}
      </Button>
    </div>
  );
}
