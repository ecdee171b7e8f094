import type { Metadata, Route } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import type { SearchWords } from "@/app/_ui/forms/search-form";
import { isMasked } from "@/app/_ui/mask";
import { Money } from "@/app/_ui/money";
import { PageHeader } from "@/app/_ui/page-header";
import { PageLinks } from "@/app/_ui/page-links";
import { onePage } from "@/app/_ui/paging";
import { TextLink } from "@/app/_ui/text-link";
import { SampleBanner } from "@/app/(app)/sample-banner";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import type { Day } from "@/lib/domain/basics/day";
import { totalClaimed } from "@/lib/domain/debts/balance";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { DebtFilters } from "./debt-filters";
import { rowMaker } from "./debt-row";
import { DebtSearch } from "./debt-search";
import { DebtTable, type TableWords } from "./debt-table";
import { addressOf, isCounted, isFiltered, type ListView, listed, listViewOf, PAGE_SIZE, paramsOf } from "./list-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("debts"))("title") };
}

type DebtsPageProps = { searchParams: Promise<Record<string, unknown>> };

/** All debts: searched, filtered, sorted; what was put away has a list of its own. */
export default async function DebtsPage({ searchParams }: DebtsPageProps) {
  const user = await requireUser();
  const view = listViewOf(await searchParams);
  const debts = await listDebts(user.id, { archived: view.archived });
  const masked = await isMasked();
  const on = today(user.timeZone);
  const shown = listed(debts, view, on);
  return (
    <>
      <ListHeader view={view} isEmpty={debts.length === 0} shown={shown} masked={masked} />
      {debts.some((debt) => debt.isSample) && <SampleBanner />}
      {debts.length === 0 ? (
        <NothingYet archived={view.archived} />
      ) : (
        <Listing view={view} shown={shown} today={on} masked={masked} />
      )}
      <div className="flex flex-wrap gap-x-6">
        {!view.archived && debts.some(({ stage }) => !isOpenStage(stage)) && (
          <TextLink href={"/settled" as Route}>{(await getTranslations("settled"))("link")}</TextLink>
        )}
        {!view.archived && debts.length > 0 && (
          <TextLink href="/import">{(await getTranslations("imports"))("link")}</TextLink>
        )}
        <TextLink href={view.archived ? "/debts" : "/debts?archived=1"}>
          {(await getTranslations("debts"))(view.archived ? "open_link" : "archived_link")}
        </TextLink>
      </div>
    </>
  );
}

type ListHeaderProps = { view: ListView; isEmpty: boolean; shown: readonly DebtView[]; masked: boolean };

function ListHeader({ view, isEmpty, shown, masked }: ListHeaderProps) {
  const t = useTranslations("debts");
  const title = view.archived ? t("archived_title") : t("title");
  const lead = view.archived ? t("archived_lead") : shown.length > 0 && <Totals shown={shown} masked={masked} />;
  return (
    <PageHeader title={title} lead={lead}>
      <MaskToggle masked={masked} />
      {/* An empty list says by itself what to do first. */}
      {!view.archived && !isEmpty && <LinkButton href="/debts/new">{t("add")}</LinkButton>}
    </PageHeader>
  );
}

/** What the lenders claim together; debts without an amount are counted, not taken for nothing. */
function Totals({ shown, masked }: { shown: readonly DebtView[]; masked: boolean }) {
  const t = useTranslations("debts");
  const { total, known, unknown } = totalClaimed(shown.filter(isCounted).map((debt) => debt.balance?.claimed ?? null));
  return (
    <>
      <p>
        {known === 0 ? (
          t("lead_none")
        ) : (
          <>
            {t("lead", { n: known })}{" "}
            <strong className="font-strong text-ink">
              <Money fen={total} masked={masked} style="table" />
            </strong>
          </>
        )}
      </p>
      {unknown > 0 && <p className="text-small">{t("left_out", { n: unknown })}</p>}
    </>
  );
}

type ListingProps = { view: ListView; shown: readonly DebtView[]; today: Day; masked: boolean };

async function Listing({ view, shown, today: on, masked }: ListingProps) {
  const [t, rowOf] = await Promise.all([getTranslations("debts"), rowMaker(on, masked)]);
  const { rows, page, pages } = onePage(shown, view.page, PAGE_SIZE);
  const filters = paramsOf({ ...view, page: 1 });
  const words = searchWords(t);
  return (
    <>
      <DebtFilters view={view} />
      {shown.length === 0 ? (
        <NothingPasses view={view} />
      ) : (
        // What was found in one list is not kept for another, nor an amount that is to be hidden from now on.
        <DebtSearch key={JSON.stringify([masked, filters])} words={words} filters={filters}>
          <Card>
            <DebtTable rows={rows.map(rowOf)} words={words.table} />
          </Card>
          <PageLinks
            page={page}
            pages={pages}
            position={t("pages", { page, pages, n: shown.length })}
            addressOf={(number) => addressOf({ ...view, page: number })}
          />
        </DebtSearch>
      )}
    </>
  );
}

function searchWords(t: ReturnType<typeof useTranslations<"debts">>): SearchWords & { table: TableWords } {
  return {
    label: t("search.label"),
    placeholder: t("search.placeholder"),
    submit: t("search.submit"),
    clear: t("search.clear"),
    table: {
      caption: t("caption"),
      debt: t("column.debt"),
      amount: t("column.amount"),
      stage: t("column.stage"),
      reporting: t("column.reporting"),
      due: t("column.due"),
    },
  };
}

function NothingYet({ archived }: { archived: boolean }) {
  const t = useTranslations();
  if (archived) return <EmptyState text={t("debts.archived_empty")} />;
  return (
    <EmptyState text={t("empty.debts.text")}>
      <LinkButton href="/debts/new" look="main">
        {t("empty.debts.action")}
      </LinkButton>
      <LinkButton href="/import">{t("imports.link")}</LinkButton>
    </EmptyState>
  );
}

function NothingPasses({ view }: { view: ListView }) {
  const t = useTranslations("empty.debts_filter");
  return (
    <EmptyState text={t("text")}>
      {isFiltered(view) && <LinkButton href={view.archived ? "/debts?archived=1" : "/debts"}>{t("action")}</LinkButton>}
    </EmptyState>
  );
}
