import type { Metadata, Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { CompareNotes } from "@/app/_offers/compare-notes";
import { CompareTable } from "@/app/_offers/compare-table";
import { debtName } from "@/app/_order/debt-name";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { comparable } from "@/app/(app)/debts/[debtId]/offers/comparable";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getProfile, type ProfileView } from "@/lib/data/accounts/profiles";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import type { Day } from "@/lib/domain/basics/day";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { type ComparedOffer, compareOffers } from "@/lib/domain/negotiation/offer";
import type { Offer } from "@/lib/domain/negotiation/offer-facts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("offers.all"))("title") };
}

type Listed = { debt: DebtView; offer: Offer };

/** The open offers of all debts beside each other. */
export default async function AllOffersPage() {
  const user = await requireUser();
  const [debts, profile, masked, t] = await Promise.all([
    listDebts(user.id, { archived: false }),
    getProfile(user.id),
    isMasked(),
    getTranslations("offers.all"),
  ]);
  const listed = debts
    .filter(({ stage }) => isOpenStage(stage))
    .flatMap((debt) =>
      debt.offers
        .filter(({ status }) => status === "open")
        .map((offer): Listed => ({ debt, offer: comparable(offer, debt) })),
    );
  return (
    <>
      <PageHeader title={t("title")} crumb={{ href: "/debts", label: t("crumb") }} lead={t("lead")}>
        <MaskToggle masked={masked} />
      </PageHeader>
      {listed.length === 0 ? (
        <EmptyState text={t("empty")}>
          <LinkButton href="/debts" look="main">
            {t("to_debts")}
          </LinkButton>
        </EmptyState>
      ) : (
        <Comparison listed={listed} profile={profile} today={today(user.timeZone)} masked={masked} />
      )}
    </>
  );
}

type ComparisonProps = { listed: readonly Listed[]; profile: ProfileView; today: Day; masked: boolean };

function Comparison({ listed, profile, today, masked }: ComparisonProps) {
  const t = useTranslations("offers.all");
  const byId = new Map(listed.map((one) => [one.offer.id, one]));
  const { rows } = compareOffers(
    listed.map(({ offer }) => offer),
    profile,
    today,
  );
  const shown = rows.flatMap((compared) => {
    const one = byId.get(compared.id);
    return one ? [{ compared, name: <NameLink {...one} /> }] : [];
  });
  return (
    <Card>
      <CompareTable rows={shown} masked={masked} across={{ lowest: lowestOf(rows) }} />
      <CompareNotes cheapest={null} flips={[]} ownRate={profile.timeValueBasisPoints / 10_000} masked={masked} />
      <p className="text-small text-ink-2">{t("note")}</p>
    </Card>
  );
}

/** The offer that costs least for each yuan claimed; only where offers of several debts can be ranked. */
function lowestOf(rows: readonly ComparedOffer[]): string | null {
  const known = rows.flatMap(({ id, debtId, rank, costPerClaim }) =>
    rank === null || costPerClaim === null ? [] : [{ id, debtId, costPerClaim }],
  );
  if (new Set(known.map(({ debtId }) => debtId)).size < 2) return null;
  return known.toSorted((a, b) => a.costPerClaim - b.costPerClaim || (a.id < b.id ? -1 : 1))[0]?.id ?? null;
}

function NameLink({ debt, offer }: Listed) {
  const t = useTranslations("offers");
  return (
    <Link
      href={`/debts/${debt.id}/offers#offer-${offer.id}` as Route}
      className="inline-flex min-h-11 min-w-11 flex-col justify-center underline-offset-4 hover:underline"
    >
      <bdi>{debtName(debt, useLocale())}</bdi>
      <span className="text-tiny font-normal text-ink-2">{t(`kind.${offer.kind}`)}</span>
    </Link>
  );
}
