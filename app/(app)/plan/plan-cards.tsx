import { useTranslations } from "next-intl";
import { Chip } from "@/app/_ui/chip";
import type { Day } from "@/lib/domain/basics/day";
import type { RecordedBalance } from "@/lib/domain/plan/chart/fact-tracks";
import { BalanceCard, StrategyLinesCard } from "./chart-cards";
import type { DebtNames } from "./debt-names";
import { HeadlineCard } from "./headline-card";
import { InfeasibleCard } from "./infeasible-card";
import { MonthsCard } from "./months-card";
import type { PlanView } from "./plan-view";
import { StrategiesCard } from "./strategies-card";
import { TimelineCard } from "./timeline-card";
import { WarningsCard } from "./warnings-card";
import { WhatIfCard, type WhatIfCardProps } from "./what-if/what-if-card";

type PlanCardsProps = {
  view: PlanView;
  names: DebtNames;
  /** What was recorded before today. */
  history: readonly RecordedBalance[];
  today: Day;
  masked: boolean;
  /** What was asked to be opened: a year of the months, all debts. */
  open: { year: number | null; isWhole: boolean };
  asking: Pick<WhatIfCardProps, "whatIf" | "refused" | "choices">;
};

/** The plan as it is and what would change it; below, everything by the numbers that are asked for. */
export function PlanCards({ view, names, history, today, masked, open, asking }: PlanCardsProps) {
  const t = useTranslations("plan");
  const order = useTranslations("order");
  const { now, shown, capacity, comparison, strategy, changes } = view;
  const aside = changes.length > 0 ? <AsAsked>{t("as_asked")}</AsAsked> : null;
  const common = { names, masked };
  return (
    <div className="grid grid-cols-1 gap-3.5 desk:gap-5">
      {now.infeasible ? (
        <InfeasibleCard plan={now} capacity={capacity} today={today} {...common} />
      ) : (
        <HeadlineCard plan={now} capacity={capacity} {...common} />
      )}
      {!shown.infeasible && <BalanceCard plan={shown} history={history} today={today} aside={aside} {...common} />}
      {!now.infeasible && <WarningsCard plan={now} names={names} />}
      <WhatIfCard view={view} masked={masked} {...asking} />
      {!shown.infeasible && (
        <>
          <TimelineCard plan={shown} isWhole={open.isWhole} aside={aside} {...common} />
          <StrategiesCard comparison={comparison} current={strategy} aside={aside} {...common} />
          <StrategyLinesCard comparison={comparison} today={today} masked={masked} aside={aside} />
          <MonthsCard plan={shown} year={open.year} aside={aside} {...common} />
        </>
      )}
      <p className="text-small text-ink-2">{order("footer")}</p>
    </div>
  );
}

/** As high as a link at that place, so that it stands under a title that leaves no room beside it. */
function AsAsked({ children }: { children: string }) {
  return (
    <span className="inline-flex min-h-11 items-center">
      <Chip>{children}</Chip>
    </span>
  );
}
