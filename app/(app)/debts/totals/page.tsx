import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { boardOf, strategyOf } from "@/app/(app)/dashboard/board";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getProfile } from "@/lib/data/accounts/profiles";
import { listDebts } from "@/lib/data/debts/debts";
import { listSettlements } from "@/lib/data/settlement/settlements";
import { CeilingsCard, LeftCard } from "./ceilings-card";
import { claimsOf } from "./claims";
import { ClaimedCard, SettledCard } from "./sums-cards";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("totals"))("title") };
}

/** What is claimed and settled at the left; at the right how much of the claims can be estimated. */
const STACK = "grid min-w-0 grid-cols-1 gap-4 desk:gap-5";

/** How every total of the first page is made, debt by debt. */
export default async function TotalsPage() {
  const user = await requireUser();
  const on = today(user.timeZone);
  const [debts, profile, settlements, masked, t] = await Promise.all([
    listDebts(user.id, { archived: false }),
    getProfile(user.id),
    listSettlements(user.id),
    isMasked(),
    getTranslations("totals"),
  ]);
  const board = boardOf(debts, strategyOf(profile.strategy), on);
  const ranked = board.ranked.map(({ debt }) => debt);
  const claims = claimsOf(board, profile.ownLpr);
  const view = { today: on, masked };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} crumb={{ href: "/dashboard", label: t("crumb") }}>
        <MaskToggle masked={masked} />
      </PageHeader>
      {ranked.length === 0 && settlements.length === 0 ? (
        <EmptyState text={t("empty.text")}>
          <LinkButton href="/debts/new" look="main">
            {t("empty.action")}
          </LinkButton>
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 items-start gap-4 desk:gap-5 wide:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
          <div className={STACK}>
            <ClaimedCard debts={ranked} totals={board.totals} {...view} />
            {settlements.length > 0 && <SettledCard settlements={settlements} debts={debts} {...view} />}
          </div>
          <div className={STACK}>
            <CeilingsCard claims={claims} debts={ranked} {...view} />
            {claims.left.length > 0 && <LeftCard left={claims.left} debts={ranked} />}
          </div>
        </div>
      )}
    </>
  );
}
