import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { PasswordField } from "@/app/_ui/forms/password-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { PageHeader } from "@/app/_ui/page-header";
import { isFresh } from "@/lib/auth/fresh";
import { ownPath } from "@/lib/auth/own-path";
import { requireUser } from "@/lib/auth/session";
import { getEmail } from "@/lib/data/accounts/profiles";
import { confirmAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account_data"))("confirm.title") };
}

/** Asks for the password again before something that a stolen phone must not do; then on to where the person wanted to go. */
export default async function ConfirmPage({ searchParams }: PageProps<"/settings/confirm">) {
  const user = await requireUser();
  const { next } = await searchParams;
  const wanted = ownPath(typeof next === "string" ? next : null);
  if (isFresh(user) && typeof next === "string") redirect(wanted);
  const [t, settings, email] = await Promise.all([
    getTranslations("account_data.confirm"),
    getTranslations("settings"),
    getEmail(user.id),
  ]);
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader title={t("title")} lead={t("lead")} crumb={{ href: "/settings", label: settings("title") }} />
      <Card>
        <Form action={confirmAction} initial={{}} label={t("title")}>
          <input type="hidden" name="next" value={wanted} />
          {/* Password managers want to know whose password it is; people see it in the settings already. */}
          <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
          <PasswordField name="currentPassword" label={t("password")} autoComplete="current-password" />
          <SubmitButton block>{t("submit")}</SubmitButton>
        </Form>
      </Card>
    </div>
  );
}
