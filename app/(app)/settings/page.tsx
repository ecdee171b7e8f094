import {
  Archive,
  Bell,
  BookOpen,
  CalendarDays,
  FileText,
  Globe,
  KeyRound,
  Mail,
  MessageSquare,
  Percent,
  ShieldCheck,
  Sunrise,
  TrendingDown,
  Wallet,
} from "lucide";
import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { type ReactNode, useId } from "react";
import { OWN_NAMES } from "@/app/_shell/locale-switch";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { requireUser } from "@/lib/auth/session";
import { getEmail } from "@/lib/data/accounts/profiles";
import { DeviceCard } from "./device-card";
import { SettingsRow } from "./settings-row";
import { signOutAction } from "./sign-out-actions";
import { zoneName } from "./zone-name";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage({ searchParams }: PageProps<"/settings">) {
  const user = await requireUser();
  const [t, email, { saved }] = await Promise.all([getTranslations("settings"), getEmail(user.id), searchParams]);
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader title={t("title")} lead={t("signed_in_as", { email })} />
      <div className="grid grid-cols-1 gap-4">
        {saved === "preferences" && <Notice tone="ok">{t("saved.preferences")}</Notice>}
        <Doing />
        <Setting timeZone={user.timeZone} />
        <DeviceCard />
        <Form action={signOutAction} initial={{}} label={t("sign_out")}>
          <SubmitButton look="plain" block>
            {t("sign_out")}
          </SubmitButton>
        </Form>
      </div>
    </div>
  );
}

/** Places that the bottom bar of a phone has no room for, and what one comes back to. */
function Doing() {
  const t = useTranslations("settings");
  const first = useTranslations("first_day.settings");
  const reminders = useTranslations("reminders");
  const letters = useTranslations("letters");
  return (
    <Group title={t("groups.do")}>
      {/* The phone's bottom bar has no room for these. */}
      <div className="divide-y divide-line desk:hidden">
        <SettingsRow href="/plan" icon={TrendingDown} title={t("rows.plan.title")} text={t("rows.plan.text")} />
        <SettingsRow
          href="/contacts"
          icon={MessageSquare}
          title={t("rows.contacts.title")}
          text={t("rows.contacts.text")}
        />
        <SettingsRow href="/letters" icon={FileText} title={letters("link")} text={letters("link_hint")} />
        <SettingsRow href="/guide" icon={BookOpen} title={t("rows.guide.title")} text={t("rows.guide.text")} />
      </div>
      <SettingsRow href="/plan/capacity" icon={Wallet} title={t("rows.profile.title")} text={t("rows.profile.text")} />
      <SettingsRow href="/reminders" icon={Bell} title={reminders("title")} text={reminders("row")} />
      <SettingsRow href="/first-day" icon={Sunrise} title={first("title")} text={first("text")} />
    </Group>
  );
}

/** What is set once. */
function Setting({ timeZone }: { timeZone: string }) {
  const t = useTranslations("settings");
  const calendar = useTranslations("calendar");
  const reminders = useTranslations("reminders");
  const here = t("rows.preferences.text", { language: OWN_NAMES[useLocale()], zone: zoneName(t, timeZone) });
  return (
    <Group title={t("groups.set")}>
      <SettingsRow href="/settings/preferences" icon={Globe} title={t("rows.preferences.title")} text={here} />
      <SettingsRow href="/settings/mail" icon={Mail} title={reminders("mail.title")} text={reminders("mail.row")} />
      <SettingsRow href="/settings/calendar" icon={CalendarDays} title={calendar("title")} text={calendar("row")} />
      <SettingsRow href="/settings/lpr" icon={Percent} title={t("rows.lpr.title")} text={t("rows.lpr.text")} />
      <SettingsRow
        href="/settings/security"
        icon={KeyRound}
        title={t("rows.security.title")}
        text={t("rows.security.text")}
      />
      <SettingsRow href="/settings/data" icon={Archive} title={t("rows.data.title")} text={t("rows.data.text")} />
      <SettingsRow href="/privacy" icon={ShieldCheck} title={t("rows.privacy.title")} text={t("rows.privacy.text")} />
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <nav aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-1.5 text-small text-ink-2">
        {title}
      </h2>
      <div className="divide-y divide-line rounded-card border border-line bg-paper">{children}</div>
    </nav>
  );
}
