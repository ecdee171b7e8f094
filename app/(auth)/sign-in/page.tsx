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
import { ownPath } from "@/lib/auth/own-path";
import { currentUser } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { signInAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("sign_in") };
}

/** Why someone may have been sent here, as the address says it, and the sentence for it. */
const ARRIVALS = {
  "sign-up": "from.sign_up",
  "signed-out": "from.signed_out",
  everywhere: "from.everywhere",
  late: "from.late",
  left: "from.left",
  reset: "from.reset",
} as const;

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, from } = await searchParams;
  const wanted = ownPath(typeof next === "string" ? next : null);
  if (await currentUser()) redirect(wanted);
  const t = await getTranslations("account");
  const arrival = Object.entries(ARRIVALS).find(([name]) => name === from)?.[1];
  return (
    <>
      <PageHeader title={t("sign_in")} />
      <div className="grid gap-5">
        {arrival && <Notice tone="ok">{t(arrival)}</Notice>}
        <Form action={signInAction} initial={{}} label={t("sign_in")}>
          <input type="hidden" name="next" value={wanted} />
          <EmailField />
          <PasswordField name="password" label={t("password")} autoComplete="current-password" />
          <SubmitButton block pending={t("signing_in")}>
            {t("sign_in")}
          </SubmitButton>
        </Form>
        <div className="flex flex-wrap gap-x-6">
          {!env.signupsClosed && <TextLink href="/sign-up">{t("no_account")}</TextLink>}
          <TextLink href="/forgot-password">{t("forgotten")}</TextLink>
        </div>
      </div>
    </>
  );
}
