import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import { TextLink } from "@/app/_ui/text-link";
import { DraftNotice } from "@/app/(app)/debts/draft-notice";
import type { FormState } from "@/lib/actions/form-state";
import type { OfferView } from "@/lib/data/negotiation/offer-view";
import type { Day } from "@/lib/domain/basics/day";
import type { GateAnswers } from "@/lib/domain/negotiation/pay-safely";
import { acceptOfferAction } from "./actions";
import { GateFields } from "./gate-fields";

type AcceptFormProps = { offer: OfferView; answers: GateAnswers; payeeName: string; today: Day; initial: FormState };

/** The gate before paying, and the acceptance; an offer that was accepted keeps the gate alone. */
export function AcceptForm({ offer, answers, payeeName, today, initial }: AcceptFormProps) {
  const t = useTranslations("agreements.accept");
  const isAccepted = offer.status === "accepted";
  const self = `/debts/${offer.debtId}/offers/accept?offer=${offer.id}`;
  return (
    <Form
      action={acceptOfferAction}
      initial={initial}
      className="grid gap-4"
      label={t(isAccepted ? "title_gate" : "title")}
    >
      <input type="hidden" name="_form" value={acceptFormName(offer)} />
      <input type="hidden" name="debtId" value={offer.debtId} />
      <input type="hidden" name="offerId" value={offer.id} />
      <VersionField version={offer.version} />
      {initial.values && <DraftNotice saved={`${self}&fresh`} />}
      <Card title={t("gate")}>
        <GateFields answers={answers} payeeName={payeeName} />
      </Card>
      {!isAccepted && (
        <Card>
          <div className="grid gap-5">
            <DayField name="acceptedOn" label={t("accepted_on")} hint={t("accepted_on_hint")} defaultValue={today} />
            <TextField name="note" label={t("note")} maxLength={500} />
            <CheckboxField name="anyway" label={t("anyway")} hint={t("anyway_hint")} />
          </div>
        </Card>
      )}
      <Buttons offer={offer} isAccepted={isAccepted} />
    </Form>
  );
}

function Buttons({ offer, isAccepted }: { offer: OfferView; isAccepted: boolean }) {
  const t = useTranslations("agreements.accept");
  const debtPage = `/debts/${offer.debtId}`;
  if (isAccepted) {
    return (
      <div className="flex flex-wrap items-center gap-4">
        <input type="hidden" name="only" value="gate" />
        <SubmitButton look="main" pending={t("sending")}>
          {t("save_gate")}
        </SubmitButton>
        <TextLink href={`${debtPage}/agreement` as Route}>{t("back")}</TextLink>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-4">
      <SubmitButton look="main" pending={t("sending")}>
        {t("submit")}
      </SubmitButton>
      <SubmitButton look="plain" name="only" value="gate" pending={t("sending")}>
        {t("submit_gate")}
      </SubmitButton>
      <TextLink href={`${debtPage}/offers` as Route}>{t("cancel")}</TextLink>
    </div>
  );
}

/** Names the form's draft. */
export function acceptFormName({ id, debtId }: Pick<OfferView, "id" | "debtId">): string {
  return `debt:${debtId}:accept:${id}`;
}
