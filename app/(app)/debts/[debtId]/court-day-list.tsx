import { useLocale, useTranslations } from "next-intl";
import { Chip, Chips } from "@/app/_ui/chip";
import type { CourtPaperView } from "@/lib/data/debts/court-papers";
import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { type CourtDay, courtDays, type NoCourtDay } from "@/lib/domain/clocks/court";
import { formatDay, formatWeekday } from "@/lib/format/day";
import { CLOCKS } from "@/lib/reference/clocks";

/** The days of a paper, nearest first, with how many are left; then those that are not known and why. */
export function CourtDayList({ paper, today }: { paper: CourtPaperView; today: Day }) {
  const { days, unknown } = courtDays(paper, CLOCKS);
  if (days.length === 0 && unknown.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-2.5">
      {days.map((named) => (
        <KnownDay key={`${named.event} ${named.on}`} named={named} today={today} />
      ))}
      {unknown.map((named) => (
        <UnknownDay key={named.event} named={named} />
      ))}
    </ul>
  );
}

function KnownDay({ named: { event, on, isEstimated, endsOnWeekend }, today }: { named: CourtDay; today: Day }) {
  const t = useTranslations("clocks.court");
  const tPage = useTranslations("debt_page.court");
  const locale = useLocale();
  const days = daysBetween(today, on);
  return (
    <li data-court-day={event}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-ink-2">{t(`event.${event}`)}</span>
        <span className="font-strong">{formatDay(on, locale, today)}</span>
        <span className="text-small text-ink-2">{formatWeekday(on, locale)}</span>
        <Chips>
          {days >= 0 && <Chip tone="court">{tPage("days_left", { days })}</Chip>}
          {isEstimated && <Chip tone="due">{t("estimated")}</Chip>}
        </Chips>
      </div>
      {days < 0 && <p className="text-small text-ink-2">{tPage("passed")}</p>}
      {endsOnWeekend && <p className="text-small text-ink-2">{t("weekend")}</p>}
    </li>
  );
}

function UnknownDay({ named: { event, reason } }: { named: NoCourtDay }) {
  const t = useTranslations("clocks.court");
  return (
    <li data-court-day={event}>
      <span className="mr-3 text-ink-2">{t(`event.${event}`)}</span>
      <span className="text-small">{t(`unknown.${reason}`)}</span>
    </li>
  );
}
