import { useTranslations } from "next-intl";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { SelectField } from "@/app/_ui/forms/select-field";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { TextField } from "@/app/_ui/forms/text-field";
import type { OfferView } from "@/lib/data/negotiation/offer-view";
import type { Day } from "@/lib/domain/basics/day";
import { fenToInput } from "@/lib/domain/basics/money";
import { PAYEES, REPORT_EFFECTS } from "@/lib/domain/negotiation/offer-facts";

type Editing = { editing: OfferView | null };

/** When it was made and ends, whether it is written and checked, and who would get the money. */
export function TermFields({ editing, today }: Editing & { today: Day }) {
  const t = useTranslations("offers");
  return (
    <>
      <div className="grid gap-5 desk:grid-cols-2">
        <DayField name="receivedOn" label={t("form.received_on")} defaultValue={editing?.receivedOn ?? today} />
        <DayField
          name="expiresOn"
          label={t("form.expires_on")}
          hint={t("form.expires_on_hint")}
          defaultValue={editing?.expiresOn ?? ""}
        />
      </div>
      <CheckboxField
        name="inWriting"
        label={t("form.in_writing")}
        hint={t("form.in_writing_hint")}
        defaultChecked={editing?.inWriting ?? false}
      />
      <div className="grid gap-5 desk:grid-cols-2">
        <YesNoField name="verified" label={t("form.verified")} said={editing?.verified ?? null} />
        <SelectField
          name="payee"
          label={t("form.payee")}
          defaultValue={editing?.payee ?? "unknown"}
          options={PAYEES.map((value) => ({ value, label: t(`payee.${value}`) }))}
        />
      </div>
    </>
  );
}

const MORE = [
  "statedTotal",
  "claim",
  "interestRuns",
  "oneLateVoids",
  "graceDays",
  "hasEndSource",
  "conditions",
  "waived",
  "saidBy",
  "note",
] as const;

/** What may wait: sums to check against, interest, late payment, credit report, conditions. */
export function MoreOfferFields({ editing }: Editing) {
  const t = useTranslations("offers");
  return (
    <MoreFields summary={t("form.more")} names={MORE} open={editing !== null}>
      <div className="grid gap-5 desk:grid-cols-2">
        <AmountField
          name="statedTotal"
          label={t("form.stated_total")}
          hint={t("form.stated_total_hint")}
          defaultValue={fenToInput(editing?.statedTotal ?? null)}
        />
        <AmountField
          name="claim"
          label={t("form.claim")}
          hint={t("form.claim_hint")}
          defaultValue={fenToInput(editing?.claim ?? null)}
        />
        <YesNoField name="interestRuns" label={t("form.interest_runs")} said={editing?.interestRuns ?? null} />
        <YesNoField name="oneLateVoids" label={t("form.one_late")} said={editing?.oneLateVoids ?? null} />
        <TextField
          name="graceDays"
          label={t("form.grace_days")}
          maxLength={4}
          inputMode="numeric"
          defaultValue={editing && editing.graceDays > 0 ? String(editing.graceDays) : ""}
        />
        <SelectField
          name="reportEffect"
          label={t("form.report")}
          defaultValue={editing?.reportEffect ?? "unknown"}
          options={REPORT_EFFECTS.map((value) => ({ value, label: t(`report.${value}`) }))}
        />
      </div>
      <YesNoField
        name="hasEndSource"
        label={t("form.end_source")}
        hint={t("form.end_source_hint")}
        said={editing?.hasEndSource ?? null}
      />
      <CheckboxField name="isCardPlan" label={t("form.card_plan")} defaultChecked={editing?.isCardPlan ?? false} />
      <Words editing={editing} />
    </MoreFields>
  );
}

function Words({ editing }: Editing) {
  const t = useTranslations("offers.form");
  return (
    <>
      <TextAreaField name="conditions" label={t("conditions")} maxLength={2000} defaultValue={editing?.conditions} />
      <TextField name="waived" label={t("waived")} maxLength={500} defaultValue={editing?.waived} />
      <TextField name="saidBy" label={t("said_by")} maxLength={80} defaultValue={editing?.saidBy} />
      <TextAreaField name="note" label={t("note")} maxLength={2000} defaultValue={editing?.note} />
    </>
  );
}

type YesNoFieldProps = {
  name: "verified" | "interestRuns" | "oneLateVoids" | "hasEndSource";
  label: string;
  hint?: string;
  said: boolean | null;
};

function YesNoField({ name, label, hint, said }: YesNoFieldProps) {
  const t = useTranslations("offers.form");
  return (
    <SelectField
      name={name}
      label={label}
      hint={hint}
      empty={t("unknown")}
      defaultValue={said === null ? "" : said ? "yes" : "no"}
      options={[
        { value: "yes", label: t("yes") },
        { value: "no", label: t("no") },
      ]}
    />
  );
}
