import { useTranslations } from "next-intl";
import { DayField } from "@/app/_ui/forms/day-field";
import { SelectField } from "@/app/_ui/forms/select-field";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { TextField } from "@/app/_ui/forms/text-field";
import type { LenderView } from "@/lib/data/debts/lenders";
import { CREDIT_REPORTING, LENDER_KINDS, NEGOTIABILITY, REPORTING_SOURCES } from "@/lib/domain/debts/lender";

/** All that can be known of a lender. */
export function LenderFields({ lender, name }: { lender: LenderView; name: string }) {
  const t = useTranslations("lender_form");
  const terms = useTranslations("lenders");
  return (
    <>
      <TextField name="brand" label={t("brand")} hint={t("brand_hint")} maxLength={60} defaultValue={name} />
      <TextField
        name="legalName"
        label={t("legalName")}
        hint={t("legalName_hint")}
        maxLength={80}
        defaultValue={lender.legalName}
      />
      <SelectField
        name="kind"
        label={t("kind")}
        defaultValue={lender.kind}
        options={LENDER_KINDS.map((value) => ({ value, label: terms(`kind.${value}`) }))}
      />
      <ReportingFields lender={lender} />
      <SelectField
        name="negotiability"
        label={t("negotiability")}
        hint={t("negotiability_hint")}
        defaultValue={lender.negotiability}
        options={NEGOTIABILITY.map((value) => ({ value, label: terms(`negotiability.${value}`) }))}
      />
      <TextField
        name="hotline"
        label={t("hotline")}
        hint={t("hotline_hint")}
        maxLength={40}
        type="tel"
        defaultValue={lender.hotline}
      />
      <TextField name="hotlineSource" label={t("hotlineSource")} maxLength={120} defaultValue={lender.hotlineSource} />
      <TextAreaField name="note" label={t("note")} maxLength={2000} defaultValue={lender.note} />
    </>
  );
}

function ReportingFields({ lender }: { lender: LenderView }) {
  const t = useTranslations("lender_form");
  const terms = useTranslations("lenders");
  return (
    <>
      <SelectField
        name="creditReporting"
        label={t("creditReporting")}
        hint={t("creditReporting_hint")}
        defaultValue={lender.creditReporting}
        options={CREDIT_REPORTING.map((value) => ({ value, label: terms(`creditReporting.${value}`) }))}
      />
      <SelectField
        name="reportingSource"
        label={t("reportingSource")}
        empty={t("not_known")}
        defaultValue={lender.reportingSource ?? ""}
        options={REPORTING_SOURCES.map((value) => ({ value, label: terms(`reportingSource.${value}`) }))}
      />
      <DayField name="reportingAsOf" label={t("reportingAsOf")} defaultValue={lender.reportingAsOf ?? ""} />
    </>
  );
}
