import { useTranslations } from "next-intl";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { SelectField } from "@/app/_ui/forms/select-field";
import { NAME_SLOT, NamedText } from "@/app/_ui/named-text";
import { PAYEES } from "@/lib/domain/negotiation/offer-facts";
import type { GateAnswers } from "@/lib/domain/negotiation/pay-safely";
import { TICKED_POINTS } from "@/lib/schemas/agreement";

type GateFieldsProps = {
  answers: GateAnswers;
  /** The creditor's full name, as far as it is on record. */
  payeeName: string;
};

/** The points of the gate: ticked when confirmed, left open when not known yet. */
export function GateFields({ answers, payeeName }: GateFieldsProps) {
  const t = useTranslations("agreements.accept");
  const tPoint = useTranslations("gate.point");
  const tPayee = useTranslations("offers.payee");
  const asked = TICKED_POINTS.filter((point) => point !== "collection_court" || answers.isCollectedOrInCourt);
  const pointsOf = (points: readonly (typeof TICKED_POINTS)[number][]) =>
    points.map((point) => (
      <CheckboxField key={point} name={point} label={tPoint(point)} defaultChecked={answers.points[point] === true} />
    ));
  return (
    <div className="grid gap-3">
      <p className="text-small text-ink-2">{t("gate_lead")}</p>
      {pointsOf(asked.slice(0, 3))}
      {answers.isSold && (
        <YesNoField name="isTransferConfirmed" label={t("transfer")} said={answers.isTransferConfirmed} />
      )}
      <SelectField
        name="payee"
        label={tPoint("payee")}
        defaultValue={answers.payee}
        options={PAYEES.map((value) => ({ value, label: tPayee(value) }))}
      />
      {payeeName !== "" && (
        <p className="-mt-1 text-small text-ink-2">
          <NamedText text={t("payee_name", { name: NAME_SLOT })} name={payeeName} />
        </p>
      )}
      {pointsOf(asked.slice(3))}
      <YesNoField name="no_fee" label={tPoint("no_fee")} said={answers.points.no_fee ?? null} />
    </div>
  );
}

type YesNoFieldProps = { name: "isTransferConfirmed" | "no_fee"; label: string; said: boolean | null };

function YesNoField({ name, label, said }: YesNoFieldProps) {
  const t = useTranslations("agreements.accept");
  return (
    <SelectField
      name={name}
      label={label}
      empty={t("unknown")}
      defaultValue={said === null ? "" : said ? "yes" : "no"}
      options={[
        { value: "yes", label: t("yes") },
        { value: "no", label: t("no") },
      ]}
    />
  );
}
