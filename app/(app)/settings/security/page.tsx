import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { PasswordField } from "@/app/_ui/forms/password-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { PageHeader } from "@/app/_ui/page-header";
import { signOutEverywhereAction } from "@/app/(app)/settings/sign-out-actions";
import { requireUser } from "@/lib/auth/session";
import { getEmail } from "@/lib/data/profiles";
import { changePasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("security.title") };
}

export default async function SecurityPage() {
  const user = await requireUser();
  const [t, email] = await Promise.all([getTranslations("settings"), getEmail(user.id)]);
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader title={t("security.title")} crumb={{ href: "/settings", label: t("title") }} />
      <div className="grid gap-4">
        <Card title={t("security.change")}>
          <p className="mb-4 text-ink-2">{t("security.change_lead")}</p>
          <ChangePasswordForm email={email} />
        </Card>
        <Card title={t("security.everywhere")}>
          <p className="mb-4 text-ink-2">{t("security.everywhere_text")}</p>
          <Form action={signOutEverywhereAction} initial={{}} label={t("security.everywhere")}>
            <SubmitButton look="plain">{t("security.everywhere")}</SubmitButton>
          </Form>
        </Card>
      </div>
    </div>
  );
}

async function ChangePasswordForm({ email }: { email: string }) {
  const [t, account, form] = await Promise.all([
    getTranslations("settings.security"),
    getTranslations("account"),
    getTranslations("form"),
  ]);
  return (
    <Form action={changePasswordAction} initial={{}} label={t("change")}>
      {/* Password managers want to know whose password changes; people see it in the settings already. */}
      <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
      <PasswordField name="currentPassword" label={t("current")} autoComplete="current-password" />
      <PasswordField
        name="newPassword"
        label={t("next")}
        hint={account("new_password_hint")}
        autoComplete="new-password"
      />
      <SubmitButton block pending={form("sending")}>
        {t("submit")}
      </SubmitButton>
    </Form>
  );
}
