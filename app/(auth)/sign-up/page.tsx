import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/app/_ui/forms/form";
import { PasswordField } from "@/app/_ui/forms/password-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { EmailField } from "@/app/(auth)/email-field";
import { currentUser } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { signUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("sign_up") };
}

export default async function SignUpPage() {
  if (await currentUser()) redirect("/dashboard");
  const [t, privacy] = await Promise.all([getTranslations("account"), getTranslations("privacy")]);
  return (
    <>
      <PageHeader title={t("sign_up")} lead={env.signupsClosed ? undefined : t("sign_up_lead")} />
      <div className="grid gap-5">
        {env.signupsClosed ? <Notice>{t("closed")}</Notice> : <SignUpForm />}
        <TextLink href="/sign-in">{t("have_account")}</TextLink>
        <div className="border-t border-line pt-4 text-small text-ink-2">
          <p>{privacy("where")}</p>
          <TextLink href="/privacy">{privacy("page.title")}</TextLink>
        </div>
      </div>
    </>
  );
}

async function SignUpForm() {
  const t = await getTranslations("account");
  return (
    <Form action={signUpAction} initial={{}} label={t("sign_up")}>
      <EmailField hint={t("email_hint")} />
      <PasswordField name="password" label={t("password")} hint={t("new_password_hint")} autoComplete="new-password" />
      <SubmitButton block pending={t("signing_up")}>
        {t("create")}
      </SubmitButton>
    </Form>
  );
}
