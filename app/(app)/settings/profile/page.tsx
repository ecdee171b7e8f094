import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_ui/page-header";
import type { FormState } from "@/lib/actions/form-state";
import { requireUser } from "@/lib/auth/session";
import { type DraftValues, getDraft } from "@/lib/data/drafts";
import { getProfile, type ProfileView } from "@/lib/data/profiles";
import { profileSchema } from "@/lib/schemas/profile";
import { ProfileForm } from "./profile-form";
import { otherVersion, profileTexts } from "./profile-texts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("profile.title") };
}

export default async function ProfilePage() {
  const user = await requireUser();
  const [t, money, profile, draft] = await Promise.all([
    getTranslations("settings"),
    getTranslations("money"),
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
      <ProfileForm profile={profile} initial={draft ? initialOf(profile, draft, money("unknown")) : {}} />
    </div>
  );
}

/** A draft that was typed over an older version shows what is stored now beside it. */
function initialOf(profile: ProfileView, draft: DraftValues, unknown: string): FormState {
  if (draft.version?.[0] === String(profile.version)) return { values: draft };
  const typed = Object.fromEntries(Object.entries(draft).map(([name, values]) => [name, values[0] ?? ""]));
  const parsed = profileSchema.safeParse(typed);
  return { values: draft, current: otherVersion(profile, parsed.success ? profileTexts(parsed.data) : typed, unknown) };
}
