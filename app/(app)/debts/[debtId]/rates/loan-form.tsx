import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { VersionField } from "@/app/_ui/forms/version-field";
import { FactAmount, FactCount, FactDay } from "@/app/(app)/debts/[debtId]/edit/fact-fields";
import type { FormState } from "@/lib/actions/form-state";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { saveLoanAction } from "./actions";

/** The short form of a loan: what arrived, and so many payments with fees beside them. */
export function LoanForm({ debt, initial }: { debt: DebtView; initial: FormState }) {
  const t = useTranslations("rates.loan");
  return (
    <Form action={saveLoanAction} initial={initial} label={t("title")}>
      <input type="hidden" name="_form" value={`debt:${debt.id}:loan`} />
      <input type="hidden" name="debtId" value={debt.id} />
      <VersionField version={debt.version} />
      <div className="grid gap-5 desk:grid-cols-2 desk:items-end">
        <FactAmount debt={debt} name="contracted" />
        <FactAmount debt={debt} name="received" />
        <FactAmount debt={debt} name="instalment" />
        <FactCount debt={debt} />
        <FactAmount debt={debt} name="extraFees" />
        <FactDay debt={debt} name="contractOn" />
      </div>
      <div>
        <SubmitButton look="main">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
