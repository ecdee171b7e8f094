import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import { DraftNotice } from "@/app/(app)/debts/draft-notice";
import type { FormState } from "@/lib/actions/form-state";
import type { AgreementView } from "@/lib/data/agreements/agreement-view";
import type { Day } from "@/lib/domain/basics/day";
import { AGREEMENT_ENDS } from "@/lib/domain/negotiation/agreement-record";
import { endAgreementAction } from "./actions";

type EndFormProps = { agreement: AgreementView; isPaid: boolean; today: Day; initial: FormState };

/** How an agreement ended. */
export function EndForm({ agreement, isPaid, today, initial }: EndFormProps) {
  const t = useTranslations("agreements.end");
  const { id, debtId, version } = agreement;
  return (
    <Form action={endAgreementAction} initial={initial} className="grid gap-5" label={t("title")}>
      <input type="hidden" name="_form" value={endFormName(agreement)} />
      <input type="hidden" name="debtId" value={debtId} />
      <input type="hidden" name="agreementId" value={id} />
      <VersionField version={version} />
      {initial.values && <DraftNotice saved={`/debts/${debtId}/agreement?fresh`} />}
      <p className="text-small text-ink-2">{t("lead")}</p>
      <RadioGroup
        name="reason"
        label={t("reason")}
        defaultValue={isPaid ? "finished" : "replaced"}
        options={AGREEMENT_ENDS.map((value) => ({
          value,
          label: t(`reasons.${value}`),
          hint: t(`reason_hints.${value}`),
        }))}
      />
      <DayField name="endedOn" label={t("ended_on")} defaultValue={today} />
      <TextField name="note" label={t("note")} maxLength={500} />
      <div>
        <SubmitButton look="plain" pending={t("sending")}>
          {t("submit")}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Names the form's draft. */
export function endFormName({ id, debtId }: Pick<AgreementView, "id" | "debtId">): string {
  return `debt:${debtId}:end:${id}`;
}
