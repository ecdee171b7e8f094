import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { saveOfferAction } from "@/app/(app)/debts/[debtId]/offers/actions";
import { RecordForm } from "@/app/(app)/debts/[debtId]/record-form";
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
  const t = useTranslations("offers");
  const here = `/debts/${debtId}/offers` as Route;
  const page = `${here}/record`;
  const frame = { debtId, initial, name: offerFormName(debtId, editing), editing, page, back: here };
  return (
    <RecordForm area="offers.form" action={saveOfferAction} idField="offerId" {...frame}>
      <Card>
        <div className="grid gap-5">
          <RadioGroup
            name="kind"
            label={t("form.kind")}
            columns
            defaultValue={editing?.kind ?? "lump_sum"}
            options={OFFER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <ScheduleFields
            editing={editing}
            inRows={inRows}
            expand={`${page}?${editing ? `edit=${editing.id}&` : ""}rows`}
          />
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
    </RecordForm>
  );
}

/** Names the form's draft. */
export function offerFormName(debtId: string, editing: { id: string } | null): string {
  return `debt:${debtId}:offer${editing ? `:${editing.id}` : ""}`;
}
