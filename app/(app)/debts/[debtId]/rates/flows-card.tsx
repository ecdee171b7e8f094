import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Money } from "@/app/_ui/money";
import { EntryForm } from "@/app/(app)/debts/[debtId]/notices";
import type { FormState } from "@/lib/actions/form-state";
import type { CashFlow } from "@/lib/data/debts/debt-entries";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { formatDay } from "@/lib/format/day";
import { addCashFlowAction, removeCashFlowAction } from "./actions";

type FlowsCardProps = {
  debt: DebtView;
  today: Day;
  masked: boolean;
  flows: readonly CashFlow[];
  initial: FormState;
};

/** Money received and paid, day by day. */
export function FlowsCard({ debt, today, masked, flows, initial }: FlowsCardProps) {
  const t = useTranslations("debt_page");
  const locale = useLocale();
  return (
    <Card title={t("flows.title")}>
      <p className="text-small text-ink-2">{t("flows.hint")}</p>
      <ul>
        {flows.map((flow) => (
          <li key={flow.id} className="flex items-center justify-between gap-3 border-b border-line py-1">
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
              <span>{formatDay(flow.on, locale, today)}</span>
              <span className="text-ink-2">{t(flow.amount >= 0 ? "flows.received" : "flows.paid")}</span>
              <Money fen={fen(Math.abs(flow.amount))} masked={masked} style="table" />
            </span>
            <EntryForm className="-mr-4.5 flex-none" action={removeCashFlowAction} debtId={debt.id} entryId={flow.id}>
              <SubmitButton look="quiet">{t("remove")}</SubmitButton>
            </EntryForm>
          </li>
        ))}
      </ul>
      <Disclosure key={flows.length} summary={t("flows.add")} open={initial.values !== undefined}>
        <FlowForm debtId={debt.id} initial={initial} />
      </Disclosure>
    </Card>
  );
}

function FlowForm({ debtId, initial }: { debtId: string; initial: FormState }) {
  const t = useTranslations("debt_page.flows");
  return (
    <Form action={addCashFlowAction} initial={initial} label={t("add")}>
      <input type="hidden" name="_form" value={`debt:${debtId}:flow`} />
      <input type="hidden" name="debtId" value={debtId} />
      <RadioGroup
        name="direction"
        label={t("direction")}
        columns
        defaultValue="paid"
        options={(["received", "paid"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <DayField name="on" label={t("on")} />
      <AmountField name="amount" label={t("amount")} />
      <div>
        <SubmitButton look="main">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
