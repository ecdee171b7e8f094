import { useLocale, useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import type { Day } from "@/lib/domain/basics/day";
import { enforcementRestarts, lastOf } from "@/lib/domain/clocks/clock-event";
import { enforcementPeriod } from "@/lib/domain/clocks/enforcement";
import type { RestartingEvent } from "@/lib/domain/clocks/limitation";
import { formatDay } from "@/lib/format/day";
import { CLOCKS } from "@/lib/reference/clocks";
import { ClockEventForm } from "./clock-event-form";
import { ClockEventList } from "./clock-event-list";
import type { ClocksCardProps } from "./clocks-card";

const KINDS = ["enforcement", "payment", "agreement", "closed_without_assets"] as const;

/** Until when the lender can ask for enforcement of a judgment, and what moves that day. */
export function EnforcementClock(props: ClocksCardProps & { restarts: readonly RestartingEvent[] }) {
  const { debt, record, today, initialOf, restarts } = props;
  const t = useTranslations("clocks");
  const locale = useLocale();
  const closedWithoutAssetsOn = lastOf("closed_without_assets", record.events);
  const facts = { performBy: lastPerformDay(debt), closedWithoutAssetsOn, restartedOn: enforcementRestarts(restarts) };
  const period = enforcementPeriod(facts, today, CLOCKS);
  return (
    <section className="mb-3 border-b border-line pb-3">
      <h3 className="font-strong">{t("card.enforcement")}</h3>
      {!period.ok && <p>{t(`enforcement.refused.${period.reason}`)}</p>}
      {period.ok && period.value.kind === "until" && (
        <p>{t("enforcement.text", { day: formatDay(period.value.on, locale, today) })}</p>
      )}
      {period.ok && period.value.kind === "no_limit" && (
        <p>{t("enforcement.no_limit", { day: formatDay(period.value.since, locale, today) })}</p>
      )}
      <SourceLine
        source={closedWithoutAssetsOn === null ? "civil_procedure_250" : "civil_procedure_interpretation_517"}
        today={today}
      />
      <ClockEventList debtId={debt.id} events={record.events} kinds={["closed_without_assets"]} today={today} />
      <ClockEventForm
        debtId={debt.id}
        form="enforcement"
        kinds={KINDS}
        label={t("card.add_enforcement")}
        initial={initialOf("enforcement")}
      />
    </section>
  );
}

/** The last day on which a judgment was to be paid: of several the last, because the period starts after all of them. */
function lastPerformDay({ courtPapers }: ClocksCardProps["debt"]): Day | null {
  const days = courtPapers.flatMap(({ performBy }) => performBy ?? []);
  return days.toSorted().at(-1) ?? null;
}
