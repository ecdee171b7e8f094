import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { debtName } from "@/app/_order/debt-name";
import { PaperDownloads } from "@/app/_proofs/paper-downloads";
import { Card } from "@/app/_ui/card";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { PageHeader } from "@/app/_ui/page-header";
import { TickList } from "@/app/(app)/conduct/complaints/tick-list";
import { conductViewOf } from "@/app/(app)/conduct/conduct-view";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { conductLog } from "@/lib/data/conduct/conduct-log";
import { getDebt } from "@/lib/data/debts/debts";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { listProofs } from "@/lib/data/proofs/proofs";
import type { Day } from "@/lib/domain/basics/day";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import { formatDay } from "@/lib/format/day";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence"))("title") };
}

/** As many as can be looked through; what was found comes before what is merely recent. */
const MOST = 60;

/** What goes into the evidence about a debt, and the download. */
export default async function EvidencePage({ params }: { params: Promise<{ debtId: string }> }) {
  const user = await requireUser();
  const { debtId } = await params;
  const debt = await getDebt(user.id, debtId);
  if (!debt) notFound();
  const [log, proofs, t, locale] = await Promise.all([
    conductLog(user.id),
    listProofs(user.id),
    getTranslations("evidence"),
    getLocale(),
  ]);
  const { logged, findings } = conductViewOf(log, debt.lender.id);
  const contacts = logged.filter((contact) => contact.debtId === null || contact.debtId === debt.id);
  const found = new Set(findings.flatMap(({ contactIds }) => contactIds));
  const places = new Set([debt.id, ...contacts.map(({ id }) => id)]);
  const own = proofs.filter(({ debtId: on, contactId }) => places.has(on ?? "") || places.has(contactId ?? ""));
  const sorted = contacts.toSorted((a, b) => Number(found.has(b.id)) - Number(found.has(a.id))).slice(0, MOST);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("title")}
        crumb={{ href: `/debts/${debt.id}` as Route, label: debtName(debt, locale) }}
        lead={t("lead")}
      />
      {/* A plain form: the answer is a file, and the request is somebody's words, which no address may hold. */}
      <form action={`/api/debts/${debt.id}/evidence`} method="post" className="grid grid-cols-1 gap-4">
        <ChoiceCard contacts={sorted} found={found} proofs={own.slice(0, MOST)} today={today()} />
        <Downloads />
      </form>
    </div>
  );
}

type ChoiceProps = {
  contacts: readonly ContactView[];
  found: ReadonlySet<string>;
  proofs: readonly ProofView[];
  today: Day;
};

function ChoiceCard({ contacts, found, proofs, today }: ChoiceProps) {
  const [t, tContacts] = [useTranslations("evidence"), useTranslations("contacts")];
  const locale = useLocale();
  const labelOf = ({ on, minute, direction, channel, connected }: ContactView) => {
    const said = { channel, connected: connected === null ? "unknown" : connected ? "yes" : "no" };
    const when = { day: formatDay(on, locale, today), time: minuteToText(minute) };
    return tContacts("page.lead", { ...when, what: tContacts(`line.${direction}`, said) });
  };
  const all = contacts.map(({ id }) => id);
  const inFindings = all.filter((id) => found.has(id));
  return (
    <Card>
      <div className="grid grid-cols-1 gap-5">
        <p className="text-small text-ink-2">{t("true")}</p>
        {contacts.length === 0 ? (
          <p className="text-small text-ink-2">{t("no_contacts")}</p>
        ) : (
          <TickList
            name="contactIds"
            legend={t("contacts")}
            hint={inFindings.length > 0 ? t("contacts_hint") : undefined}
            chosen={inFindings.length > 0 ? inFindings : all}
            options={contacts.map((contact) => ({ value: contact.id, label: labelOf(contact) }))}
          />
        )}
        {proofs.length === 0 ? (
          <p className="text-small text-ink-2">{t("no_proofs")}</p>
        ) : (
          <TickList
            name="proofIds"
            legend={t("proofs")}
            chosen={proofs.map(({ id }) => id)}
            options={proofs.map(({ id, name }) => ({ value: id, label: name }))}
            isOwnWords
          />
        )}
        <TextAreaField name="request" label={t("request")} hint={t("request_hint")} maxLength={500} rows={2} />
      </div>
    </Card>
  );
}

function Downloads() {
  const t = useTranslations("evidence");
  const words = {
    complete: t("complete"),
    chinese: t("chinese"),
    english: t("english"),
    zip: t("zip"),
    pdf: t("pdf"),
  };
  return <PaperDownloads main="zip" words={words} />;
}
