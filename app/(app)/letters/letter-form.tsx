import { useTranslations } from "next-intl";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { KeptNotice } from "@/app/_ui/forms/kept-notice";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import type { FormState } from "@/lib/actions/form-state";
import type { Day } from "@/lib/domain/basics/day";
import type { LetterCode } from "@/lib/domain/letters/letter";
import { saveLetterAction } from "./actions";

/** Names the form's draft. */
export function letterFormName(editing: { id: string } | null): string {
  return editing ? `letter:${editing.id}` : "letter:new";
}

type LetterFormProps = {
  code: LetterCode;
  debtId: string | null;
  text: string;
  editing: { id: string; version: number; sentOn: Day | null } | null;
  initial: FormState;
};

/** The whole letter to be edited, and when it was sent. */
export function LetterForm({ code, debtId, text, editing, initial }: LetterFormProps) {
  const [t, form] = [useTranslations("letters.write"), useTranslations("form")];
  return (
    <Form action={saveLetterAction} initial={initial} label={t("title")}>
      <input type="hidden" name="_form" value={letterFormName(editing)} />
      <input type="hidden" name="letterId" value={editing?.id ?? ""} />
      <input type="hidden" name="letter" value={code} />
      <input type="hidden" name="debtId" value={debtId ?? ""} />
      {editing && <VersionField version={editing.version} />}
      {initial.values && <KeptNotice>{form("kept")}</KeptNotice>}
      <TextAreaField
        name="text"
        label={t("text")}
        hint={t("text_hint")}
        maxLength={6000}
        lang="zh-CN"
        rows={14}
        defaultValue={text}
      />
      <DayField name="sentOn" label={t("sent_on")} hint={t("sent_hint")} defaultValue={editing?.sentOn ?? undefined} />
      <div>
        <SubmitButton look="main" pending={t("sending")}>
          {t("save")}
        </SubmitButton>
      </div>
    </Form>
  );
}
