import type { Route } from "next";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import { ContactLine } from "@/app/(app)/contacts/contact-line";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { Day } from "@/lib/domain/basics/day";

type TimelineCardProps = { debtId: string; contacts: readonly ContactView[]; today: Day; masked: boolean };

/** The latest contacts, and the ways to the whole timeline and to a new contact. */
export function TimelineCard({ debtId, contacts, today, masked }: TimelineCardProps) {
  const [t, tConduct] = [useTranslations("timeline"), useTranslations("conduct.page")];
  const [latest] = contacts;
  return (
    <Card title={t("card_title")} aside={<TextLink href={`/debts/${debtId}/timeline` as Route}>{t("all")}</TextLink>}>
      {contacts.length === 0 && <p className="text-small text-ink-2">{t("card_empty")}</p>}
      <ul>
        {contacts.map((contact) => (
          <li key={contact.id} className="border-b border-line py-2.5">
            <ContactLine contact={contact} today={today} masked={masked} withLender={false} />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap items-center gap-x-5">
        <LinkButton href={`/contacts/new?debt=${debtId}` as Route}>{t("log")}</LinkButton>
        {latest && <TextLink href={`/conduct?lender=${latest.lender.id}` as Route}>{tConduct("link")}</TextLink>}
      </div>
    </Card>
  );
}
