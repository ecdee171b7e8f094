import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/disclosure";
import { ContactLine } from "@/app/(app)/contacts/contact-line";
import { dayAt, today } from "@/lib/clock";
import type { listContactRevisions } from "@/lib/data/negotiation/contacts";
import { formatTime } from "@/lib/format/time";

type EarlierCardProps = {
  revisions: Awaited<ReturnType<typeof listContactRevisions>>;
  masked: boolean;
  timeZone: string;
};

/** What it said before each correction: evidence shows that nothing was lost. */
export function EarlierCard({ revisions, masked, timeZone }: EarlierCardProps) {
  const t = useTranslations("contacts.page");
  const locale = useLocale();
  if (revisions.length === 0) return null;
  const on = today();
  return (
    <Disclosure summary={t("earlier", { n: revisions.length })}>
      <ul className="grid gap-4">
        {revisions.map(({ before, editedAt }) => (
          <li key={before.version} className="rounded-card border border-line bg-sunk px-4 py-3">
            <p className="mb-1.5 text-small text-ink-2">
              {t("earlier_at", { time: formatTime(editedAt, locale, timeZone, dayAt(new Date(), timeZone)) })}
            </p>
            <ContactLine contact={before} today={on} masked={masked} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
