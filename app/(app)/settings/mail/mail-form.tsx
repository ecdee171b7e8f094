import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { Form } from "@/app/_ui/forms/form";
import { KeptNotice } from "@/app/_ui/forms/kept-notice";
import { SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { VersionField } from "@/app/_ui/forms/version-field";
import type { FormState } from "@/lib/actions/form-state";
import type { MailChoiceView } from "@/lib/data/mail/mail-choices";
import { HOURS } from "@/lib/schemas/mail";
import { saveMailAction } from "./actions";

type MailFormProps = { choice: MailChoiceView; zone: string; initial: FormState };

/** Whether messages are wanted, from which hour, and when none may come. */
export function MailForm({ choice, zone, initial }: MailFormProps) {
  const t = useTranslations("reminders.mail");
  const form = useTranslations("form");
  const actions = useTranslations("actions");
  const hours = HOURS.map((hour) => ({ value: hour, label: t("hour", { hour }) }));
  return (
    <Form action={saveMailAction} initial={initial} label={t("choice")} className="grid gap-4">
      <input type="hidden" name="_form" value="mail" />
      <VersionField version={choice.version} />
      {initial.values && <KeptNotice>{form("kept")}</KeptNotice>}
      <Card>
        <div className="grid gap-5">
          <CheckboxField name="isOn" label={t("is_on")} hint={t("is_on_hint")} defaultChecked={choice.isOn} />
          <SelectField
            name="sendHour"
            label={t("send_hour")}
            hint={t("send_hour_hint", { zone })}
            options={hours}
            defaultValue={String(choice.sendHour)}
          />
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-x-4 gap-y-5">
            <SelectField
              name="quietFrom"
              label={t("quiet_from")}
              options={hours}
              defaultValue={String(choice.quietFrom)}
            />
            <SelectField name="quietTo" label={t("quiet_to")} options={hours} defaultValue={String(choice.quietTo)} />
          </div>
          <p className="-mt-3 text-small text-ink-2">{t("quiet_hint")}</p>
        </div>
      </Card>
      <SubmitButton block pending={form("sending")}>
        {actions("save")}
      </SubmitButton>
    </Form>
  );
}
