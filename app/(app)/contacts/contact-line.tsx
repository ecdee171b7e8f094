import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Chip, Chips } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import { NoteText } from "@/app/_ui/note-text";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { Day } from "@/lib/domain/basics/day";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import { formatDay } from "@/lib/format/day";

type ContactLineProps = {
  contact: ContactView;
  today: Day;
  masked: boolean;
  /** In the list of one debt the lender goes without saying. */
  withLender?: boolean;
  /** Under the day that it belongs to, the time alone is said. */
  withDay?: boolean;
};

/** One contact in a list: when, how, who, and what was said. The whole of it leads to its page. */
export function ContactLine({ contact, today, masked, withLender = true, withDay = true }: ContactLineProps) {
  const t = useTranslations("contacts");
  const locale = useLocale();
  const { lender, party } = contact;
  const connected = contact.connected === null ? "unknown" : contact.connected ? "yes" : "no";
  const line = t(`line.${contact.direction}`, { channel: contact.channel, connected });
  const other = [party === "unknown" ? "" : t(`party.${party}`), contact.organisation].filter((word) => word !== "");
  return (
    <div className="relative grid min-w-0 gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Link
          href={`/contacts/${contact.id}` as Route}
          className="-my-2.5 min-w-0 py-2.5 font-medium wrap-anywhere after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
        >
          {withLender ? (
            <>
              <bdi className="font-strong">{locale === "en" ? lender.nameEn : lender.name}</bdi>{" "}
              <span className="font-normal text-ink-2">{line}</span>
            </>
          ) : (
            line
          )}
        </Link>
        <span className="num text-small text-ink-2">
          {withDay && formatDay(contact.on, locale, today)} {minuteToText(contact.minute)}
        </span>
      </div>
      {other.length > 0 && (
        <p className="text-small text-ink-2 wrap-anywhere">
          <bdi>{other.join(" · ")}</bdi>
        </p>
      )}
      {contact.summary !== "" && (
        <NoteText text={contact.summary} masked={masked} className="line-clamp-2 text-small wrap-anywhere" />
      )}
      <ContactChips contact={contact} today={today} />
    </div>
  );
}

function ContactChips({ contact, today }: { contact: ContactView; today: Day }) {
  const t = useTranslations("contacts.row");
  const locale = useLocale();
  const { followUpOn, tags, verified, version } = contact;
  const chips = [
    followUpOn !== null && followUpOn >= today && (
      <Chip key="follow" tone="due">
        {t("follow_up", { day: formatDay(followUpOn, locale, today) })}
      </Chip>
    ),
    verified !== null && <Chip key="verified">{t(verified ? "verified" : "not_verified")}</Chip>,
    tags.length > 0 && <Chip key="tags">{t("tags", { n: tags.length })}</Chip>,
    version > 1 && <Chip key="edited">{t("edited")}</Chip>,
  ].filter(Boolean);
  return chips.length > 0 ? <Chips>{chips}</Chips> : null;
}
