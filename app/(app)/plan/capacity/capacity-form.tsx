import { useTranslations } from "next-intl";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { Form } from "@/app/_ui/forms/form";
import { KeptNotice } from "@/app/_ui/forms/kept-notice";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import type { FormState } from "@/lib/actions/form-state";
import type { ProfileView } from "@/lib/data/accounts/profiles";
import { ESSENTIAL_KINDS } from "@/lib/domain/plan/capacity";
import { saveProfileAction } from "./actions";
import { type CapacityTexts, capacityTexts } from "./capacity-texts";
import { FieldGroup } from "./field-group";

type CapacityFormProps = {
  profile: ProfileView;
  /** Whether a court may be withholding wages: a debt is being enforced, or a sum was given. */
  asksWithheld: boolean;
  initial: FormState;
};

/** Income, needs and savings. What is being edited is shown even while amounts are hidden elsewhere. */
export function CapacityForm({ profile, asksWithheld, initial }: CapacityFormProps) {
  const t = useTranslations("capacity");
  const form = useTranslations("form");
  const actions = useTranslations("actions");
  const texts = capacityTexts(profile);
  return (
    <Form action={saveProfileAction} initial={initial} label={t("title")}>
      <input type="hidden" name="_form" value="profile" />
      <VersionField version={profile.version} />
      {initial.values && <KeptNotice>{form("kept")}</KeptNotice>}
      <FieldGroup title={t("group.income")}>
        <AmountField name="income" label={t("income")} hint={t("income_hint")} defaultValue={texts.income} />
        {asksWithheld && (
          <AmountField name="withheld" label={t("withheld")} hint={t("withheld_hint")} defaultValue={texts.withheld} />
        )}
      </FieldGroup>
      <FieldGroup title={t("group.essentials")}>
        <EssentialFields texts={texts} />
      </FieldGroup>
      <FieldGroup title={t("group.kept")}>
        <ReserveFields texts={texts} />
      </FieldGroup>
      <FieldGroup title={t("group.compare")}>
        <TextField
          name="timeValueBasisPoints"
          label={t("time_value")}
          hint={t("time_value_hint")}
          inputMode="decimal"
          maxLength={12}
          defaultValue={texts.timeValueBasisPoints}
        />
      </FieldGroup>
      <SubmitButton block pending={form("sending")}>
        {actions("save")}
      </SubmitButton>
    </Form>
  );
}

function EssentialFields({ texts }: { texts: CapacityTexts }) {
  const t = useTranslations("capacity");
  return (
    <>
      <p className="text-small text-ink-2">{t("essentials_lead")}</p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(10rem,100%),1fr))] gap-x-4 gap-y-4">
        {ESSENTIAL_KINDS.map((kind) => (
          <AmountField
            key={kind}
            name={`cost_${kind}`}
            label={t(`cost.${kind}`)}
            defaultValue={texts[`cost_${kind}`]}
          />
        ))}
      </div>
      <AmountField
        name="essentials"
        label={t("essentials")}
        hint={t("essentials_hint")}
        defaultValue={texts.essentials}
      />
      <TextField
        name="dependants"
        label={t("dependants")}
        hint={t("dependants_hint")}
        inputMode="numeric"
        maxLength={4}
        defaultValue={texts.dependants}
      />
    </>
  );
}

function ReserveFields({ texts }: { texts: CapacityTexts }) {
  const t = useTranslations("capacity");
  return (
    <>
      <AmountField name="savings" label={t("savings")} hint={t("savings_hint")} defaultValue={texts.savings} />
      <TextField
        name="reserveMonths"
        label={t("reserve_months")}
        hint={t("reserve_months_hint")}
        inputMode="numeric"
        maxLength={4}
        defaultValue={texts.reserveMonths}
      />
      <AmountField name="reserve" label={t("reserve")} hint={t("reserve_hint")} defaultValue={texts.reserve} />
    </>
  );
}
