import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { PasswordField } from "@/app/_ui/forms/password-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { signOutEverywhereAction } from "@/app/(app)/settings/sign-out-actions";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getEmail } from "@/lib/data/accounts/profiles";
import { listAuditEvents } from "@/lib/data/security/audit-events";
import { getSecondFactor } from "@/lib/data/security/second-factor";
import { listSessions } from "@/lib/data/security/sessions";
import { changePasswordAction } from "./actions";
import { DevicesCard } from "./devices-card";
import { EventsCard } from "./events-card";
import { SECOND_FACTOR } from "./second-factor/place";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("security.title") };
}

/** So many of the newest events are shown. */
const SHOWN_EVENTS = 20;

export default async function SecurityPage({ searchParams }: PageProps<"/settings/security">) {
  const user = await requireUser();
  const now = new Date();
  const [t, words, email, factor, sessions, events, { ended }] = await Promise.all([
    getTranslations("settings"),
    getTranslations("security"),
    getEmail(user.id),
    getSecondFactor(user.id),
    listSessions(user.id, user.sid, now),
    listAuditEvents(user.id, SHOWN_EVENTS),
    searchParams,
  ]);
  const when = { timeZone: user.timeZone, today: today(user.timeZone) };
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader title={t("security.title")} crumb={{ href: "/settings", label: t("title") }} />
      <div className="grid gap-4">
        {ended === "1" && <Notice tone="ok">{words("devices.ended")}</Notice>}
        <Card title={words("factor.title")}>
          <p className="mb-4 text-ink-2">
            {factor.isOn ? words("factor.on", { n: factor.codesLeft }) : words("factor.off")}
          </p>
          <LinkButton href={SECOND_FACTOR}>{factor.isOn ? words("factor.manage") : words("factor.turn_on")}</LinkButton>
        </Card>
        <DevicesCard sessions={sessions} {...when} />
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
        <EventsCard events={events} {...when} />
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
