import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { EmailField } from "@/app/(auth)/email-field";
import { env } from "@/lib/env";
import { forgotPasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("forgot.title") };
}

/** Asks for a message with which a new password can be set; where none can be sent, says whom to ask. */
export default async function ForgotPasswordPage({ searchParams }: PageProps<"/forgot-password">) {
  const [t, { sent }] = await Promise.all([getTranslations("account"), searchParams]);
  return (
    <>
      <PageHeader title={t("forgot.title")} lead={env.mail === null ? undefined : t("forgot.lead")} />
      <div className="grid gap-5">
        {sent === "1" && env.mail !== null && <Notice tone="ok">{t("forgot.sent")}</Notice>}
        {env.mail === null ? <AskOperator /> : <AskForMail />}
        <TextLink href="/sign-in">{t("forgot.back")}</TextLink>
      </div>
    </>
  );
}

async function AskForMail() {
  const t = await getTranslations("account");
  return (
    <Form action={forgotPasswordAction} initial={{}} label={t("forgot.title")}>
      <EmailField />
      <SubmitButton block pending={t("forgot.sending")}>
        {t("forgot.submit")}
      </SubmitButton>
    </Form>
  );
}

async function AskOperator() {
  const t = await getTranslations("account.forgot");
  return (
    <div className="grid gap-3">
      <p>{t("by_operator")}</p>
      <div className="text-small text-ink-2">
        <p>{t("operator")}</p>
        <p className="mt-1.5 rounded-control bg-sunk px-3 py-2 wrap-anywhere">
          <code>npm run reset-password -- someone@example.com</code>
        </p>
      </div>
    </div>
  );
}
