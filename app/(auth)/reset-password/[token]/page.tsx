import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Form } from "@/app/_ui/forms/form";
import { PasswordField } from "@/app/_ui/forms/password-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { addressToReset } from "@/lib/auth/password-reset";
import { addressToken } from "@/lib/schemas/mail";
import { resetPasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("reset.title"), robots: { index: false } };
}

/** Where the message about a forgotten password leads. Looking at it uses nothing up: mail programs look, too. */
export default async function ResetPasswordPage({ params }: PageProps<"/reset-password/[token]">) {
  const [t, refusal, { token }] = await Promise.all([getTranslations("account"), getTranslations("refusal"), params]);
  const email = addressToken.safeParse(token).success ? await addressToReset(token) : null;
  if (email === null) {
    return (
      <>
        <PageHeader title={t("reset.title")} />
        <Notice action={<LinkButton href="/forgot-password">{t("reset.again")}</LinkButton>}>
          {refusal("reset_expired")}
        </Notice>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("reset.title")} lead={t("reset.lead")} />
      <Form action={resetPasswordAction} initial={{}} label={t("reset.title")}>
        <input type="hidden" name="token" value={token} />
        {/* Password managers want to know whose password changes; whoever has the message knows it already. */}
        <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        <PasswordField
          name="newPassword"
          label={t("password")}
          hint={t("new_password_hint")}
          autoComplete="new-password"
        />
        <SubmitButton block>{t("reset.submit")}</SubmitButton>
      </Form>
    </>
  );
}
