import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { Card } from "@/app/_ui/card";
import { CheckboxField, RadioGroup } from "@/app/_ui/forms/choice-fields";
import { Form } from "@/app/_ui/forms/form";
import { SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import { TextLink } from "@/app/_ui/text-link";
import type { FormState } from "@/lib/actions/form-state";
import { today } from "@/lib/clock";
import type { ComplaintView } from "@/lib/data/conduct/complaint-view";
import { COMPLAINT_MATTERS, complaintPath } from "@/lib/domain/conduct/complaint";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import { formatDay } from "@/lib/format/day";
import { COMPLAINT_CHANNEL_LIST } from "@/lib/reference/conduct/complaint-channels";
import { saveComplaintAction } from "./actions";
import type { ComplaintCase } from "./complaint-case";
import { FilingFields } from "./filing-fields";
import { TickList } from "./tick-list";

export type ComplaintFormProps = {
  of: ComplaintCase;
  editing: ComplaintView | null;
  initial: FormState;
  /** Changes with each save: the form shows afresh what is stored. */
  saves: string;
};

/** Names the form's draft. */
export function complaintFormName(editing: { id: string } | null): string {
  return editing ? `complaint:${editing.id}` : "complaint:new";
}

/** A complaint about one lender, from its draft to the answer. */
export function ComplaintForm({ of, editing, initial, saves }: ComplaintFormProps) {
  const [t, tActions] = [useTranslations("complaints"), useTranslations("actions")];
  return (
    <Form
      key={saves}
      action={saveComplaintAction}
      initial={initial}
      className="grid gap-4"
      label={t(editing ? "page.form.title_edit" : "page.form.title_new")}
    >
      <input type="hidden" name="_form" value={complaintFormName(editing)} />
      <input type="hidden" name="complaintId" value={editing?.id ?? ""} />
      <input type="hidden" name="lenderId" value={of.lender.id} />
      {editing && <VersionField version={editing.version} />}
      <Card>
        <div className="grid gap-5">
          <WhereFields of={of} editing={editing} />
        </div>
      </Card>
      <Card title={t("before_filing")}>
        <div className="grid gap-5">
          <WhatFields of={of} editing={editing} />
        </div>
      </Card>
      <FilingFields editing={editing} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <SubmitButton look="main">{t("page.form.save")}</SubmitButton>
        <TextLink href={"/conduct/complaints" as Route}>{tActions("back")}</TextLink>
      </div>
    </Form>
  );
}

type FieldsProps = Pick<ComplaintFormProps, "of" | "editing">;

function WhereFields({ of, editing }: FieldsProps) {
  const t = useTranslations("complaints");
  const locale = useLocale();
  const path = complaintPath(of.lender.kind, COMPLAINT_MATTERS, COMPLAINT_CHANNEL_LIST);
  const hintOf = (code: string) => (code === "lender_line" ? { hint: t("page.form.lender_line") } : {});
  return (
    <>
      <RadioGroup
        name="channel"
        label={t("page.form.channel")}
        hint={t("page.form.channel_hint")}
        defaultValue={editing?.channel}
        options={path.map(({ code }) => ({ value: code, label: t(`channel.${code}`), ...hintOf(code) }))}
      />
      <TickList
        name="matters"
        legend={t("page.form.matters")}
        chosen={editing?.matters ?? ["conduct"]}
        options={COMPLAINT_MATTERS.map((matter) => ({ value: matter, label: t(`matter.${matter}`) }))}
      />
      {of.debts.length > 0 && (
        <SelectField
          name="debtId"
          label={t("page.form.debt")}
          empty={t("page.form.debt_all")}
          defaultValue={editing?.debtId ?? ""}
          options={of.debts.map((debt) => ({ value: debt.id, label: debtName(debt, locale) }))}
        />
      )}
    </>
  );
}

function WhatFields({ of, editing }: FieldsProps) {
  const [t, tContacts] = [useTranslations("complaints.page.form"), useTranslations("contacts")];
  const locale = useLocale();
  const contacts = of.contacts.map(({ id, on, minute, direction, channel, connected }) => {
    const said = { channel, connected: connected === null ? "unknown" : connected ? "yes" : "no" };
    const what = tContacts(`line.${direction}`, said);
    const when = { day: formatDay(on, locale, today()), time: minuteToText(minute) };
    return { value: id, label: tContacts("page.lead", { ...when, what }) };
  });
  return (
    <>
      <TextAreaField
        name="facts"
        label={t("facts")}
        hint={t("facts_hint")}
        maxLength={3000}
        rows={5}
        defaultValue={editing?.facts}
      />
      <TextAreaField
        name="request"
        label={t("request")}
        hint={t("request_hint")}
        maxLength={500}
        rows={2}
        defaultValue={editing?.request}
      />
      {contacts.length > 0 && (
        <TickList name="contactIds" legend={t("contacts")} chosen={of.contactIds} options={contacts} />
      )}
      {of.proofs.length > 0 ? (
        <TickList
          name="proofIds"
          legend={t("proofs")}
          chosen={editing?.proofIds ?? []}
          options={of.proofs.map(({ id, name }) => ({ value: id, label: name }))}
          isOwnWords
        />
      ) : (
        <p className="text-small text-ink-2">{t("proofs_none")}</p>
      )}
      <CheckboxField name="isConfirmedTrue" label={t("is_true")} defaultChecked={editing?.isConfirmedTrue ?? false} />
    </>
  );
}
