import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import { requireUser } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("privacy.title") };
}

export default async function PrivacyPage() {
  await requireUser();
  return <Privacy />;
}

function Privacy() {
  const t = useTranslations("settings");
  const privacy = useTranslations("privacy");
  return (
    <div className="max-w-2xl">
      <PageHeader title={t("privacy.title")} crumb={{ href: "/settings", label: t("title") }} />
      <div className="grid gap-4">
        <Part title={t("privacy.where")} sentences={[privacy("where")]} />
        <Part title={t("privacy.who")} sentences={[privacy("who")]} />
        <Part title={t("privacy.content")} sentences={[privacy("sealed"), privacy("plain")]} />
        <Part
          title={t("privacy.account")}
          sentences={[t("privacy.account_email"), t("privacy.account_password"), t("privacy.account_sessions")]}
        />
        <Part title={t("privacy.device")} sentences={[privacy("device")]} />
        <Part title={t("privacy.leave")} sentences={[privacy("leave")]} />
      </div>
    </div>
  );
}

function Part({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <Card title={title}>
      <div className="grid gap-1.5">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Card>
  );
}
