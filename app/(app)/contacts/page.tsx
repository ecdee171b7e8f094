import type { Metadata, Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { Button, LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { SelectField } from "@/app/_ui/forms/select-field";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { type LenderView, listLenders } from "@/lib/data/debts/lenders";
import { type ContactCursor, listContacts } from "@/lib/data/negotiation/contacts";
import { ContactLine } from "./contact-line";
import { ContactNotice } from "./contact-notices";
import { addressOf, type ContactListView, contactListViewOf } from "./list-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contacts"))("title") };
}

/** All contacts, newest first, of all lenders or of one. */
export default async function ContactsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const user = await requireUser();
  const query = await searchParams;
  const view = contactListViewOf(query);
  const [masked, lenders, { contacts, next }] = await Promise.all([
    isMasked(),
    listLenders(user.id),
    listContacts(user.id, {
      lenderId: view.lenderId ?? undefined,
      removed: view.removed,
      after: view.after ?? undefined,
    }),
  ]);
  const on = today();
  return (
    <div className="max-w-3xl">
      <Top view={view} masked={masked} />
      <ContactNotice note={query.note} entry={query.entry} />
      {lenders.length > 1 && <LenderFilter view={view} lenders={lenders} />}
      {contacts.length === 0 ? (
        <Nothing view={view} />
      ) : (
        <Rows>
          {contacts.map((contact) => (
            <li key={contact.id} className="border-b border-line py-3.5 last:border-b-0">
              <ContactLine contact={contact} today={on} masked={masked} />
            </li>
          ))}
        </Rows>
      )}
      <Others view={view} next={next} />
    </div>
  );
}

function Top({ view: { removed }, masked }: { view: ContactListView; masked: boolean }) {
  const t = useTranslations("contacts");
  return (
    <PageHeader title={removed ? t("removed_title") : t("title")} lead={removed ? undefined : t("lead")}>
      <MaskToggle masked={masked} />
      <div className="max-desk:hidden">
        <LinkButton href="/contacts/new" look="main">
          {t("log")}
        </LinkButton>
      </div>
    </PageHeader>
  );
}

function Rows({ children }: { children: ReactNode }) {
  const t = useTranslations("contacts");
  return (
    <ul aria-label={t("list_label")} className="rounded-card border border-line bg-paper px-4 desk:px-5.5">
      {children}
    </ul>
  );
}

function LenderFilter({ view, lenders }: { view: ContactListView; lenders: readonly LenderView[] }) {
  const t = useTranslations("contacts.filter");
  const locale = useLocale();
  return (
    <form action="/contacts" className="mb-4 flex flex-wrap items-end gap-3">
      {view.removed && <input type="hidden" name="removed" value="1" />}
      <div className="min-w-0 flex-[1_1_12rem]">
        <SelectField
          name="lender"
          label={t("label")}
          empty={t("all")}
          defaultValue={view.lenderId ?? ""}
          options={lenders.map(({ id, name, nameEn }) => ({ value: id, label: locale === "en" ? nameEn : name }))}
        />
      </div>
      {/* As high as what it stands beside. */}
      <div className="grid min-h-12">
        <Button>{t("apply")}</Button>
      </div>
    </form>
  );
}

function Nothing({ view }: { view: ContactListView }) {
  const t = useTranslations("contacts");
  const text = view.removed ? t("removed_empty") : view.lenderId === null ? t("empty") : t("empty_filter");
  return (
    <EmptyState text={text}>
      {!view.removed && (
        <LinkButton href="/contacts/new" look="main">
          {t("log")}
        </LinkButton>
      )}
    </EmptyState>
  );
}

function Others({ view, next }: { view: ContactListView; next: ContactCursor | null }) {
  const [t, tConduct] = [useTranslations("contacts"), useTranslations("conduct.page")];
  const tLetters = useTranslations("letters");
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-5">
      {next && <TextLink href={addressOf({ ...view, after: next }) as Route}>{t("older")}</TextLink>}
      {view.after && <TextLink href={addressOf({ ...view, after: null }) as Route}>{t("newest")}</TextLink>}
      <TextLink href={(view.lenderId === null ? "/conduct" : `/conduct?lender=${view.lenderId}`) as Route}>
        {tConduct("link")}
      </TextLink>
      <TextLink href={"/letters" as Route}>{tLetters("link")}</TextLink>
      <TextLink href={view.removed ? "/contacts" : "/contacts?removed=1"}>
        {t(view.removed ? "all_link" : "removed_link")}
      </TextLink>
    </div>
  );
}
