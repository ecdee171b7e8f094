import { useTranslations } from "next-intl";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { DayField } from "@/app/_ui/forms/day-field";
import { SelectField } from "@/app/_ui/forms/select-field";
import { TextField } from "@/app/_ui/forms/text-field";
import { COLLATERALS } from "@/lib/domain/debts/debt";

/** What may wait. `hasReceived` and `hasCollateral`: that field already stands above, where it matters more. */
export function OptionalFields({ hasReceived, hasCollateral }: { hasReceived: boolean; hasCollateral: boolean }) {
  const t = useTranslations("debt_new");
  return (
    <div className="grid gap-5">
      <AmountField name="principal" label={t("principal")} hint={t("principal_hint")} />
      <DayField name="overdueSince" label={t("overdue_since")} />
      <TextField name="dueDayOfMonth" label={t("due_day")} hint={t("due_day_hint")} maxLength={4} inputMode="numeric" />
      <TextField name="accountTail" label={t("tail")} hint={t("tail_hint")} maxLength={8} inputMode="numeric" />
      {!hasReceived && <ReceivedField />}
      {!hasCollateral && <CollateralField picked="" />}
    </div>
  );
}

export function ReceivedField() {
  const t = useTranslations("debt_new");
  return <AmountField name="received" label={t("received")} hint={t("received_hint")} />;
}

export function CollateralField({ picked }: { picked: string }) {
  const t = useTranslations("debt_new");
  const tCollateral = useTranslations("terms.collateral");
  return (
    <SelectField
      name="collateral"
      label={t("collateral")}
      empty={t("collateral_none")}
      defaultValue={picked}
      options={COLLATERALS.map((value) => ({ value, label: tCollateral(value) }))}
    />
  );
}
