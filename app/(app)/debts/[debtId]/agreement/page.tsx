import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { debtName } from "@/app/_order/debt-name";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { EmptyState } from "@/app/_ui/empty-state";
import { isMasked } from "@/app/_ui/mask";
import { NoteText } from "@/app/_ui/note-text";
import { PageHeader } from "@/app/_ui/page-header";
import { gateVerdictOf } from "@/app/(app)/debts/[debtId]/offers/accept/gate-of-offer";
import { PaymentNoticeLine } from "@/app/(app)/debts/[debtId]/payments/notices";
import type { FormState } from "@/lib/actions/form-state";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import type { AgreementView } from "@/lib/data/agreements/agreement-view";
import { listAgreements } from "@/lib/data/agreements/agreements";
import { type DraftValues, listDrafts } from "@/lib/data/core/drafts";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt } from "@/lib/data/debts/debts";
import type { OfferView } from "@/lib/data/negotiation/offer-view";
import { getOffer } from "@/lib/data/negotiation/offers";
import type { Day } from "@/lib/domain/basics/day";
import { agreementState } from "@/lib/domain/negotiation/agreement";
import { formatDay } from "@/lib/format/day";
import { EndForm, endFormName } from "./end-form";
import { AgreementNoticeLine } from "./notices";
import { StandingCard } from "./standing-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements.page"))("title") };
}

type Drafts = Record<string, DraftValues>;
type AgreementPageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** The agreement of a debt: what is paid and what is next, what a late instalment means, and the earlier ones. */
export default async function AgreementPage({ params, searchParams }: AgreementPageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const debt = await getDebt(user.id, debtId);
  if (!debt) notFound();
  const [agreements, drafts, offer, masked] = await Promise.all([
    listAgreements(user.id, debt.id),
    query.fresh === undefined ? listDrafts(user.id, `debt:${debt.id}:end:`) : Promise.resolve<Drafts>({}),
    debt.agreement ? getOffer(user.id, debt.agreement.offerId) : null,
    isMasked(),
  ]);
  const view = { today: today(user.timeZone), masked };
  const current = agreements.find(({ endedOn }) => endedOn === null) ?? null;
  const earlier = agreements.filter(({ endedOn }) => endedOn !== null);
  const typed = current && drafts[endFormName(current)];
  return (
    <div className="max-w-3xl">
      <Top debt={debt} agreement={current} {...view} />
      <AgreementNoticeLine note={query.note} entry={query.entry} debtId={debt.id} />
      <PaymentNoticeLine paid={query.paid} entry={query.entry} debtId={debt.id} />
      <div className="grid gap-4 desk:gap-5">
        {current ? (
          <Current
            debt={debt}
            agreement={current}
            offer={offer}
            initial={{ key: randomUUID(), ...(typed ? { values: typed } : {}) }}
            {...view}
          />
        ) : (
          <Nothing debt={debt} />
        )}
        {earlier.length > 0 && <Earlier agreements={earlier} {...view} />}
      </div>
    </div>
  );
}

type View = { today: Day; masked: boolean };

function Top({ debt, agreement, today, masked }: View & { debt: DebtView; agreement: AgreementView | null }) {
  const [t, tKind] = [useTranslations("agreements.page"), useTranslations("offers.kind")];
  const locale = useLocale();
  return (
    <PageHeader
      title={t("title")}
      crumb={{ href: `/debts/${debt.id}` as Route, label: debtName(debt, locale) }}
      lead={
        agreement && t("lead", { kind: tKind(agreement.kind), day: formatDay(agreement.acceptedOn, locale, today) })
      }
    >
      <MaskToggle masked={masked} />
    </PageHeader>
  );
}

function Nothing({ debt }: { debt: DebtView }) {
  const t = useTranslations("agreements.empty");
  return (
    <EmptyState text={t("text")}>
      <LinkButton href={`/debts/${debt.id}/offers` as Route} look="main">
        {t("to_offers")}
      </LinkButton>
    </EmptyState>
  );
}

type CurrentProps = View & { debt: DebtView; agreement: AgreementView; offer: OfferView | null; initial: FormState };

function Current({ debt, agreement, offer, initial, today, masked }: CurrentProps) {
  const [t, tAccept] = [useTranslations("agreements.end"), useTranslations("agreements.accept")];
  const state = agreementState(agreement.schedule, agreement.payments, today, agreement.terms);
  return (
    <>
      <StandingCard
        debtId={debt.id}
        agreement={agreement}
        gate={offer && gateVerdictOf(debt, offer)}
        today={today}
        masked={masked}
      />
      {agreement.note !== "" && (
        <Card title={tAccept("note")}>
          <NoteText text={agreement.note} masked={masked} />
        </Card>
      )}
      <Card>
        <Disclosure summary={t("title")} open={initial.values !== undefined}>
          <EndForm agreement={agreement} isPaid={state.standing === "completed"} today={today} initial={initial} />
        </Disclosure>
      </Card>
    </>
  );
}

function Earlier({ agreements, today, masked }: View & { agreements: readonly AgreementView[] }) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  return (
    <Card title={t("page.earlier")}>
      <ul>
        {agreements.map((one) => {
          const { paid, total } = agreementState(one.schedule, one.payments, today, one.terms);
          return (
            <li key={one.id} className="border-b border-line py-2.5 last:border-b-0">
              <p>
                {t("page.earlier_row", {
                  day: formatDay(one.acceptedOn, locale, today),
                  ended: formatDay(one.endedOn ?? today, locale, today),
                  reason: t(`ended.${one.endReason ?? "replaced"}`),
                })}
              </p>
              <p className="text-small text-ink-2">
                <StepText
                  text={t("page.earlier_amounts", { paid: SLOT, amount: "\uE001" })}
                  amounts={{ [SLOT]: paid, "\uE001": total }}
                  masked={masked}
                />
              </p>
              {[one.note, one.endNote].map(
                (text, index) =>
                  text !== "" && (
                    <NoteText key={index === 0 ? "made" : "ended"} text={text} masked={masked} className="text-small" />
                  ),
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
