import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { ClockEventView } from "@/lib/data/debts/clock-events";
import type { Day } from "@/lib/domain/basics/day";
import type { ClockEventKind } from "@/lib/domain/clocks/clock-event";
import type { RestartingEvent } from "@/lib/domain/clocks/limitation";
import { formatDay } from "@/lib/format/day";
import { removeClockEventAction } from "./actions";
import { useClockKindText } from "./clock-kind-text";
import { EntryForm } from "./notices";

type ClockEventListProps = {
  debtId: string;
  events: readonly ClockEventView[];
  /** What restarts a clock and is recorded elsewhere on the page, too; removed there. */
  derived?: readonly RestartingEvent[];
  kinds: readonly ClockEventKind[];
  today: Day;
};

/** Events on record, each with the way to take it out; those that are recorded elsewhere say where. */
export function ClockEventList({ debtId, events, derived = [], kinds, today }: ClockEventListProps) {
  const t = useTranslations("clocks.limitation");
  const locale = useLocale();
  const kindText = useClockKindText();
  const own = events.filter(({ kind }) => kinds.includes(kind));
  const elsewhere = derived.filter((event) => !own.some(({ kind, on }) => kind === event.kind && on === event.on));
  return (
    <ul>
      {elsewhere.map(({ kind, on }) => (
        <li key={`${on} ${kind}`} className="flex min-h-11 flex-wrap items-center gap-x-3 border-b border-line py-1">
          {formatDay(on, locale, today)} <span>{kindText(kind)}</span>
          <span className="text-small text-ink-2">
            {kind === "demand" ? t("from_demands") : kind === "payment" ? t("from_flows") : t("from_papers")}
          </span>
        </li>
      ))}
      {own.map(({ id, kind, on }) => (
        <li key={id} className="flex items-center justify-between gap-3 border-b border-line py-1">
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
            {formatDay(on, locale, today)} <span>{kindText(kind)}</span>
          </span>
          <EntryForm className="-mr-4.5 flex-none" action={removeClockEventAction} debtId={debtId} entryId={id}>
            <SubmitButton look="quiet">{t("remove")}</SubmitButton>
          </EntryForm>
        </li>
      ))}
    </ul>
  );
}
