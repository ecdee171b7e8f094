import { useLocale, useTranslations } from "next-intl";
import { BalanceChart } from "@/app/_charts/balance-chart";
import { debtName } from "@/app/_order/debt-name";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import type { Infeasible, Plan } from "@/lib/domain/plan/plan";
import { formatMonth } from "@/lib/format/day";

/** With more debts the picture says little, and the page is there to be quick: the plan's own page has it. */
const DRAWN = 40;

type PlanCardProps = {
  /** Null: it isn't known yet what a month leaves. */
  plan: Plan | Infeasible | null;
  debts: readonly DebtView[];
  today: Day;
  masked: boolean;
};

/** The way ahead in a picture and one sentence; the plan's page has the rest. */
export function PlanCard({ plan, debts, today, masked }: PlanCardProps) {
  const t = useTranslations("dashboard.plan");
  const locale = useLocale();
  if (plan === null) {
    return (
      <Card
        className="max-wide:order-2"
        title={t("title")}
        aside={<TextLink href="/plan/capacity">{t("fill")}</TextLink>}
      >
        <p className="text-ink-2">{t("unknown")}</p>
      </Card>
    );
  }
  return (
    <Card
      className="wrap-anywhere max-wide:order-2"
      title={t("title")}
      aside={<TextLink href="/plan">{t("open")}</TextLink>}
    >
      {plan.infeasible ? (
        <p>{t("infeasible")}</p>
      ) : (
        <div className="grid grid-cols-1 gap-3">
          <Sentence plan={plan} debts={debts} />
          {plan.debts.length <= DRAWN && (
            <BalanceChart
              plan={plan}
              history={[]}
              names={new Map(debts.map((debt) => [debt.id, debtName(debt, locale)]))}
              today={today}
              masked={masked}
              isBrief
            />
          )}
        </div>
      )}
    </Card>
  );
}

/** When the first debt is settled and when all are, by estimate, and what goes on meanwhile. */
function Sentence({ plan, debts }: { plan: Plan; debts: readonly DebtView[] }) {
  const t = useTranslations("dashboard.plan");
  const locale = useLocale();
  const { firstSettlement, freeOn } = plan;
  const debt = debts.find(({ id }) => id === firstSettlement?.debtId);
  const free = freeOn === null ? "" : formatMonth(freeOn, locale);
  const named = debt &&
    firstSettlement && { name: debtName(debt, locale), first: formatMonth(firstSettlement.on, locale) };
  const [withFirst, without] = freeOn === null ? (["first", "none"] as const) : (["both", "free"] as const);
  return (
    <div className="grid gap-1">
      <p>{named ? t(withFirst, { ...named, free }) : t(without, { free })}</p>
      <p className="text-small text-ink-2">{t("estimate")}</p>
    </div>
  );
}
