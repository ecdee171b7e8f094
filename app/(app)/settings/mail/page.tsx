import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { savesIn } from "@/app/_ui/forms/saves";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { zoneName } from "@/app/(app)/settings/zone-name";
import { requireUser } from "@/lib/auth/session";
import { getEmail } from "@/lib/data/accounts/profiles";
import { getDraft } from "@/lib/data/core/drafts";
import { isAddressConfirmed } from "@/lib/data/mail/confirmed-addresses";
import { getMailChoice } from "@/lib/data/mail/mail-choices";
import { env } from "@/lib/env";
import { sendTestAction } from "./actions";
import { initialOf } from "./choice-texts";
import { MailForm } from "./mail-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reminders"))("mail.title") };
}

/** Whether and when reminders go out by e-mail. Where nothing is set up for that, it says so and names the calendar. */
export default async function MailPage({ searchParams }: PageProps<"/settings/mail">) {
  const user = await requireUser();
  const [t, settings, query] = await Promise.all([
    getTranslations("reminders.mail"),
    getTranslations("settings"),
    searchParams,
  ]);
  const crumb = { href: "/settings", label: settings("title") } as const;
  if (env.mail === null) {
    return (
      <div className="max-w-2xl">
        <PageHeader title={t("title")} crumb={crumb} />
        <Notice action={<LinkButton href="/settings/calendar">{t("to_calendar")}</LinkButton>}>
          {t("not_set_up")}
        </Notice>
      </div>
    );
  }
  const [choice, draft, email, isConfirmed] = await Promise.all([
    getMailChoice(user.id),
    getDraft(user.id, "mail"),
    getEmail(user.id),
    isAddressConfirmed(user.id),
  ]);
  const initial = draft ? initialOf(choice, draft, t) : {};
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader title={t("title")} crumb={crumb} lead={t("lead", { email })} />
      <div className="grid grid-cols-1 gap-4">
        {query.note === "saved" && <Notice tone="ok">{t("saved")}</Notice>}
        {choice.isOn && !isConfirmed && <ConfirmCard />}
        <MailForm key={savesIn(query)} choice={choice} zone={zoneName(settings, user.timeZone)} initial={initial} />
        {isConfirmed && <TestCard />}
      </div>
    </div>
  );
}

/** Nothing is sent to an address before somebody who reads it said so. */
async function ConfirmCard() {
  const [t, form] = await Promise.all([getTranslations("confirm_address"), getTranslations("form")]);
  return (
    <Card title={t("waiting")}>
      <p className="mb-4 text-ink-2">{t("waiting_text")}</p>
      <Form action={sendTestAction} initial={{}} label={t("waiting")}>
        <SubmitButton look="plain" pending={form("sending")}>
          {t("send_again")}
        </SubmitButton>
      </Form>
    </Card>
  );
}

async function TestCard() {
  const [t, form] = await Promise.all([getTranslations("reminders.mail"), getTranslations("form")]);
  return (
    <Card title={t("test")}>
      <p className="mb-4 text-ink-2">{t("test_text")}</p>
      <Form action={sendTestAction} initial={{}} label={t("test")}>
        <SubmitButton look="plain" pending={form("sending")}>
          {t("test_send")}
        </SubmitButton>
      </Form>
    </Card>
  );
}
