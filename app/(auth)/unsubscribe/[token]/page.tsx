import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { knowsUnsubscribeToken } from "@/lib/data/mail/unsubscribe-tokens";
import { addressToken } from "@/lib/schemas/mail";
import { unsubscribeAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reminders"))("unsubscribe.title"), robots: { index: false } };
}

/** Ends the messages by a button, without signing in. Looking at it ends nothing: mail programs look, too. */
export default async function UnsubscribePage({ params, searchParams }: PageProps<"/unsubscribe/[token]">) {
  const [t, { token }, { done }] = await Promise.all([getTranslations("reminders.unsubscribe"), params, searchParams]);
  const isDone = done === "1";
  const isKnown = !isDone && addressToken.safeParse(token).success && (await knowsUnsubscribeToken(token));
  return (
    <>
      <PageHeader title={t("title")} lead={isKnown ? t("lead") : undefined} />
      {isKnown ? (
        <Form action={unsubscribeAction} initial={{}} label={t("title")}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton block>{t("submit")}</SubmitButton>
        </Form>
      ) : (
        <Notice tone={isDone ? "ok" : "plain"} action={<LinkButton href="/sign-in">{t("sign_in")}</LinkButton>}>
          {t(isDone ? "done" : "unknown")}
        </Notice>
      )}
    </>
  );
}
