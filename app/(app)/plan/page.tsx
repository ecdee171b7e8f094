import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getProfile } from "@/lib/data/accounts/profiles";
import { listDrafts } from "@/lib/data/core/drafts";
import { listDebts } from "@/lib/data/debts/debts";
import { listBalanceHistory } from "@/lib/data/plan/balance-history";
import { debtNames } from "./debt-names";
import { EmptyPlan } from "./empty-plan";
import { PlanCards } from "./plan-cards";
import { planView } from "./plan-view";
import { choicesOf } from "./what-if/choices";
import { WHAT_IF, WHAT_IF_REFUSED, whatIfOf } from "./what-if/what-if-draft";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("title") };
}

/** When each debt is settled, what it comes to, and what would change it. */
export default async function PlanPage({ searchParams }: PageProps<"/plan">) {
  const user = await requireUser();
  const on = today(user.timeZone);
  const [debts, profile, drafts, history, masked, locale, t, { year, all }] = await Promise.all([
    listDebts(user.id, { archived: false }),
    getProfile(user.id),
    listDrafts(user.id, WHAT_IF),
    listBalanceHistory(user.id),
    isMasked(),
    getLocale(),
    getTranslations("plan"),
    searchParams,
  ]);
  const whatIf = whatIfOf(drafts[WHAT_IF]);
  const view = planView(debts, profile, whatIf, on);
  const names = debtNames(debts, locale);
  const choices = await choicesOf({ debts, plan: view.debts, masked, locale });
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")}>
        <MaskToggle masked={masked} />
      </PageHeader>
      {view.debts.length === 0 || view.input === null ? (
        <EmptyPlan hasDebts={view.debts.length > 0} />
      ) : (
        <PlanCards
          view={view}
          names={names}
          history={history}
          today={on}
          masked={masked}
          open={{ year: yearOf(year), isWhole: all === "1" }}
          asking={{ whatIf, refused: drafts[WHAT_IF_REFUSED], choices }}
        />
      )}
    </>
  );
}

/** Which year of the months is looked at, from 1; null when none was asked for. */
function yearOf(typed: string | string[] | undefined): number | null {
  return typeof typed === "string" && /^[1-9]\d?$/.test(typed) ? Number(typed) : null;
}
