import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { lenderName } from "@/app/_order/debt-name";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { listDrafts } from "@/lib/data/core/drafts";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt } from "@/lib/data/debts/debts";
import { listLprValues } from "@/lib/data/debts/lpr-values";
import { mergeLpr } from "@/lib/domain/rates/lpr";
import { LPR_1Y } from "@/lib/reference/lpr";
import { CeilingCard } from "./ceiling-card";
import { ClaimCard } from "./claim-card";
import { ratesOf } from "./debt-rates";
import { FlowsCard } from "./flows-card";
import { LoanCard } from "./loan-card";
import { RateNotice } from "./rate-notice";
import { ResultCard } from "./result-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rates"))("title") };
}

/** Two columns where there is room; on a phone one, in which what came out stands before what is typed in. */
const COLUMN = "grid min-w-0 gap-4 desk:gap-5 max-wide:contents";

type RatesPageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** What a debt costs: the true rate, the ceiling that serves as reference, and the claim beside it. */
export default async function RatesPage({ params, searchParams }: RatesPageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const debt = await getDebt(user.id, debtId);
  if (!debt) notFound();
  const [drafts, ownLpr, masked] = await Promise.all([
    listDrafts(user.id, `debt:${debt.id}:`),
    listLprValues(user.id),
    isMasked(),
  ]);
  const initialOf = (name: string) => {
    const values = drafts[`debt:${debt.id}:${name}`];
    return { key: randomUUID(), ...(values ? { values } : {}) };
  };
  const rates = ratesOf(debt, mergeLpr(LPR_1Y, ownLpr));
  const view = { debt, today: today(user.timeZone), masked };
  return (
    <>
      <Header debt={debt} masked={masked} />
      <RateNotice note={query.note} entry={query.entry} debtId={debt.id} />
      <div className="grid grid-cols-1 items-start gap-4 desk:gap-5 wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className={COLUMN}>
          <ResultCard debt={debt} rate={rates.rate} />
          <div className="min-w-0 max-wide:order-1" id="loan">
            <LoanCard debt={debt} masked={masked} isEditing={query.edit === "1"} initial={initialOf("loan")} />
          </div>
          <div className="min-w-0 max-wide:order-1">
            <FlowsCard {...view} flows={debt.flows} initial={initialOf("flow")} />
          </div>
        </div>
        <div className={COLUMN}>
          <CeilingCard {...view} rates={rates} />
          <ClaimCard {...view} split={rates.split} />
        </div>
      </div>
    </>
  );
}

function Header({ debt, masked }: { debt: DebtView; masked: boolean }) {
  const t = useTranslations("rates");
  return (
    <PageHeader
      title={t("title")}
      crumb={{ href: `/debts/${debt.id}` as Route, label: lenderName(debt, useLocale()) }}
      lead={t("lead")}
    >
      <MaskToggle masked={masked} />
    </PageHeader>
  );
}
