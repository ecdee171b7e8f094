import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { VersionField } from "@/app/_ui/forms/version-field";
import { TextLink } from "@/app/_ui/text-link";
import { saveOfferAction } from "@/app/(app)/debts/[debtId]/offers/actions";
import { DraftNotice } from "@/app/(app)/debts/draft-notice";
import type { FormState } from "@/lib/actions/form-state";
import type { OfferView } from "@/lib/data/negotiation/offer-view";
import type { Day } from "@/lib/domain/basics/day";
import { OFFER_SIDES } from "@/lib/domain/negotiation/offer-facts";
import { OFFER_KINDS } from "@/lib/domain/negotiation/schedule";
import { MoreOfferFields, TermFields } from "./offer-fields";
import { ScheduleFields } from "./schedule-fields";

type OfferFormProps = {
  debtId: string;
  editing: OfferView | null;
  /** Show an even schedule row by row, too. */
  inRows: boolean;
  today: Day;
  initial: FormState;
};

/** An offer, new or recorded: who offers what, its sums and days; all else may stay empty. */
export function OfferForm({ debtId, editing, inRows, today, initial }: OfferFormProps) {
  const [t, tActions] = [useTranslations("offers"), useTranslations("actions")];
  const here = `/debts/${debtId}/offers` as Route;
  const self = `${here}/record${editing ? `?edit=${editing.id}&` : "?"}`;
  return (
    <Form
      action={saveOfferAction}
      initial={initial}
      className="grid gap-4"
      label={editing ? t("form.title_edit") : t("form.title")}
    >
      <input type="hidden" name="_form" value={offerFormName(debtId, editing)} />
      <input type="hidden" name="debtId" value={debtId} />
      <input type="hidden" name="offerId" value={editing?.id ?? ""} />
      {editing && <VersionField version={editing.version} />}
      {initial.values && <DraftNotice saved={`${self}fresh`} />}
      <Card>
        <div className="grid gap-5">
          <RadioGroup
            name="kind"
            label={t("form.kind")}
            columns
            defaultValue={editing?.kind ?? "lump_sum"}
            options={OFFER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <ScheduleFields editing={editing} inRows={inRows} expand={`${self}rows`} />
        </div>
      </Card>
      <Card>
        <div className="grid gap-5">
          <RadioGroup
            name="from"
            label={t("form.from")}
            columns
            defaultValue={editing?.from ?? "lender"}
            options={OFFER_SIDES.map((value) => ({ value, label: t(`from.${value}`) }))}
          />
          <TermFields editing={editing} today={today} />
          <MoreOfferFields editing={editing} />
        </div>
      </Card>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="main" pending={t("form.sending")}>
          {editing ? t("form.save_edit") : t("form.save")}
        </SubmitButton>
        <TextLink href={here}>{editing ? tActions("unchanged") : t("form.cancel")}</TextLink>
      </div>
    </Form>
  );
}

/** Names the form's draft. */
export function offerFormName(debtId: string, editing: { id: string } | null): string {
  return `debt:${debtId}:offer${editing ? `:${editing.id}` : ""}`;
}
