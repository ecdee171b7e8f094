import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { FormAction } from "@/app/_ui/forms/use-form-submit";
import { VersionField } from "@/app/_ui/forms/version-field";
import { TextLink } from "@/app/_ui/text-link";
import { DraftNotice } from "@/app/(app)/debts/draft-notice";
import type { FormState } from "@/lib/actions/form-state";

type RecordFormProps = {
  /** Where its words are. */
  area: "offers.form" | "payments.form" | "settle.form";
  action: FormAction;
  initial: FormState;
  /** Names the form's draft. */
  name: string;
  debtId: string;
  /** The field for the id of what is corrected. */
  idField: string;
  /** What is corrected; null for something new. */
  editing: { id: string; version: number } | null;
  /** The page of the form, and the one to go back to. */
  page: string;
  back: Route;
  /** Cards with the fields. */
  children: ReactNode;
};

/** The frame of a form on a page of its own that records something of a debt, or corrects it. */
export function RecordForm(props: RecordFormProps) {
  const { area, action, initial, name, debtId, idField, editing, page, back, children } = props;
  const [t, tActions] = [useTranslations(area), useTranslations("actions")];
  const fresh = `${page}?${editing ? `edit=${editing.id}&` : ""}fresh`;
  return (
    <Form action={action} initial={initial} className="grid gap-4" label={t(editing ? "title_edit" : "title")}>
      <input type="hidden" name="_form" value={name} />
      <input type="hidden" name="debtId" value={debtId} />
      <input type="hidden" name={idField} value={editing?.id ?? ""} />
      {editing && <VersionField version={editing.version} />}
      {initial.values && <DraftNotice saved={fresh} />}
      {children}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="main" pending={t("sending")}>
          {t(editing ? "save_edit" : "save")}
        </SubmitButton>
        <TextLink href={back}>{editing ? tActions("unchanged") : t("cancel")}</TextLink>
      </div>
    </Form>
  );
}
