import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OWN_NAMES } from "@/app/_shell/locale-switch";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { PageHeader } from "@/app/_ui/page-header";
import { zoneName } from "@/app/(app)/settings/zone-name";
import { requireUser } from "@/lib/auth/session";
import { LOCALES } from "@/lib/i18n/locales";
import { TIME_ZONES } from "@/lib/schemas/preferences";
import { savePreferencesAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("preferences.title") };
}

export default async function PreferencesPage() {
  const user = await requireUser();
  const [t, form, actions, locale] = await Promise.all([
    getTranslations("settings"),
    getTranslations("form"),
    getTranslations("actions"),
    getLocale(),
  ]);
  const zones = [...new Set<string>([...TIME_ZONES, user.timeZone])];
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t("preferences.title")}
        crumb={{ href: "/settings", label: t("title") }}
        lead={t("preferences.lead")}
      />
      <Form action={savePreferencesAction} initial={{}} label={t("preferences.title")} className="grid gap-4">
        <Card>
          <div className="grid gap-5">
            <SelectField
              name="locale"
              label={t("preferences.language")}
              defaultValue={locale}
              options={LOCALES.map((value) => ({ value, label: OWN_NAMES[value] }))}
            />
            <SelectField
              name="timeZone"
              label={t("preferences.time_zone")}
              hint={t("preferences.time_zone_hint")}
              defaultValue={user.timeZone}
              options={zones.map((value) => ({ value, label: zoneName(t, value) }))}
            />
          </div>
        </Card>
        <SubmitButton block pending={form("sending")}>
          {actions("save")}
        </SubmitButton>
      </Form>
    </div>
  );
}
