import type { Route } from "next";
import { useTranslations } from "next-intl";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { TextField } from "@/app/_ui/forms/text-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import { TextLink } from "@/app/_ui/text-link";
import type { FormState } from "@/lib/actions/form-state";
import type { CourtPaperView } from "@/lib/data/debts/court-papers";
import { COURT_CHECKS, COURT_PAPER_TYPES, COURT_PROCEDURES } from "@/lib/domain/debts/court-paper";
import { saveCourtPaperAction } from "./court-actions";

const DAYS = ["servedOn", "answerBy", "hearingOn", "appealBy", "performBy", "objectBy"] as const;

type CourtPaperFormProps = { debtId: string; editing: CourtPaperView | null; initial: FormState };

/** A new paper, or a recorded one. Everything but its kind may be left empty. */
export function CourtPaperForm({ debtId, editing, initial }: CourtPaperFormProps) {
  const t = useTranslations("debt_page.court");
  const paperId = editing?.id ?? "";
  // What was typed for another paper does not belong into this one.
  const isOfThis = (initial.values?.paperId?.[0] ?? "") === paperId;
  const { values, ...fresh } = initial;
  return (
    <Form
      action={saveCourtPaperAction}
      initial={values && isOfThis ? initial : fresh}
      label={editing ? t("edit") : t("add")}
    >
      <input type="hidden" name="_form" value={`debt:${debtId}:court`} />
      <input type="hidden" name="debtId" value={debtId} />
      <input type="hidden" name="paperId" value={paperId} />
      {editing && <VersionField version={editing.version} />}
      <PaperFields paper={editing} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="main">{editing ? t("save_edit") : t("save")}</SubmitButton>
        {editing && <TextLink href={`/debts/${debtId}` as Route}>{t("edit_cancel")}</TextLink>}
      </div>
    </Form>
  );
}

function PaperFields({ paper }: { paper: CourtPaperView | null }) {
  const t = useTranslations("debt_page.court");
  const tForm = useTranslations("debt_form");
  return (
    <>
      <SelectField
        name="type"
        label={t("type")}
        // Nothing is picked for a new paper: an untouched form would be recorded as one.
        empty={t("type_empty")}
        defaultValue={paper?.type ?? ""}
        options={COURT_PAPER_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
      />
      <SelectField
        name="procedure"
        label={t("procedure")}
        hint={t("procedure_hint")}
        empty={tForm("not_known")}
        defaultValue={paper?.procedure ?? ""}
        options={COURT_PROCEDURES.map((value) => ({ value, label: t(`procedures.${value}`) }))}
      />
      <CheckboxField
        name="verified"
        label={t("verified")}
        hint={t("verified_hint")}
        defaultChecked={paper?.verified ?? false}
      />
      <div className="grid gap-5 desk:grid-cols-2">
        <DayField name="checkedOn" label={t("checkedOn")} defaultValue={paper?.checkedOn ?? ""} />
        <SelectField
          name="checkedHow"
          label={t("checkedHow")}
          empty={tForm("not_known")}
          defaultValue={paper?.checkedHow ?? ""}
          options={COURT_CHECKS.map((value) => ({ value, label: t(`checks.${value}`) }))}
        />
      </div>
      <p className="text-small text-ink-2">{t("days_hint")}</p>
      <div className="grid gap-5 desk:grid-cols-2">
        {DAYS.map((name) => (
          <DayField key={name} name={name} label={t(name)} defaultValue={paper?.[name] ?? ""} />
        ))}
      </div>
      <TextField name="court" label={t("court")} maxLength={80} defaultValue={paper?.court} />
      <TextField name="caseNumber" label={t("caseNumber")} maxLength={80} defaultValue={paper?.caseNumber} />
      <TextAreaField name="note" label={t("note")} maxLength={2000} defaultValue={paper?.note} />
    </>
  );
}
