import { useTranslations } from "next-intl";
import { ReasonList } from "@/app/_order/reason-list";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { boardOf, strategyOf } from "@/app/(app)/dashboard/board";
import type { ProfileView } from "@/lib/data/accounts/profiles";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { outsideReasons } from "@/lib/domain/order/rank-debts";

type WhyCardProps = {
  debt: DebtView;
  /** All debts that are not put away: a place is a place among them. */
  debts: readonly DebtView[];
  /** The order that the user looks at, the money it may count on, and the LPR values that the user added. */
  profile: ProfileView;
  today: Day;
  masked: boolean;
};

/** Where the debt stands in the order and why. Nothing for a debt that is over or put away. */
export function WhyCard({ debt, debts, profile, today, masked }: WhyCardProps) {
  const t = useTranslations("debt_page.why");
  const tOrder = useTranslations("order");
  const board = boardOf(debts, strategyOf(profile.strategy), today, profile);
  const row = board.ranked.find((ranked) => ranked.debt.id === debt.id);
  const outside = board.outside.find((one) => one.debt.id === debt.id);
  if (!row && !outside) return null;
  const reasons = row ? row.place.reasons : outside ? outsideReasons(outside.open, today) : [];
  const context = { debt, today, masked };
  return (
    <Card
      title={row ? t("title") : t("outside_title")}
      aside={
        row && (
          <span className="text-small text-ink-2">
            {t("rank", { rank: row.place.rank, total: board.ranked.length })}
          </span>
        )
      }
    >
      {outside?.why === "guarantee_not_called" && <p>{t("guarantee")}</p>}
      <ReasonList {...context} reasons={reasons.slice(0, 2)} />
      {reasons.length > 2 && (
        <Disclosure summary={t("more", { n: reasons.length - 2 })}>
          <ReasonList {...context} reasons={reasons.slice(2)} />
        </Disclosure>
      )}
      <p className="mt-2.5 border-t border-line pt-2.5 text-tiny text-ink-2">{tOrder("footer")}</p>
    </Card>
  );
}
