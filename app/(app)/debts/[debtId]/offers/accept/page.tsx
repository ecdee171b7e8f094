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
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { savesIn } from "@/app/_ui/forms/saves";
import { isMasked } from "@/app/_ui/mask";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { ScheduleText } from "@/app/(app)/debts/[debtId]/offers/schedule-text";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getDraft } from "@/lib/data/core/drafts";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt } from "@/lib/data/debts/debts";
import type { OfferView } from "@/lib/data/negotiation/offer-view";
import { getOffer } from "@/lib/data/negotiation/offers";
import type { Day } from "@/lib/domain/basics/day";
import { creditorNameOf } from "@/lib/domain/debts/creditor-name";
import { isWrittenAndChecked } from "@/lib/domain/negotiation/agreement-record";
import { scheduleTotal } from "@/lib/domain/negotiation/schedule";
import { AcceptForm, acceptFormName } from "./accept-form";
import { answersOf, gateVerdictOf } from "./gate-of-offer";
import { GateVerdict } from "./gate-verdict";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements.accept"))("title") };
}

type AcceptPageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** Accepting an offer: its terms, the word before a signature, the gate before paying. Nothing here asks for money. */
export default async function AcceptOfferPage({ params, searchParams }: AcceptPageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const [debt, offer] = await Promise.all([
    getDebt(user.id, debtId),
    typeof query.offer === "string" ? getOffer(user.id, query.offer) : null,
  ]);
  if (!debt || offer?.debtId !== debt.id || offer.isRemoved) notFound();
  const [record, draft, masked] = await Promise.all([
    getDebtRecord(user.id, debt.id),
    query.fresh === undefined ? getDraft(user.id, acceptFormName(offer)) : null,
    isMasked(),
  ]);
  const on = today(user.timeZone);
  return (
    <div className="max-w-3xl">
      <Top debt={debt} isAccepted={offer.status === "accepted"} />
      <div className="mb-4 grid gap-4">
        {query.note === "gate_saved" && <GateSaved />}
        <LimitationGate gate={gateOf(debt, record, on)} today={on} withUnknown />
        <Terms offer={offer} today={on} masked={masked} />
        {offer.status === "open" && <WritingFirst offer={offer} />}
        <GateVerdict gate={gateVerdictOf(debt, offer)} checkedOn={offer.gate?.checkedOn ?? null} today={on} />
      </div>
      <AcceptForm
        key={savesIn(query)}
        offer={offer}
        answers={answersOf(debt, offer)}
        payeeName={creditorNameOf(debt)}
        today={on}
        initial={{ key: randomUUID(), ...(draft ? { values: draft } : {}) }}
      />
    </div>
  );
}

function Top({ debt, isAccepted }: { debt: DebtView; isAccepted: boolean }) {
  const t = useTranslations("agreements.accept");
  return (
    <PageHeader
      title={t(isAccepted ? "title_gate" : "title")}
      crumb={{ href: `/debts/${debt.id}/offers` as Route, label: debtName(debt, useLocale()) }}
      lead={t(isAccepted ? "lead_gate" : "lead")}
    />
  );
}

function GateSaved() {
  return <Notice tone="ok">{useTranslations("agreements.accept")("gate_saved")}</Notice>;
}

function Terms({ offer, today, masked }: { offer: OfferView; today: Day; masked: boolean }) {
  const [t, tOffers] = [useTranslations("agreements.accept"), useTranslations("offers")];
  return (
    <Card title={t("terms")} aside={<span className="text-small text-ink-2">{tOffers(`kind.${offer.kind}`)}</span>}>
      <p className="mb-1 text-sum font-strong">
        <StepText
          text={t("total", { amount: SLOT })}
          amounts={{ [SLOT]: scheduleTotal(offer.schedule) }}
          masked={masked}
        />
      </p>
      <ScheduleText offer={offer} today={today} masked={masked} />
    </Card>
  );
}

/** What is only spoken, or not checked, is to be put in writing and checked first; accepting it stays possible below. */
function WritingFirst({ offer }: { offer: OfferView }) {
  const t = useTranslations("agreements.accept");
  if (isWrittenAndChecked(offer)) return null;
  return (
    <Notice>
      <p className="font-strong">{t(offer.inWriting ? "unverified" : "oral")}</p>
      <p>{t("oral_how")}</p>
      <div className="mt-2 flex flex-wrap items-center gap-x-5">
        <LinkButton href={`/contacts/new?as=out&debt=${offer.debtId}` as Route}>{t("log")}</LinkButton>
        <TextLink href={`/debts/${offer.debtId}/offers/record?edit=${offer.id}` as Route}>{t("edit")}</TextLink>
      </div>
    </Notice>
  );
}
