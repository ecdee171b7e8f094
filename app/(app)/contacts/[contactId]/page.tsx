import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ProofStrip } from "@/app/_proofs/proof-strip";
import { UploadNotice } from "@/app/_proofs/upload-notice";
import { Uploader } from "@/app/_proofs/uploader";
import { Card } from "@/app/_ui/card";
import { savesIn } from "@/app/_ui/forms/saves";
import { isMasked } from "@/app/_ui/mask";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { removeContactAction, restoreContactAction } from "@/app/(app)/contacts/actions";
import { ContactIdForm, ContactNotice } from "@/app/(app)/contacts/contact-notices";
import { ContactForm, contactFormName, useOfferedNumbers } from "@/app/(app)/contacts/form/contact-form";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { type DraftValues, getDraft } from "@/lib/data/core/drafts";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import { type KnownPhone, listKnownPhones } from "@/lib/data/debts/lender-phones";
import { type LenderView, listLenders } from "@/lib/data/debts/lenders";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import { getContact, listContactRevisions } from "@/lib/data/negotiation/contacts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import { formatDay } from "@/lib/format/day";
import { EarlierCard } from "./earlier-card";

export async function generateMetadata(): Promise<Metadata> {
  // The lender's name stays out of the title: it would stand in the browser's history and on shared screens.
  return { title: (await getTranslations("contacts.form"))("title_edit") };
}

type ContactPageProps = { params: Promise<{ contactId: string }>; searchParams: Promise<Record<string, unknown>> };

/** One contact: what was logged, to be added to and corrected, with its recordings and what it said before. */
export default async function ContactPage({ params, searchParams }: ContactPageProps) {
  const user = await requireUser();
  const [{ contactId }, query] = await Promise.all([params, searchParams]);
  const contact = await getContact(user.id, contactId);
  if (!contact) notFound();
  const [masked, revisions, proofs, lenders, phones, draft, ...debts] = await Promise.all([
    isMasked(),
    listContactRevisions(user.id, contact.id),
    listProofs(user.id, { contactId: contact.id }),
    listLenders(user.id),
    listKnownPhones(user.id),
    getDraft(user.id, contactFormName(contact)),
    listDebts(user.id, { archived: false }),
    listDebts(user.id, { archived: true }),
  ]);
  const saves = savesIn(query);
  const here = `/contacts/${contact.id}` as Route;
  return (
    <div className="max-w-3xl">
      <Top contact={contact} />
      {!contact.isRemoved && <ContactNotice note={query.note} />}
      <UploadNotice uploaded={query.uploaded} refused={query.refused} />
      <div className="grid gap-4">
        <EditForm
          contact={contact}
          lenders={lenders}
          phones={phones}
          debts={debts.flat()}
          draft={draft}
          saves={saves}
        />
        {!contact.isRemoved && (
          <ProofsOf>
            <ProofStrip proofs={proofs} />
            <Uploader place={{ contactId: contact.id }} back={here} />
          </ProofsOf>
        )}
        <EarlierCard revisions={revisions} masked={masked} timeZone={user.timeZone} />
        {!contact.isRemoved && <RemoveCard contactId={contact.id} />}
      </div>
    </div>
  );
}

function Top({ contact }: { contact: ContactView }) {
  const t = useTranslations("contacts");
  const locale = useLocale();
  const { lender, debtId } = contact;
  const connected = contact.connected === null ? "unknown" : contact.connected ? "yes" : "no";
  const what = t(`line.${contact.direction}`, { channel: contact.channel, connected });
  return (
    <>
      <PageHeader
        title={<bdi>{locale === "en" ? lender.nameEn : lender.name}</bdi>}
        crumb={{ href: "/contacts", label: t("crumb") }}
        lead={t("page.lead", { day: formatDay(contact.on, locale, today()), time: minuteToText(contact.minute), what })}
      >
        {debtId !== null && <TextLink href={`/debts/${debtId}/timeline` as Route}>{t("page.timeline")}</TextLink>}
      </PageHeader>
      {contact.isRemoved && (
        <div className="mb-4">
          <Notice
            action={
              <ContactIdForm action={restoreContactAction} contactId={contact.id}>
                {t("page.restore")}
              </ContactIdForm>
            }
          >
            {t("page.removed")}
          </Notice>
        </div>
      )}
    </>
  );
}

function ProofsOf({ children }: { children: ReactNode }) {
  const t = useTranslations("contacts.page");
  return (
    <Card title={t("proofs")}>
      <div className="grid gap-3">
        <p className="text-small text-ink-2">{t("proofs_hint")}</p>
        {children}
      </div>
    </Card>
  );
}

type EditFormProps = {
  contact: ContactView;
  lenders: readonly LenderView[];
  phones: readonly KnownPhone[];
  debts: readonly DebtView[];
  draft: DraftValues | null;
  saves: string;
};

function EditForm({ contact, lenders, phones, debts, draft, saves }: EditFormProps) {
  const numbers = useOfferedNumbers(phones, lenders);
  return (
    <ContactForm
      as={contact.direction === "out" ? "out" : contact.channel === "phone" ? "call" : "message"}
      editing={contact}
      lenders={lenders}
      debts={debts}
      chosen={contact.lender.id}
      debtId={null}
      clock={contact}
      numbers={numbers}
      saves={saves}
      initial={{ key: randomUUID(), ...(draft ? { values: draft } : {}) }}
    />
  );
}

function RemoveCard({ contactId }: { contactId: string }) {
  const t = useTranslations("contacts.page");
  return (
    <div>
      <p className="mb-2 text-small text-ink-2">{t("remove_hint")}</p>
      <ContactIdForm action={removeContactAction} contactId={contactId}>
        {t("remove")}
      </ContactIdForm>
    </div>
  );
}
