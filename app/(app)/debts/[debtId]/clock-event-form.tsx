import { useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/disclosure";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { FormState } from "@/lib/actions/form-state";
import type { ClockEventKind } from "@/lib/domain/clocks/clock-event";
import { addClockEventAction } from "./clock-actions";
import { useClockKindText } from "./clock-kind-text";

type ClockEventFormProps = {
  debtId: string;
  /** Names the form's draft. */
  form: string;
  kinds: readonly ClockEventKind[];
  label: string;
  initial: FormState;
};

/** Records that something happened on a day. */
export function ClockEventForm({ debtId, form, kinds, label, initial }: ClockEventFormProps) {
  const t = useTranslations("clocks.limitation");
  const kindText = useClockKindText();
  return (
    <Disclosure summary={label} open={initial.values !== undefined}>
      <Form action={addClockEventAction} initial={initial} label={label}>
        <input type="hidden" name="_form" value={`debt:${debtId}:${form}`} />
        <input type="hidden" name="debtId" value={debtId} />
        <SelectField
          name="kind"
          label={t("what")}
          defaultValue={kinds[0]}
          options={kinds.map((value) => ({ value, label: kindText(value) }))}
        />
        <DayField name="on" label={t("on")} />
        <div>
          <SubmitButton look="main">{t("save")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
