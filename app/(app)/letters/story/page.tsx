import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { requireUser } from "@/lib/auth/session";
import { getProfile, type ProfileView } from "@/lib/data/accounts/profiles";
import { getDraft } from "@/lib/data/core/drafts";
import { getHardshipStory, type HardshipView } from "@/lib/data/letters/hardship-story";
import { listProofs } from "@/lib/data/proofs/proofs";
import { undoHardshipAction } from "./actions";
import { StoryForm } from "./story-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("hardship"))("title") };
}

/** The one account of the hardship, which letters and the hardship file use. */
export default async function StoryPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const user = await requireUser();
  const query = await searchParams;
  const [story, profile, proofs, draft] = await Promise.all([
    getHardshipStory(user.id),
    getProfile(user.id),
    listProofs(user.id),
    getDraft(user.id, "hardship"),
  ]);
  return (
    <div className="max-w-3xl">
      <Top />
      <StoryNotice note={query.note} canUndo={story.version > 1} />
      <StoryForm
        story={story.version === 0 ? { ...story, ...moneyOf(profile) } : story}
        proofs={proofs}
        profile={profileWord(story, profile)}
        initial={{ key: randomUUID(), ...(draft ? { values: draft } : {}) }}
      />
    </div>
  );
}

function moneyOf({ income, essentials, dependants }: ProfileView) {
  return { income, essentials, dependants };
}

/** The account says the same every time, so it keeps its own figures; where the profile has others by now, that is said. */
function profileWord(story: HardshipView, profile: ProfileView): "filled" | "differs" | null {
  const said = Object.entries(moneyOf(profile)).filter(([, value]) => value !== null);
  if (story.version === 0) return said.length > 0 ? "filled" : null;
  return said.some(([name, value]) => story[name as keyof ReturnType<typeof moneyOf>] !== value) ? "differs" : null;
}

function Top() {
  const t = useTranslations("hardship");
  const letters = useTranslations("letters");
  return (
    <PageHeader
      title={t("title")}
      crumb={{ href: "/letters" as Route, label: letters("title") }}
      lead={
        <>
          <span className="block">{t("lead")}</span>
          <span className="block text-small">{t("why")}</span>
        </>
      }
    />
  );
}

function StoryNotice({ note, canUndo }: { note: unknown; canUndo: boolean }) {
  const [t, tActions] = [useTranslations("hardship"), useTranslations("actions")];
  if (note !== "saved" && note !== "undone") return null;
  const undo = note === "saved" && canUndo && (
    <Form action={undoHardshipAction} initial={{}} className="flex-none">
      <SubmitButton look="plain">{tActions("undo")}</SubmitButton>
    </Form>
  );
  return (
    <div className="mb-4">
      <Notice tone="ok" action={undo}>
        {t(`notice.${note}`)} <TextLink href={"/letters/file" as Route}>{t("pack.link")}</TextLink>
      </Notice>
    </div>
  );
}
