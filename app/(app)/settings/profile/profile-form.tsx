import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import type { DraftValues } from "@/lib/data/drafts";
import type { ProfileView } from "@/lib/data/profiles";
import { saveProfileAction } from "./actions";
import { profileTexts } from "./profile-texts";

type ProfileFormProps = { profile: ProfileView; draft: DraftValues | null };

/** Income, needs and savings. What is being edited is shown even while amounts are hidden elsewhere. */
export function ProfileForm({ profile, draft }: ProfileFormProps) {
  const t = useTranslations("settings");
  const form = useTranslations("form");
  const actions = useTranslations("actions");
  const texts = profileTexts(profile);
  return (
    <Form
      action={saveProfileAction}
      initial={initialOf(texts, draft)}
      label={t("profile.title")}
      className="grid gap-4"
    >
      <input type="hidden" name="_form" value="profile" />
      <VersionField version={profile.version} />
      <Monthly texts={texts} />
      <Kept texts={texts} />
      <Card title={t("profile.compare")}>
        <TextField
          name="timeValueBasisPoints"
          label={t("profile.time_value")}
          hint={t("profile.time_value_hint")}
          inputMode="decimal"
          maxLength={12}
          defaultValue={texts.timeValueBasisPoints}
        />
      </Card>
      <SubmitButton block pending={form("sending")}>
        {actions("save")}
      </SubmitButton>
    </Form>
  );
}

type Texts = ReturnType<typeof profileTexts>;

/** A draft that was typed over an older version shows what is stored now beside it. */
function initialOf(texts: Texts, draft: DraftValues | null) {
  if (!draft) return {};
  return draft.version?.[0] === texts.version ? { values: draft } : { values: draft, current: texts };
}

function Monthly({ texts }: { texts: Texts }) {
  const t = useTranslations("settings.profile");
  return (
    <Card title={t("monthly")}>
      <div className="grid gap-5">
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
      </div>
    </Card>
  );
}

function Kept({ texts }: { texts: Texts }) {
  const t = useTranslations("settings.profile");
  return (
    <Card title={t("kept")}>
      <div className="grid gap-5">
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
      </div>
    </Card>
  );
}
