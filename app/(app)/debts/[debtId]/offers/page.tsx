import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { CompareNotes } from "@/app/_offers/compare-notes";
import { CompareTable } from "@/app/_offers/compare-table";
import { debtName } from "@/app/_order/debt-name";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getProfile, type ProfileView } from "@/lib/data/accounts/profiles";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt } from "@/lib/data/debts/debts";
import type { OfferView } from "@/lib/data/negotiation/offer-view";
import { listOffers } from "@/lib/data/negotiation/offers";
import type { Day } from "@/lib/domain/basics/day";
import { compareOffers } from "@/lib/domain/negotiation/offer";
import { comparable } from "./comparable";
import { OfferNoticeLine } from "./notices";
import { OfferCard } from "./offer-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("offers.page"))("title") };
}

type OffersPageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** Every offer on a debt beside the others: what each costs in today's money, what to look at, and what to do with it. */
export default async function OffersPage({ params, searchParams }: OffersPageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const debt = await getDebt(user.id, debtId);
  if (!debt) notFound();
  const [offers, profile, masked] = await Promise.all([listOffers(user.id, debt.id), getProfile(user.id), isMasked()]);
  return (
    <>
      <Top debt={debt} masked={masked} />
      <OfferNoticeLine note={query.note} entry={query.entry} debtId={debt.id} />
      {offers.length === 0 ? (
        <Nothing debt={debt} />
      ) : (
        <Offers debt={debt} offers={offers} profile={profile} today={today(user.timeZone)} masked={masked} />
      )}
      <TextLink href={"/offers" as Route}>{(await getTranslations("offers.page"))("all")}</TextLink>
    </>
  );
}

const recordPage = (debt: DebtView) => `/debts/${debt.id}/offers/record` as Route;

function Top({ debt, masked }: { debt: DebtView; masked: boolean }) {
  const t = useTranslations("offers.page");
  const claimed = debt.balance?.claimed ?? null;
  const lead =
    claimed === null ? (
      t("lead_unknown")
    ) : (
      <StepText text={t("lead_claim", { amount: SLOT })} amounts={{ [SLOT]: claimed }} masked={masked} />
    );
  return (
    <PageHeader
      title={t("title")}
      crumb={{ href: `/debts/${debt.id}` as Route, label: debtName(debt, useLocale()) }}
      lead={lead}
    >
      <MaskToggle masked={masked} />
      <LinkButton href={recordPage(debt)}>{t("record")}</LinkButton>
    </PageHeader>
  );
}

function Nothing({ debt }: { debt: DebtView }) {
  const t = useTranslations("offers.page");
  return (
    <EmptyState text={t("empty")}>
      <LinkButton href={recordPage(debt)} look="main">
        {t("record")}
      </LinkButton>
    </EmptyState>
  );
}

type OffersProps = {
  debt: DebtView;
  offers: readonly OfferView[];
  profile: ProfileView;
  today: Day;
  masked: boolean;
};

function Offers({ debt, offers, profile, today, masked }: OffersProps) {
  const t = useTranslations("offers");
  const byId = new Map(offers.map((offer) => [offer.id, comparable(offer, debt)]));
  const { rows, flips } = compareOffers([...byId.values()], profile, today);
  const shown = rows.flatMap((compared) => {
    const offer = byId.get(compared.id);
    return offer ? [{ compared, offer }] : [];
  });
  return (
    <div className="grid gap-4 desk:gap-5">
      <Card title={t(shown.length > 1 ? "page.compare" : "page.figures")}>
        <CompareTable
          rows={shown.map(({ compared, offer }) => ({ compared, name: <NameLink offer={offer} /> }))}
          masked={masked}
        />
        <CompareNotes
          cheapest={rows[0]?.cheapest ?? null}
          flips={flips[debt.id] ?? []}
          ownRate={profile.timeValueBasisPoints / 10_000}
          masked={masked}
        />
      </Card>
      <div className="grid items-start gap-4 desk:gap-5 wide:grid-cols-2">
        {shown.map(({ compared, offer }) => (
          <OfferCard key={offer.id} offer={offer} compared={compared} today={today} masked={masked} />
        ))}
      </div>
    </div>
  );
}

function NameLink({ offer }: { offer: OfferView }) {
  const t = useTranslations("offers");
  return (
    <Link
      href={`#offer-${offer.id}` as Route}
      className="inline-flex min-h-11 min-w-11 flex-col justify-center underline-offset-4 hover:underline"
    >
      {t(`kind.${offer.kind}`)}
      <span className="text-tiny font-normal text-ink-2">{t(`from.${offer.from}`)}</span>
    </Link>
  );
}
