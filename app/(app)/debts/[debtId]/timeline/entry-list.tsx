import {
  FileText,
  Flag,
  Handshake,
  type IconNode,
  ListChecks,
  Mail,
  Megaphone,
  MessageSquare,
  Paperclip,
  Scale,
  Search,
  Tag,
  Wallet,
} from "lucide";
import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/app/_ui/icon";
import type { TimelineEntry, TimelineKind } from "@/lib/data/timeline/entry";
import type { Day } from "@/lib/domain/basics/day";
import { formatDay, formatWeekday } from "@/lib/format/day";
import { EntryText } from "./entry-text";

const ICONS: Readonly<Record<TimelineKind, IconNode>> = {
  contact: MessageSquare,
  offer: Tag,
  agreement: Handshake,
  agreement_end: Handshake,
  payment: Wallet,
  balance: FileText,
  settlement: ListChecks,
  court_paper: Scale,
  look_up: Search,
  complaint: Megaphone,
  letter: Mail,
  proof: Paperclip,
  stage: Flag,
};

type EntryListProps = { entries: readonly TimelineEntry[]; debtId: string; today: Day; masked: boolean };

/** The entries under the days on which they happened. */
export function EntryList({ entries, ...shown }: EntryListProps) {
  const t = useTranslations("timeline");
  return (
    <ol aria-label={t("label")} className="grid gap-4">
      {byDay(entries).map(([on, ofDay]) => (
        <li key={on}>
          <DayTitle on={on} today={shown.today} />
          <ol className="rounded-card border border-line bg-paper px-4 desk:px-5.5">
            {ofDay.map((entry) => (
              <li
                key={`${entry.kind} ${entry.id}`}
                className="relative grid grid-cols-[auto_minmax(0,1fr)] gap-3 border-b border-line py-3 last:border-b-0"
              >
                <span className="pt-0.5 text-ink-2">
                  <Icon of={ICONS[entry.kind]} />
                  <span className="sr-only">{t(`kind.${entry.kind}`)}</span>
                </span>
                <div className="grid min-w-0 content-start gap-1">
                  <EntryText entry={entry} {...shown} />
                </div>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function DayTitle({ on, today }: { on: Day; today: Day }) {
  const t = useTranslations("timeline");
  const locale = useLocale();
  return (
    <h2 className="mb-1.5 text-small font-strong text-ink-2">
      <time dateTime={on}>{t("day", { day: formatDay(on, locale, today), weekday: formatWeekday(on, locale) })}</time>
    </h2>
  );
}

/** In the order given; entries of one day stand together, because the stream is sorted by day. */
function byDay(entries: readonly TimelineEntry[]): [Day, TimelineEntry[]][] {
  const days = new Map<Day, TimelineEntry[]>();
  for (const entry of entries) days.set(entry.on, [...(days.get(entry.on) ?? []), entry]);
  return [...days];
}
