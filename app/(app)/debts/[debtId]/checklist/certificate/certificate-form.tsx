import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import { checklistPage } from "@/app/(app)/debts/[debtId]/checklist/checklist-page";
import { DraftNotice } from "@/app/(app)/debts/draft-notice";
import type { FormState } from "@/lib/actions/form-state";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { fenToInput } from "@/lib/domain/basics/money";
import { CERTIFICATE_SAYS, type Certificate } from "@/lib/domain/settlement/certificate";
import { saveCertificateAction } from "./actions";

type CertificateFormProps = {
  settlement: SettlementView;
  /** What the fields start with: read from a file, or recorded before. */
  filled: Certificate;
  initial: FormState;
};

/** Names the form's draft. */
export function certificateFormName(debtId: string): string {
  return `debt:${debtId}:certificate`;
}

/** What a certificate says, field by field. Filled or empty, the person decides what stands in it. */
export function CertificateForm({ settlement, filled, initial }: CertificateFormProps) {
  const t = useTranslations("settle.check");
  const { debtId } = settlement;
  return (
    <Card title={t("form_title")}>
      <Form action={saveCertificateAction} initial={initial} label={t("form_title")}>
        <input type="hidden" name="_form" value={certificateFormName(debtId)} />
        <input type="hidden" name="debtId" value={debtId} />
        <input type="hidden" name="settlementId" value={settlement.id} />
        <VersionField version={settlement.version} />
        {initial.values && <DraftNotice saved={`${checklistPage(debtId)}/certificate?fresh` as Route} />}
        <TextField name="lender" label={t("lender")} maxLength={80} defaultValue={filled.lender} />
        <div className="grid gap-5 desk:grid-cols-2">
          <TextField
            name="borrower"
            label={t("borrower")}
            hint={t("borrower_hint")}
            maxLength={40}
            autoComplete="off"
            defaultValue={filled.borrower}
          />
          <TextField
            name="number"
            label={t("number")}
            hint={t("number_hint")}
            maxLength={60}
            defaultValue={filled.number}
          />
          <DayField name="on" label={t("on")} hint={t("on_hint")} defaultValue={filled.on ?? ""} />
          <AmountField name="amount" label={t("amount")} defaultValue={fenToInput(filled.amount)} />
        </div>
        <SaysFields filled={filled} />
        <div>
          <SubmitButton look="main" pending={t("sending")}>
            {t("save")}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

function SaysFields({ filled: { says, hasSeal } }: Pick<CertificateFormProps, "filled">) {
  const t = useTranslations("settle.check");
  const notSeen = { value: "", label: t("not_seen") };
  return (
    <>
      <RadioGroup
        name="says"
        label={t("says")}
        defaultValue={says ?? ""}
        options={[...CERTIFICATE_SAYS.map((value) => ({ value, label: t(`says_options.${value}`) })), notSeen]}
      />
      <RadioGroup
        name="seal"
        label={t("seal")}
        columns
        defaultValue={hasSeal === null ? "" : hasSeal ? "yes" : "no"}
        options={[...(["yes", "no"] as const).map((value) => ({ value, label: t(`seal_options.${value}`) })), notSeen]}
      />
    </>
  );
}
