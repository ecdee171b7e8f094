import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { isMasked } from "@/app/_ui/mask";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { debtNames } from "@/app/(app)/plan/debt-names";
import type { FormState } from "@/lib/actions/form-state";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getProfile, type ProfileView } from "@/lib/data/accounts/profiles";
import { type DraftValues, getDraft } from "@/lib/data/core/drafts";
import { listDebts } from "@/lib/data/debts/debts";
import { planDebtsOf } from "@/lib/data/plan/plan-debts";
import { capacityOf } from "@/lib/domain/plan/capacity";
import { profileSchema } from "@/lib/schemas/profile";
import { CapacityForm } from "./capacity-form";
import { capacityTexts, otherVersion } from "./capacity-texts";
import { MonthCard } from "./month-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("capacity"))("title") };
}

/** What a month brings and needs, and what it leaves for debts. */
export default async function CapacityPage({ searchParams }: PageProps<"/plan/capacity">) {
  const user = await requireUser();
  const on = today(user.timeZone);
  const [t, plan, money, debts, profile, draft, masked, locale, { saved }] = await Promise.all([
    getTranslations("capacity"),
    getTranslations("plan"),
    getTranslations("money"),
    listDebts(user.id, { archived: false }),
    getProfile(user.id),
    getDraft(user.id, "profile"),
    isMasked(),
    getLocale(),
    searchParams,
  ]);
  const planDebts = planDebtsOf(debts, on);
  const capacity = capacityOf(profile, planDebts, on);
  const asksWithheld = profile.withheld !== null || planDebts.some(({ stage }) => stage === "enforcing");
  const initial = draft ? initialOf(profile, draft, money("unknown")) : {};
  return (
    <>
      <PageHeader title={t("title")} crumb={{ href: "/plan", label: plan("title") }} lead={t("lead")}>
        <MaskToggle masked={masked} />
      </PageHeader>
      <div className="grid grid-cols-1 gap-5 wide:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)] wide:items-start">
        <div className="grid gap-4 wide:order-2">
          {saved === "1" && <Notice tone="ok">{t("saved")}</Notice>}
          <MonthCard
            capacity={capacity}
            profile={profile}
            names={debtNames(debts, locale)}
            today={on}
            masked={masked}
          />
        </div>
        <CapacityForm profile={profile} asksWithheld={asksWithheld} initial={initial} />
      </div>
    </>
  );
}

/** A draft that was typed over an older version shows what is stored now beside it. */
function initialOf(profile: ProfileView, draft: DraftValues, unknown: string): FormState {
  if (draft.version?.[0] === String(profile.version)) return { values: draft };
  const typed = Object.fromEntries(Object.entries(draft).map(([name, values]) => [name, values[0] ?? ""]));
  const parsed = profileSchema.safeParse(typed);
  const texts = parsed.success ? capacityTexts(parsed.data) : typed;
  return { values: draft, current: otherVersion(profile, texts, unknown) };
}
