import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { DebtView } from "@/lib/data/debt-view";
import { changeText } from "@/lib/schemas/order";
import { debtPage } from "./debt-page";

/** What can be done with a place: look closer, pin, leave out. */
export function RowActions({ debt }: { debt: DebtView }) {
  const t = useTranslations("dashboard");
  const isPinned = debt.pinPosition !== null;
  const pin = isPinned
    ? ({ verb: "unpin", debtId: debt.id } as const)
    : ({ verb: "pin", debtId: debt.id, place: null } as const);
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton href={debtPage(debt.id)} prefetch={false}>
        {t("first.open")}
      </LinkButton>
      <SubmitButton look="plain" name="change" value={changeText(pin)}>
        {isPinned ? t("order.unpin") : t("order.pin")}
      </SubmitButton>
      <SubmitButton look="quiet" name="change" value={changeText({ verb: "leave_out", debtId: debt.id })}>
        {t("order.leave_out")}
      </SubmitButton>
    </div>
  );
}
