import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { CheckboxField, RadioGroup } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { RecordForm } from "@/app/(app)/debts/[debtId]/record-form";
import type { FormState } from "@/lib/actions/form-state";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import { fenToInput } from "@/lib/domain/basics/money";
import { SETTLEMENT_OUTCOMES } from "@/lib/domain/settlement/settlement";
import { settleDebtAction } from "./actions";

type SettleFormProps = { debtId: string; editing: SettlementView | null; today: Day; initial: FormState };

/** How a debt was settled: the day and the result; all else may stay empty. */
export function SettleForm({ debtId, editing, today, initial }: SettleFormProps) {
  const debtPage = `/debts/${debtId}` as Route;
  const name = settleFormName(debtId, editing);
  const frame = { debtId, initial, name, editing, page: `${debtPage}/settle`, back: debtPage };
  return (
    <RecordForm area="settle.form" action={settleDebtAction} idField="settlementId" {...frame}>
      <Card>
        <div className="grid gap-5">
          <ResultFields editing={editing} today={today} />
          <MoreSettlementFields editing={editing} />
        </div>
      </Card>
    </RecordForm>
  );
}

/** Names the form's draft. */
export function settleFormName(debtId: string, editing: SettlementView | null): string {
  return `debt:${debtId}:settle${editing ? `:${editing.id}` : ""}`;
}

function ResultFields({ editing, today }: Pick<SettleFormProps, "editing" | "today">) {
  const t = useTranslations("settle");
  return (
    <>
      <RadioGroup
        name="outcome"
        label={t("form.outcome")}
        defaultValue={editing?.outcome ?? "full"}
        options={SETTLEMENT_OUTCOMES.map((value) => ({
          value,
          label: t(`outcomes.${value}`),
          hint: t(`outcome_hints.${value}`),
        }))}
      />
      <div className="grid gap-5 desk:grid-cols-2">
        <DayField
          name="settledOn"
          label={t("form.settled_on")}
          hint={t("form.settled_on_hint")}
          defaultValue={editing?.settledOn ?? today}
        />
        <AmountField name="amount" label={t("form.amount")} defaultValue={fenToInput(editing?.amount ?? null)} />
      </div>
      {!editing && (
        <CheckboxField
          name="withPayment"
          label={t("form.with_payment")}
          hint={t("form.with_payment_hint")}
          defaultChecked
        />
      )}
    </>
  );
}

const MORE = ["waived", "terms", "note"] as const;

function MoreSettlementFields({ editing }: Pick<SettleFormProps, "editing">) {
  const t = useTranslations("settle.form");
  return (
    <MoreFields summary={t("more")} names={MORE} open={editing !== null}>
      <AmountField
        name="waived"
        label={t("waived")}
        hint={t("waived_hint")}
        defaultValue={fenToInput(editing?.waived ?? null)}
      />
      <TextAreaField
        name="terms"
        label={t("terms")}
        hint={t("terms_hint")}
        maxLength={2000}
        defaultValue={editing?.terms}
      />
      <TextAreaField name="note" label={t("note")} maxLength={2000} defaultValue={editing?.note} />
    </MoreFields>
  );
}
