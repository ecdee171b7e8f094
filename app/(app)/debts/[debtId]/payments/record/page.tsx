import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { gateOf } from "@/app/_clocks/gate-of";
import { LimitationGate } from "@/app/_clocks/limitation-gate";
import { debtName } from "@/app/_order/debt-name";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { isMasked } from "@/app/_ui/mask";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { gateVerdictOf } from "@/app/(app)/debts/[debtId]/offers/accept/gate-of-offer";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getPayment } from "@/lib/data/agreements/debt-payments";
import { getDraft } from "@/lib/data/core/drafts";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt } from "@/lib/data/debts/debts";
import { getOffer } from "@/lib/data/negotiation/offers";
import type { Day } from "@/lib/domain/basics/day";
import { agreementState } from "@/lib/domain/negotiation/agreement";
import { formatDay } from "@/lib/format/day";
import { PaymentForm, paymentFormName } from "./payment-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payments.form"))("title") };
}

type RecordPageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** Recording what was paid on a debt, or correcting it; the words that come before a payment stand above it. */
export default async function RecordPaymentPage({ params, searchParams }: RecordPageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const debt = await getDebt(user.id, debtId);
  if (!debt) notFound();
  const editing = typeof query.edit === "string" ? await getPayment(user.id, query.edit) : null;
  if (query.edit !== undefined && (editing?.debtId !== debt.id || editing.isRemoved || editing.settlementId))
    notFound();
  const [record, offer, draft, masked] = await Promise.all([
    getDebtRecord(user.id, debt.id),
    debt.agreement ? getOffer(user.id, debt.agreement.offerId) : null,
    query.fresh === undefined ? getDraft(user.id, paymentFormName(debt.id, editing)) : null,
    isMasked(),
  ]);
  const on = today(user.timeZone);
  const isFraud = offer !== null && gateVerdictOf(debt, offer).verdict === "stop";
  return (
    <div className="max-w-3xl">
      <Top debt={debt} isEditing={editing !== null} />
      <div className="mb-4 grid gap-3">
        {editing === null && <LimitationGate gate={gateOf(debt, record, on)} today={on} withUnknown />}
        {isFraud && <Stop />}
        {editing === null && <NextDue debt={debt} today={on} masked={masked} />}
      </div>
      <PaymentForm
        debtId={debt.id}
        editing={editing}
        hasAgreement={debt.agreement !== null || editing?.agreementId != null}
        today={on}
        initial={{ key: randomUUID(), ...(draft ? { values: draft } : {}) }}
      />
    </div>
  );
}

function Top({ debt, isEditing }: { debt: DebtView; isEditing: boolean }) {
  const t = useTranslations("payments.form");
  return (
    <PageHeader
      title={isEditing ? t("title_edit") : t("title")}
      crumb={{ href: `/debts/${debt.id}/payments` as Route, label: debtName(debt, useLocale()) }}
      lead={t("lead")}
    />
  );
}

/** The offer that was agreed would pay a private account, or asks for a fee first. */
function Stop() {
  const t = useTranslations("payments.form");
  return (
    <Notice>
      <p className="font-strong">{t("gate_stop")}</p>
    </Notice>
  );
}

/** What the agreement asks for next, as a measure for the amount below. */
function NextDue({ debt: { agreement }, today, masked }: { debt: DebtView; today: Day; masked: boolean }) {
  const t = useTranslations("payments.form");
  const locale = useLocale();
  if (!agreement) return null;
  const { next, lateAmount } = agreementState(agreement.schedule, agreement.payments, today, agreement.terms);
  if (next === null) return null;
  const day = formatDay(next.dueOn, locale, today);
  const text = lateAmount > 0 ? t("late_due", { amount: SLOT, day }) : t("next_due", { amount: SLOT, day });
  return (
    <p className="text-ink-2">
      <StepText text={text} amounts={{ [SLOT]: lateAmount > 0 ? lateAmount : next.remaining }} masked={masked} />
    </p>
  );
}
