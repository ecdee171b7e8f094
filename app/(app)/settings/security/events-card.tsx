import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import type { AuditEvent } from "@/lib/data/security/audit-events";
import type { Day } from "@/lib/domain/basics/day";
import { formatTime } from "@/lib/format/time";
import { deviceText } from "./device-text";

type EventsCardProps = { events: readonly AuditEvent[]; timeZone: string; today: Day };

/** What happened to the account, newest first, so that a stranger at work is seen. */
export function EventsCard({ events, timeZone, today }: EventsCardProps) {
  const t = useTranslations("security.events");
  const devices = useTranslations("security.devices");
  const locale = useLocale();
  return (
    <Card title={t("title")}>
      <p className="mb-2 text-ink-2">{events.length === 0 ? t("none") : t("lead")}</p>
      <ul className="divide-y divide-line">
        {events.map(({ id, kind, at, device }) => (
          <li key={id} className="grid items-baseline gap-x-4 py-2 desk:flex desk:justify-between">
            <span>{t(`kind.${kind}`)}</span>
            <span className="num text-small text-ink-2">
              {deviceText(device, devices)} · {formatTime(at, locale, timeZone, today)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
