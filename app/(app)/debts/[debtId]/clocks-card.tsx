import { useTranslations } from "next-intl";
import { LimitationGate } from "@/app/_clocks/limitation-gate";
import { Card } from "@/app/_ui/card";
import type { FormState } from "@/lib/actions/form-state";
import type { DebtRecord } from "@/lib/data/debts/debt-records";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { restartingEvents } from "@/lib/domain/clocks/clock-event";
import { limitationGate } from "@/lib/domain/clocks/limitation";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { CLOCKS } from "@/lib/reference/clocks";
import { CreditClock } from "./credit-clock";
import { EnforcementClock } from "./enforcement-clock";
import { LimitationClock } from "./limitation-clock";

export type ClocksCardProps = {
  debt: DebtView;
  record: DebtRecord;
  today: Day;
  /** The form of an event, by its name. */
  initialOf: (name: string) => FormState;
};

/** The long periods of a debt: how long a judgment can be enforced, how long a record stays, and limitation, folded away. */
export function ClocksCard(props: ClocksCardProps) {
  const { debt, record, today } = props;
  const t = useTranslations("clocks.card");
  const restarts = restartingEvents(record.events, { ...debt, ...record });
  const gate = limitationGate({ ...debt, events: restarts }, today, CLOCKS);
  const isJudged =
    debt.stage === "judged" || debt.stage === "enforcing" || debt.courtPapers.some(({ type }) => type === "judgment");
  return (
    <div id="clocks" className="grid min-w-0 gap-4 desk:gap-5">
      <LimitationGate gate={gate} today={today} />
      <Card title={t("title")}>
        {isJudged && <EnforcementClock {...props} restarts={restarts} />}
        {!isOpenStage(debt.stage) && <CreditClock {...props} />}
        {isOpenStage(debt.stage) && <LimitationClock {...props} restarts={restarts} />}
      </Card>
    </div>
  );
}
