import { useLocale, useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import { lastOf } from "@/lib/domain/clocks/clock-event";
import { creditObjectionAnswerBy, creditRecheckWindow, creditRecordUntil } from "@/lib/domain/clocks/credit-record";
import { endsDebt } from "@/lib/domain/settlement/settlement";
import { formatDay } from "@/lib/format/day";
import { CLOCKS } from "@/lib/reference/clocks";
import { ClockEventForm } from "./clock-event-form";
import { ClockEventList } from "./clock-event-list";
import type { ClocksCardProps } from "./clocks-card";

const KINDS = ["settled", "credit_objection"] as const;

/** How long a settled debt stays on the credit report, when to look, and when an objection has its answer. */
export function CreditClock({
  debt,
  record: { settlements, events, settledStageOn },
  today,
  initialOf,
}: ClocksCardProps) {
  const t = useTranslations("clocks");
  const locale = useLocale();
  const show = (on: Parameters<typeof formatDay>[0]) => formatDay(on, locale, today);
  const settlement = settlements.find(({ outcome }) => endsDebt(outcome));
  const settledOn = settlement?.settledOn ?? lastOf("settled", events) ?? settledStageOn;
  const objectedOn = lastOf("credit_objection", events);
  const until = creditRecordUntil(settledOn, CLOCKS);
  const recheck = creditRecheckWindow(settledOn, CLOCKS);
  const answer = objectedOn === null ? null : creditObjectionAnswerBy(objectedOn, CLOCKS);
  return (
    <section>
      <h3 className="font-strong">{t("card.credit")}</h3>
      <div className="grid gap-1.5">
        {settledOn !== null && <p>{t("card.settled_on", { day: show(settledOn) })}</p>}
        <p>
          {until.ok ? t("credit_record.text", { day: show(until.value) }) : t(`credit_record.refused.${until.reason}`)}
        </p>
        {recheck.ok && (
          <p>{t("credit_recheck.text", { from: show(recheck.value.from), to: show(recheck.value.to) })}</p>
        )}
        {answer?.ok && <p>{t("credit_objection.text", { day: show(answer.value) })}</p>}
      </div>
      <SourceLine source="credit_regulation_16" today={today} />
      <ClockEventList debtId={debt.id} events={events} kinds={KINDS} today={today} />
      <ClockEventForm
        debtId={debt.id}
        form="credit"
        kinds={KINDS}
        label={t("card.add_credit")}
        initial={initialOf("credit")}
      />
    </section>
  );
}
