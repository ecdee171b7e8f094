import { useLocale, useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import { Disclosure } from "@/app/_ui/disclosure";
import type { Day } from "@/lib/domain/basics/day";
import {
  expectedLimitation,
  type Limitation,
  RESTARTING_KINDS,
  type RestartingEvent,
} from "@/lib/domain/clocks/limitation";
import { formatDay } from "@/lib/format/day";
import { CLOCKS } from "@/lib/reference/clocks";
import { ClockEventForm } from "./clock-event-form";
import { ClockEventList } from "./clock-event-list";
import type { ClocksCardProps } from "./clocks-card";

type LimitationClockProps = ClocksCardProps & { restarts: readonly RestartingEvent[] };

/** The expected limitation day as a fact, for those who ask: what it hangs on, and everything that starts it anew. */
export function LimitationClock({ debt, record, today, initialOf, restarts }: LimitationClockProps) {
  const t = useTranslations("clocks.limitation");
  const found = expectedLimitation({ ...debt, events: restarts }, today, CLOCKS);
  const initial = initialOf("clock");
  return (
    <Disclosure key={record.events.length} summary={t("title")} open={initial.values !== undefined}>
      {found.ok ? <Expected limitation={found.value} today={today} /> : <p>{t(`refused.${found.reason}`)}</p>}
      {found.ok && <p className="mt-2 text-small text-ink-2">{t("neutral")}</p>}
      <SourceLine source="civil_code_188" today={today} />
      <SourceLine source="civil_code_192" today={today} />

      <h3 className="mt-4 font-strong">{t("restarts_title")}</h3>
      <p className="text-small text-ink-2">{t("restarts_hint")}</p>
      <ul className="mt-1 grid list-disc gap-x-6 pl-5 text-small desk:grid-cols-2">
        {RESTARTING_KINDS.map((kind) => (
          <li key={kind}>{t(`kind.${kind}`)}</li>
        ))}
      </ul>
      <SourceLine source="civil_code_195" today={today} />

      <h3 className="mt-4 font-strong">{t("on_record")}</h3>
      {restarts.length === 0 && <p className="text-small text-ink-2">{t("on_record_empty")}</p>}
      <ClockEventList
        debtId={debt.id}
        events={record.events}
        derived={restarts}
        kinds={RESTARTING_KINDS}
        today={today}
      />
      <ClockEventForm debtId={debt.id} form="clock" kinds={RESTARTING_KINDS} label={t("add")} initial={initial} />
    </Disclosure>
  );
}

function Expected({ limitation, today }: { limitation: Limitation; today: Day }) {
  const t = useTranslations("clocks.limitation");
  const locale = useLocale();
  const { expectedOn, madeBy, isLongStop, lapsedOn } = limitation;
  return (
    <div className="grid gap-1">
      <p>{t("text", { day: formatDay(expectedOn, locale, today) })}</p>
      <p>{t("counted_from", { on: formatDay(madeBy.on, locale, today), event: t(`kind.${madeBy.kind}`) })}</p>
      {isLongStop && <p>{t("long_stop")}</p>}
      {lapsedOn !== null && <p>{t("lapsed", { day: formatDay(lapsedOn, locale, today) })}</p>}
    </div>
  );
}
