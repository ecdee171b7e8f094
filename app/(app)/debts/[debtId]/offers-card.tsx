import type { Route } from "next";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Money } from "@/app/_ui/money";
import { TextLink } from "@/app/_ui/text-link";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { compareOffers } from "@/lib/domain/negotiation/offer";
import type { Profile } from "@/lib/domain/plan/profile";
import { comparable } from "./offers/comparable";

type OffersCardProps = { debt: DebtView; profile: Profile; today: Day; masked: boolean };

/** How many offers there are and the first of them, and the ways to compare and to record one. */
export function OffersCard({ debt, profile, today, masked }: OffersCardProps) {
  const t = useTranslations("offers");
  const offers = debt.offers.map((offer) => comparable(offer, debt));
  const [best] = compareOffers(offers, profile, today).rows;
  const offer = offers.find(({ id }) => id === best?.id);
  const here = `/debts/${debt.id}/offers` as Route;
  return (
    <Card title={t("card.title")} aside={<TextLink href={here}>{t("card.compare")}</TextLink>}>
      <div className="grid grid-cols-1 justify-items-start gap-3">
        <p className="text-small text-ink-2">
          {offers.length === 0 ? t("card.empty") : t("card.count", { n: offers.length })}
        </p>
        {best && offer && (
          <p>
            {t(`kind.${offer.kind}`)} · <Money fen={best.total} masked={masked} />
            <span className="block text-small text-ink-2">{t(`step.${best.step}`)}</span>
          </p>
        )}
        <LinkButton href={`${here}/record` as Route}>{t("card.record")}</LinkButton>
      </div>
    </Card>
  );
}
