import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { requireUser } from "@/lib/auth/session";
import { getDraft } from "@/lib/data/drafts";
import { getProfile } from "@/lib/data/profiles";
import { ProfileForm } from "./profile-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("profile.title") };
}

export default async function ProfilePage() {
  const user = await requireUser();
  const [t, profile, draft] = await Promise.all([
    getTranslations("settings"),
    getProfile(user.id),
    getDraft(user.id, "profile"),
  ]);
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t("profile.title")}
        crumb={{ href: "/settings", label: t("title") }}
        lead={t("profile.lead")}
      />
      <div className="grid gap-4">
        {draft && <Notice>{t("profile.draft")}</Notice>}
        <ProfileForm profile={profile} draft={draft} />
      </div>
    </div>
  );
}
