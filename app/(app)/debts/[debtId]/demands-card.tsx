import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { FormState } from "@/lib/actions/form-state";
import type { Demand } from "@/lib/data/debts/debt-entries";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";
import { addDemandAction, removeDemandAction } from "./actions";
import { EntryForm } from "./notices";

type DemandsCardProps = { debt: DebtView; today: Day; demands: readonly Demand[]; initial: FormState };

/** Written demands: for a card two of them, a month apart, change its place in the order. */
export function DemandsCard({ debt, today, demands, initial }: DemandsCardProps) {
  const t = useTranslations("debt_page");
  const locale = useLocale();
  return (
    <Card title={t("demands.title")}>
      <p className="text-small text-ink-2">{t("demands.hint")}</p>
      <ul>
        {demands.map((demand) => (
          <li key={demand.id} className="flex items-center justify-between gap-3 border-b border-line py-1">
            <span className="flex min-w-0 flex-wrap items-center gap-2">
              {formatDay(demand.on, locale, today)}
              <Chip>{t(demand.possiblyEffective ? "demands.effective" : "demands.not_effective")}</Chip>
            </span>
            <EntryForm className="-mr-4.5 flex-none" action={removeDemandAction} debtId={debt.id} entryId={demand.id}>
              <SubmitButton look="quiet">{t("remove")}</SubmitButton>
            </EntryForm>
          </li>
        ))}
      </ul>
      <Disclosure key={demands.length} summary={t("demands.add")} open={initial.values !== undefined}>
        <Form action={addDemandAction} initial={initial} label={t("demands.add")}>
          <input type="hidden" name="_form" value={`debt:${debt.id}:demand`} />
          <input type="hidden" name="debtId" value={debt.id} />
          <DayField name="on" label={t("demands.on")} />
          <CheckboxField
            name="possiblyEffective"
            label={t("demands.possiblyEffective")}
            hint={t("demands.possiblyEffective_hint")}
            defaultChecked
          />
          <div>
            <SubmitButton look="main">{t("demands.save")}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </Card>
  );
}
