import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import type { StepMissingFact } from "@/lib/domain/order/steps/state";
import { formatDay } from "@/lib/format/day";
import { fillFactAction } from "./fact-actions";

type FactFormProps = { debt: DebtView; fact: StepMissingFact["fact"]; today: Day };
type FactFormLook = {
  /** Whose fact it is stands above the form already. */
  isNamed?: boolean;
};

/** One question about one debt, with its one field. Two debts can have one name, so the form is no landmark of its own. */
export function FactForm({ debt, fact, today, isNamed = false }: FactFormProps & FactFormLook) {
  const t = useTranslations("step.facts");
  const locale = useLocale();
  const name = debtName(debt, locale);
  // A balance is asked for only without a total, which is its first version.
  const version = fact === "balance" ? 1 : fact === "reporting" ? debt.lender.version : debt.version;
  return (
    <Form action={fillFactAction} initial={{ key: randomUUID() }} className="grid grid-cols-1 gap-2">
      <input type="hidden" name="debtId" value={debt.id} />
      <input type="hidden" name="fact" value={fact} />
      <VersionField version={version} />
      {!isNamed && <p className="-mb-1 text-small text-ink-2 wrap-anywhere">{name}</p>}
      <div className="flex flex-wrap items-end gap-2.5">
        <div className="min-w-0 flex-[1_1_12rem]">
          <FactField debt={debt} fact={fact} today={today} />
        </div>
        <SubmitButton look={isNamed ? "main" : "plain"}>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

const REPORTING = ["reports", "via_funder", "does_not_report"] as const;

function FactField({ debt, fact, today }: FactFormProps) {
  const t = useTranslations("step.facts");
  const terms = useTranslations("lenders.creditReporting");
  const locale = useLocale();
  switch (fact) {
    case "received":
      return <AmountField name="received" label={t("received")} />;
    case "balance": {
      const day = debt.balance && formatDay(debt.balance.asOf, locale, today);
      return <AmountField name="claimed" label={day === null ? t("claimed") : t("claimed_as_of", { day })} />;
    }
    case "reporting":
      return (
        <SelectField
          name="creditReporting"
          label={t("creditReporting")}
          empty={t("pick")}
          options={REPORTING.map((value) => ({ value, label: terms(value) }))}
        />
      );
    case "creditor":
      return <TextField name="funder" label={t("funder")} hint={t("funder_hint")} maxLength={80} />;
    case "contract_day":
      return <DayField name="contractOn" label={t("contractOn")} />;
  }
}
