import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { knowsConfirmation } from "@/lib/data/mail/confirmed-addresses";
import { addressToken } from "@/lib/schemas/mail";
import { confirmAddressAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("confirm_address"))("title"), robots: { index: false } };
}

/** Lets reminders come to the address that got the message. Looking at it confirms nothing: mail programs look, too. */
export default async function ConfirmAddressPage({ params, searchParams }: PageProps<"/confirm-address/[token]">) {
  const [t, { token }, { done }] = await Promise.all([getTranslations("confirm_address"), params, searchParams]);
  const isKnown = addressToken.safeParse(token).success && (await knowsConfirmation(token, new Date()));
  // The address works once: whoever has just pressed the button is not told that it was used.
  const [tone, said] = done === "1" ? (["ok", "page.done"] as const) : (["plain", "page.unknown"] as const);
  return (
    <>
      <PageHeader title={t("title")} lead={isKnown ? t("page.lead") : undefined} />
      {isKnown ? (
        <Form action={confirmAddressAction} initial={{}} label={t("title")}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton block>{t("page.submit")}</SubmitButton>
        </Form>
      ) : (
        <Notice tone={tone} action={<LinkButton href="/sign-in">{t("page.sign_in")}</LinkButton>}>
          {t(said)}
        </Notice>
      )}
    </>
  );
}
