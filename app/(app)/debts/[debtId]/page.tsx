import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { UploadNotice } from "@/app/_proofs/upload-notice";
import { isMasked } from "@/app/_ui/mask";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getPathRecord } from "@/lib/data/agreements/path-records";
import { listDrafts } from "@/lib/data/core/drafts";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt, listDebts } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import type { Day } from "@/lib/domain/basics/day";
import { isOpenStage } from "@/lib/domain/debts/debt";
import type { PathFacts } from "@/lib/domain/negotiation/path";
import { mergeLpr } from "@/lib/domain/rates/lpr";
import { LPR_1Y } from "@/lib/reference/lpr";
import { AgreementCard } from "./agreement-card";
import { ArchiveCard, SilentCourt } from "./archive-card";
import { BalanceCard } from "./balance-card";
import { ClocksCard } from "./clocks-card";
import { CourtCard } from "./court-card";
import { DebtHeader } from "./debt-header";
import { DemandsCard } from "./demands-card";
import { FactsCard } from "./facts-card";
import { LenderCard } from "./lender-card";
import { PageNotice } from "./notices";
import { OffersCard } from "./offers-card";
import { PapersCard } from "./papers-card";
import { PathCard } from "./path-card";
import { PaymentsCard } from "./payments-card";
import { ProofsCard } from "./proofs-card";
import { RateCard } from "./rate-card";
import { SettledNotice } from "./settle/notices";
import { SettlementCard } from "./settlement-card";
import { TimelineCard } from "./timeline-card";
import { WhyCard } from "./why-card";

export async function generateMetadata(): Promise<Metadata> {
  // The lender's name stays out of the title: it would stand in the browser's history and on shared screens.
  return { title: (await getTranslations("debts"))("title") };
}

type DebtPageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** Everything of one debt on one page. */
export default async function DebtPage({ params, searchParams }: DebtPageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const open = await listDebts(user.id, { archived: false });
  const debt = open.find(({ id }) => id === debtId) ?? (await getDebt(user.id, debtId));
  if (!debt) notFound();

  const [record, drafts, { profile, path }, proofs, masked] = await Promise.all([
    getDebtRecord(user.id, debt.id),
    listDrafts(user.id, `debt:${debt.id}:`),
    getPathRecord(user.id, { debtId: debt.id, lenderId: debt.lender.id }),
    listProofs(user.id, { debtId: debt.id }),
    isMasked(),
  ]);
  const shared = { debt, today: today(user.timeZone), masked };
  const isOver = !isOpenStage(debt.stage);
  const lpr = mergeLpr(LPR_1Y, profile.ownLpr);
  const initialOf = (name: string) => {
    const values = drafts[`debt:${debt.id}:${name}`];
    return { key: randomUUID(), ...(values ? { values } : {}) };
  };
  return (
    <>
      <DebtHeader {...shared} />
      <PageNotice note={query.note} entry={query.entry} debtId={debt.id} />
      {query.note !== "archived" && <SilentCourt debt={debt} today={shared.today} />}
      <SettledNotice settled={query.settled} entry={query.entry} debtId={debt.id} />
      <UploadNotice uploaded={query.uploaded} refused={query.refused} />
      <div className="grid items-start gap-4 desk:gap-5 wide:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-4 desk:gap-5">
          {isOver && <SettlementCard {...shared} {...record} />}
          <WhyCard {...shared} debts={open} profile={profile} />
          {!isOver && <Talks {...shared} path={path} />}
          <TimelineCard debtId={debt.id} contacts={record.contacts} today={shared.today} masked={masked} />
          {!isOver && <OffersCard {...shared} profile={profile} />}
          <PaymentsCard {...shared} payments={record.payments} />
          <BalanceCard {...shared} balances={record.balances} correct={query.correct} initial={initialOf("balance")} />
          <CourtCard {...shared} paper={query.paper} initial={initialOf("court")} lookUps={record.lookUps} />
          {(debt.product === "credit_card" || debt.demands.length > 0) && (
            <DemandsCard {...shared} demands={debt.demands} initial={initialOf("demand")} />
          )}
          <ProofsCard debtId={debt.id} proofs={proofs} />
          <PapersCard debt={debt} />
        </div>
        <div className="grid min-w-0 gap-4 desk:gap-5">
          <RateCard {...shared} lpr={lpr} />
          <FactsCard {...shared} />
          <LenderCard {...shared} />
          <ClocksCard debt={debt} record={record} today={shared.today} initialOf={initialOf} />
          {!isOver && <SettlementCard {...shared} {...record} />}
          <ArchiveCard debt={debt} today={shared.today} isAsked={query.archive === "court"} />
        </div>
      </div>
    </>
  );
}

type TalksProps = { debt: DebtView; path: PathFacts; today: Day; masked: boolean };

/** The agreement in force, and how far the talks have come; a debt that is paid on time has neither. */
function Talks({ debt, path, today, masked }: TalksProps) {
  const hasBegun = debt.stage !== "current" || path.offers.length > 0;
  return (
    <>
      {debt.agreement && <AgreementCard debtId={debt.id} agreement={debt.agreement} today={today} masked={masked} />}
      {hasBegun && <PathCard debt={debt} facts={path} today={today} />}
    </>
  );
}
