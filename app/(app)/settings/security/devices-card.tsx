import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { SessionView } from "@/lib/data/security/sessions";
import type { Day } from "@/lib/domain/basics/day";
import { formatTime } from "@/lib/format/time";
import { endSessionAction } from "./actions";
import { deviceText } from "./device-text";

type DevicesCardProps = { sessions: readonly SessionView[]; timeZone: string; today: Day };

/** Where the account is signed in, and the way to sign one of them out. */
export function DevicesCard({ sessions, timeZone, today }: DevicesCardProps) {
  const t = useTranslations("security.devices");
  const locale = useLocale();
  const time = (at: Date) => formatTime(at, locale, timeZone, today);
  return (
    <Card title={t("title")}>
      <ul className="divide-y divide-line">
        {sessions.map(({ handle, device, seenAt, openedAt, isThis }) => (
          <li key={handle} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
            <p className="min-w-0">
              <span className="font-strong">{deviceText(device, t)}</span>{" "}
              {isThis && <Chip tone="ok">{t("this")}</Chip>}
              <span className="block text-small text-ink-2">
                {t("seen", { time: time(seenAt) })} · {t("opened", { time: time(openedAt) })}
              </span>
            </p>
            {!isThis && (
              <Form action={endSessionAction} initial={{}} label={t("end_named", { device: deviceText(device, t) })}>
                <input type="hidden" name="handle" value={handle} />
                <SubmitButton look="plain">{t("end")}</SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
