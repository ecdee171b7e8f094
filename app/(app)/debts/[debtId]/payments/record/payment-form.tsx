import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { TextField } from "@/app/_ui/forms/text-field";
import { savePaymentAction } from "@/app/(app)/debts/[debtId]/payments/actions";
import { RecordForm } from "@/app/(app)/debts/[debtId]/record-form";
import type { FormState } from "@/lib/actions/form-state";
import type { DebtPayment } from "@/lib/data/agreements/debt-payments";
import type { Day } from "@/lib/domain/basics/day";
import { fenToInput } from "@/lib/domain/basics/money";

type PaymentFormProps = {
  debtId: string;
  editing: DebtPayment | null;
  /** Whether there is an agreement that the payment can count under. */
  hasAgreement: boolean;
  today: Day;
  initial: FormState;
};

/** A payment, new or recorded: the day and the amount; all else may stay empty. */
export function PaymentForm({ debtId, editing, hasAgreement, today, initial }: PaymentFormProps) {
  const t = useTranslations("payments.form");
  const here = `/debts/${debtId}/payments` as Route;
  const name = paymentFormName(debtId, editing);
  const frame = { debtId, initial, name, editing, page: `${here}/record`, back: here };
  return (
    <RecordForm area="payments.form" action={savePaymentAction} idField="paymentId" {...frame}>
      <Card>
        <div className="grid gap-5">
          <div className="grid gap-5 desk:grid-cols-2">
            <AmountField name="amount" label={t("amount")} defaultValue={fenToInput(editing?.amount ?? null)} />
            <DayField name="on" label={t("on")} defaultValue={editing?.on ?? today} />
          </div>
          {hasAgreement && (
            <CheckboxField
              name="isUnderAgreement"
              label={t("under")}
              hint={t("under_hint")}
              defaultChecked={editing === null || editing.agreementId !== null}
            />
          )}
          <TextField
            name="payee"
            label={t("payee")}
            hint={t("payee_hint")}
            maxLength={80}
            defaultValue={editing?.payee}
          />
          <TextAreaField name="note" label={t("note")} maxLength={2000} defaultValue={editing?.note} />
        </div>
      </Card>
    </RecordForm>
  );
}

/** Names the form's draft. */
export function paymentFormName(debtId: string, editing: { id: string } | null): string {
  return `debt:${debtId}:payment${editing ? `:${editing.id}` : ""}`;
}
