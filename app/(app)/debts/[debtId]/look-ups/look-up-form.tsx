import type { Route } from "next";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import { TextLink } from "@/app/_ui/text-link";
import type { FormState } from "@/lib/actions/form-state";
import type { LookUpView } from "@/lib/data/look-ups/look-up-view";
import type { Day } from "@/lib/domain/basics/day";
import { LOOK_UP_KINDS } from "@/lib/domain/debts/look-up";
import { saveLookUpAction } from "./actions";

type LookUpFormProps = { debtId: string; editing: LookUpView | null; today: Day; initial: FormState };

/** Names the form's draft. */
export function lookUpFormName(debtId: string, editing: { id: string } | null): string {
  return editing ? `look_up:${editing.id}` : `debt:${debtId}:look_up`;
}

/** Where it was looked up, on which day, and what it showed. */
export function LookUpForm({ debtId, editing, today, initial }: LookUpFormProps) {
  const t = useTranslations("look_ups");
  return (
    <Form action={saveLookUpAction} initial={initial} label={t(editing ? "form.title_edit" : "form.title")}>
      <input type="hidden" name="_form" value={lookUpFormName(debtId, editing)} />
      <input type="hidden" name="debtId" value={debtId} />
      <input type="hidden" name="lookUpId" value={editing?.id ?? ""} />
      {editing && <VersionField version={editing.version} />}
      <SelectField
        name="kind"
        label={t("form.kind")}
        empty={t("form.kind_empty")}
        defaultValue={editing?.kind ?? ""}
        options={LOOK_UP_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <DayField name="on" label={t("form.on")} defaultValue={editing?.on ?? today} />
      <TextAreaField
        name="found"
        label={t("form.found")}
        hint={t("form.found_hint")}
        maxLength={1000}
        rows={3}
        defaultValue={editing?.found}
      />
      <RadioGroup
        name="about"
        label={t("form.about")}
        columns
        defaultValue={editing && editing.debtId === null ? "all" : "debt"}
        options={[
          { value: "debt", label: t("about.debt") },
          { value: "all", label: t("about.all") },
        ]}
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="main">{t(editing ? "form.save_edit" : "form.save")}</SubmitButton>
        {editing && <TextLink href={`/debts/${debtId}/look-ups` as Route}>{t("form.cancel")}</TextLink>}
      </div>
    </Form>
  );
}
