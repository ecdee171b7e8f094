import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { claimsOf } from "@/app/(app)/debts/totals/claims";
import { SampleBanner } from "@/app/(app)/sample-banner";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { listDebts } from "@/lib/data/debts/debts";
import { getDayRecord } from "@/lib/data/order/day-records";
import { closingsOf } from "@/lib/data/settlement/settled-debts";
import { boardOf, courtCasesOf, strategyOf } from "./board";
import { ClosingCard } from "./closing-card";
import { CourtWord } from "./court-word";
import { type DashboardParams, didOf, textOf } from "./did";
import { EmptyDashboard } from "./empty-dashboard";
import { FactsCard } from "./facts/facts-card";
import { FilledNotice, filledOf } from "./facts/filled-notice";
import { partOfDay } from "./greeting";
import { OrderCard } from "./order-card";
import { OutsideCard } from "./outside-card";
import { planAhead } from "./plan-ahead";
import { PlanCard } from "./plan-card";
import { NextCard } from "./step/next-card";
import { factOf } from "./step/step-fact";
import { StepNotice } from "./step/step-notice";
import { stepsToday } from "./step/steps-today";
import { WeekCard } from "./step/week-card";
import { TotalsCard } from "./totals-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

/** Two columns on a desktop; on a phone one, in which the week and court days come right after the next step. */
const STACK = "grid min-w-0 gap-3.5 desk:gap-5 max-wide:contents";

/** The next step and the week, whom to deal with first and why, and what is owed. */
export default async function DashboardPage({ searchParams }: { searchParams: Promise<DashboardParams> }) {
  const user = await requireUser();
  const on = today(user.timeZone);
  const [debts, { settlements, profile, firstDay, reminders, complaints, followUps }, masked, params] =
    await Promise.all([listDebts(user.id, { archived: false }), getDayRecord(user.id, on), isMasked(), searchParams]);
  const view = { today: on, masked };
  const board = boardOf(debts, strategyOf(profile.strategy), on, profile);
  const closings = closingsOf(debts, settlements, on);
  const inCourt = courtCasesOf(board, closings, on);
  const order = board.ranked.map(({ debt }) => debt.id);
  const read = { debts, order, firstDay, reminders, closings, complaints, followUps, profile };
  const { step, week, facts, missing, said } = stepsToday(read, params, on);
  const byId = new Map(debts.map((debt) => [debt.id, debt]));
  const debtOf = (debtId: string | null) => (debtId === null ? null : (byId.get(debtId) ?? null));
  const filled = filledOf(params, missing, byId);
  return (
    <>
      <Greeting hasStep={step.code !== "none" && debts.length > 0} masked={masked} timeZone={user.timeZone} />
      {board.hasSample && <SampleBanner />}
      {said && <StepNotice said={said} debt={debtOf(said.step.debtId)} today={on} />}
      {filled && <FilledNotice {...filled} />}
      {debts.length === 0 ? (
        <div className="grid gap-3.5 desk:gap-5">
          {step.code !== "first_debt" && <NextCard step={step} debt={null} {...view} />}
          <EmptyDashboard firstDay={firstDay} />
        </div>
      ) : (
        <div className="grid gap-3.5 desk:gap-5 wide:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)] wide:items-start">
          <div className={STACK}>
            <NextCard step={step} debt={debtOf(step.debtId)} {...view} />
            <OrderCard board={board} did={didOf(params)} isWhole={textOf(params.all) === "1"} {...view} />
            <PlanCard plan={planAhead(debts, order, profile, on)} debts={debts} {...view} />
          </div>
          <div className={STACK}>
            <WeekCard week={week} debts={byId} today={on} />
            {inCourt.length > 0 && <CourtWord inCourt={inCourt} {...view} />}
            <TotalsCard board={board} claims={claimsOf(board, profile.ownLpr)} settlements={settlements} {...view} />
            {closings.length > 0 && <ClosingCard closings={closings} />}
            {facts.length > 0 && <FactsCard facts={facts} isStepFact={factOf(step) !== null} debts={byId} today={on} />}
            {board.outside.length > 0 && <OutsideCard outside={board.outside} {...view} />}
          </div>
        </div>
      )}
    </>
  );
}

type GreetingProps = { hasStep: boolean; masked: boolean; timeZone: string };

async function Greeting({ hasStep, masked, timeZone }: GreetingProps) {
  const t = await getTranslations("dashboard");
  const part = partOfDay(timeZone);
  return (
    <PageHeader title={hasStep ? t(`greeting.${part}`) : t(`hello.${part}`)}>
      <MaskToggle masked={masked} />
    </PageHeader>
  );
}
