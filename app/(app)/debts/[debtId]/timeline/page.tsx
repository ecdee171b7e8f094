import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { debtName } from "@/app/_order/debt-name";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { ContactNotice } from "@/app/(app)/contacts/contact-notices";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt } from "@/lib/data/debts/debts";
import type { TimelineCursor } from "@/lib/data/timeline/entry";
import { listTimeline } from "@/lib/data/timeline/timeline";
import { EntryList } from "./entry-list";
import { KindFilter } from "./kind-filter";
import { addressOf, type TimelineView, timelineViewOf } from "./timeline-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("timeline"))("title") };
}

type TimelinePageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** Everything that happened on a debt, in one stream, the newest first. */
export default async function TimelinePage({ params, searchParams }: TimelinePageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const debt = await getDebt(user.id, debtId);
  if (!debt) notFound();
  const view = timelineViewOf(query);
  const of = { userId: user.id, debtId: debt.id, lenderId: debt.lender.id };
  const [masked, { entries, next }] = await Promise.all([
    isMasked(),
    listTimeline(of, { kinds: view.kinds.length > 0 ? view.kinds : undefined, after: view.after }),
  ]);
  return (
    <div className="max-w-3xl">
      <Top debt={debt} masked={masked} />
      <ContactNotice note={query.note} entry={query.entry} />
      <div className="mb-2">
        <KindFilter debtId={debt.id} kinds={view.kinds} />
      </div>
      {entries.length === 0 ? (
        <Nothing debtId={debt.id} view={view} />
      ) : (
        <EntryList entries={entries} debtId={debt.id} today={today()} masked={masked} />
      )}
      <Others debtId={debt.id} view={view} next={next} />
    </div>
  );
}

function Top({ debt, masked }: { debt: DebtView; masked: boolean }) {
  const t = useTranslations("timeline");
  return (
    <>
      <PageHeader
        title={t("title")}
        crumb={{ href: `/debts/${debt.id}` as Route, label: debtName(debt, useLocale()) }}
        lead={t("lead")}
      >
        <MaskToggle masked={masked} />
      </PageHeader>
      <div className="mb-3">
        <LinkButton href={`/contacts/new?debt=${debt.id}` as Route}>{t("log")}</LinkButton>
      </div>
    </>
  );
}

function Nothing({ debtId, view }: { debtId: string; view: TimelineView }) {
  const t = useTranslations("timeline");
  const isFiltered = view.kinds.length > 0;
  return (
    <EmptyState text={isFiltered ? t("empty_filter") : t("empty")}>
      {isFiltered && <LinkButton href={`/debts/${debtId}/timeline` as Route}>{t("filter.clear")}</LinkButton>}
    </EmptyState>
  );
}

function Others({ debtId, view, next }: { debtId: string; view: TimelineView; next: TimelineCursor | null }) {
  const t = useTranslations("timeline");
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-5">
      {next && <TextLink href={addressOf(debtId, { ...view, after: next }) as Route}>{t("older")}</TextLink>}
      {view.after && <TextLink href={addressOf(debtId, { ...view, after: null }) as Route}>{t("newest")}</TextLink>}
    </div>
  );
}
