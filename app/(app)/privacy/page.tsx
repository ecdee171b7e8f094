import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import { currentUser } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy"))("page.title") };
}

/** What is protected against whom, and what is not: the same sentences as SECURITY.md, before and after signing up. */
export default async function PrivacyPage() {
  const [t, settings, user] = await Promise.all([
    getTranslations("privacy.page"),
    getTranslations("settings"),
    currentUser(),
  ]);
  const crumb = user
    ? ({ href: "/settings", label: settings("title") } as const)
    : ({ href: "/sign-up", label: t("back") } as const);
  return (
    <>
      <PageHeader title={t("title")} crumb={crumb} />
      <Privacy />
    </>
  );
}

const CAN = ["others", "stolen", "guessing", "sites", "phone"] as const;
const CANNOT = ["operator", "malware", "unlocked", "taken", "fingerprint"] as const;

function Privacy() {
  const t = useTranslations("privacy");
  return (
    <div className="grid grid-cols-1 gap-4">
      <Part title={t("page.where")} sentences={[t("where")]} />
      <Part title={t("page.can")} sentences={CAN.map((key) => t(`can.${key}`))} />
      <Part title={t("page.cannot")} sentences={CANNOT.map((key) => t(`cannot.${key}`))} />
      <Part title={t("page.content")} sentences={[t("sealed"), t("plain")]} />
      <Part
        title={t("page.account")}
        sentences={[t("page.account_email"), t("page.account_password"), t("page.account_sessions")]}
      />
      <Part title={t("page.device")} sentences={[t("device")]} />
      <Part title={t("page.leave")} sentences={[t("leave")]} />
    </div>
  );
}

function Part({ title, sentences: [first, ...more] }: { title: string; sentences: readonly string[] }) {
  return (
    <Card title={title}>
      {more.length === 0 ? (
        <p>{first}</p>
      ) : (
        <ul className="grid list-disc gap-2 pl-5">
          {[first, ...more].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
