import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { ownPath } from "@/lib/auth/own-path";
import { isHalfWay } from "@/lib/auth/second-factor";
import { signInWithCodeAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("security"))("sign_in.title") };
}

/** The second half of signing in. Whoever has not given a password within five minutes begins with that. */
export default async function SignInCodePage({ searchParams }: PageProps<"/sign-in/code">) {
  const { next } = await searchParams;
  const wanted = ownPath(typeof next === "string" ? next : null);
  const again = `/sign-in?next=${encodeURIComponent(wanted)}` as Route;
  if (!(await isHalfWay())) redirect(`${again}&from=late` as Route);
  const t = await getTranslations("security.sign_in");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-5">
        <Form action={signInWithCodeAction} initial={{}} label={t("title")}>
          <input type="hidden" name="next" value={wanted} />
          <TextField name="oneTimeCode" label={t("label")} maxLength={40} autoComplete="one-time-code" />
          <SubmitButton block>{t("submit")}</SubmitButton>
        </Form>
        <p className="text-small text-ink-2">{t("lost")}</p>
        <TextLink href={again}>{t("back")}</TextLink>
      </div>
    </>
  );
}
