import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextLink } from "@/app/_ui/text-link";
import type { FormState } from "@/lib/actions/form-state";
import type { BalanceEntry } from "@/lib/data/debts/balances";
import type { Day } from "@/lib/domain/basics/day";
import { fenToInput } from "@/lib/domain/basics/money";
import { formatDay } from "@/lib/format/day";
import { addBalanceAction } from "./actions";

type BalanceFormProps = { debtId: string; today: Day; correcting: BalanceEntry | null; initial: FormState };

/** A balance as of a day. With `correcting` it takes the place of that entry, which stays and says so. */
export function BalanceForm({ debtId, today, correcting, initial }: BalanceFormProps) {
  const t = useTranslations("debt_page.parts");
  const locale = useLocale();
  const correctsId = correcting?.id ?? "";
  // What was typed for another entry does not belong into this one.
  const isOfThis = (initial.values?.correctsId?.[0] ?? "") === correctsId;
  const { values, ...fresh } = initial;
  return (
    <Form action={addBalanceAction} initial={values && isOfThis ? initial : fresh} label={t("update")}>
      <input type="hidden" name="_form" value={`debt:${debtId}:balance`} />
      <input type="hidden" name="debtId" value={debtId} />
      <input type="hidden" name="correctsId" value={correctsId} />
      {correcting && (
        <div>
          <p className="font-strong">{t("correcting", { day: formatDay(correcting.asOf, locale, today) })}</p>
          <p className="text-small text-ink-2">{t("correcting_hint")}</p>
        </div>
      )}
      <DayField name="asOf" label={t("as_of")} hint={t("as_of_hint")} defaultValue={correcting?.asOf ?? today} />
      <AmountField
        name="claimed"
        label={t("claimed")}
        hint={t("claimed_hint")}
        defaultValue={fenToInput(correcting?.claimed ?? null)}
      />
      <p className="text-small text-ink-2">{t("parts_hint")}</p>
      <div className="grid gap-5 desk:grid-cols-2">
        <AmountField
          name="principal"
          label={t("principal")}
          hint={t("principal_hint")}
          defaultValue={fenToInput(correcting?.principal ?? null)}
        />
        {(["interest", "penalty", "fees"] as const).map((part) => (
          <AmountField key={part} name={part} label={t(part)} defaultValue={fenToInput(correcting?.[part] ?? null)} />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="main">{t("save")}</SubmitButton>
        {correcting && <TextLink href={`/debts/${debtId}` as Route}>{t("correct_cancel")}</TextLink>}
      </div>
    </Form>
  );
}
