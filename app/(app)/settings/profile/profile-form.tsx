import { useTranslations } from "next-intl";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { Form } from "@/app/_ui/forms/form";
import { KeptNotice } from "@/app/_ui/forms/kept-notice";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import type { FormState } from "@/lib/actions/form-state";
import type { ProfileView } from "@/lib/data/profiles";
import { saveProfileAction } from "./actions";
import { FieldGroup } from "./field-group";
import { type ProfileTexts, profileTexts } from "./profile-texts";

type ProfileFormProps = { profile: ProfileView; initial: FormState };

/** Income, needs and savings. What is being edited is shown even while amounts are hidden elsewhere. */
export function ProfileForm({ profile, initial }: ProfileFormProps) {
  const t = useTranslations("settings.profile");
  const form = useTranslations("form");
  const actions = useTranslations("actions");
  const texts = profileTexts(profile);
  return (
    <Form action={saveProfileAction} initial={initial} label={t("title")}>
      <input type="hidden" name="_form" value="profile" />
      <VersionField version={profile.version} />
      {initial.values && <KeptNotice>{form("kept")}</KeptNotice>}
      <FieldGroup title={t("monthly")}>
        <MonthlyFields texts={texts} />
      </FieldGroup>
      <FieldGroup title={t("kept")}>
        <ReserveFields texts={texts} />
      </FieldGroup>
      <FieldGroup title={t("compare")}>
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

function MonthlyFields({ texts }: { texts: ProfileTexts }) {
  const t = useTranslations("settings.profile");
  return (
    <>
      <AmountField name="income" label={t("income")} hint={t("income_hint")} defaultValue={texts.income} />
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

function ReserveFields({ texts }: { texts: ProfileTexts }) {
  const t = useTranslations("settings.profile");
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
