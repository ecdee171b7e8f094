import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { SampleBanner } from "@/app/(app)/sample-banner";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { listDebts } from "@/lib/data/debts";
import { getProfile } from "@/lib/data/profiles";
import { type Board, boardOf, strategyOf } from "./board";
import { CourtWord } from "./court-word";
import { type DashboardParams, didOf, textOf } from "./did";
import { EmptyDashboard } from "./empty-dashboard";
import { FirstCard } from "./first-card";
import { partOfDay } from "./greeting";
import { OrderCard } from "./order-card";
import { OutsideCard } from "./outside-card";
import { TotalsCard } from "./totals-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

/** Two columns on a desktop; on a phone one, in which court days come right after the first debt. */
const STACK = "grid min-w-0 gap-3.5 desk:gap-5 max-wide:contents";

/** Whom to deal with first and why, and what is owed. */
export default async function DashboardPage({ searchParams }: { searchParams: Promise<DashboardParams> }) {
  const user = await requireUser();
  const [debts, profile, masked, params] = await Promise.all([
    listDebts(user.id, { archived: false }),
    getProfile(user.id),
    isMasked(),
    searchParams,
  ]);
  const view = { today: today(user.timeZone), masked };
  const board = boardOf(debts, strategyOf(profile.strategy), view.today);
  return (
    <>
      <Greeting board={board} masked={masked} timeZone={user.timeZone} />
      {board.hasSample && <SampleBanner />}
      {debts.length === 0 ? (
        <EmptyDashboard />
      ) : (
        <div className="grid gap-3.5 desk:gap-5 wide:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)] wide:items-start">
          <div className={STACK}>
            {board.ranked[0] && <FirstCard row={board.ranked[0]} {...view} />}
            <OrderCard board={board} did={didOf(params)} isWhole={textOf(params.all) === "1"} {...view} />
          </div>
          <div className={STACK}>
            {board.inCourt.length > 0 && <CourtWord inCourt={board.inCourt} {...view} />}
            <TotalsCard board={board} {...view} />
            {board.outside.length > 0 && <OutsideCard outside={board.outside} {...view} />}
          </div>
        </div>
      )}
    </>
  );
}

async function Greeting({ board, masked, timeZone }: { board: Board; masked: boolean; timeZone: string }) {
  const t = await getTranslations("dashboard");
  const part = partOfDay(timeZone);
  return (
    <PageHeader title={board.ranked.length > 0 ? t(`greeting.${part}`) : t(`hello.${part}`)}>
      <MaskToggle masked={masked} />
    </PageHeader>
  );
}
