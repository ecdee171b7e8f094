import type { Metadata, Route } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ProofGrid } from "@/app/_proofs/proof-tile";
import { isInInbox, tileOf } from "@/app/_proofs/tile-data";
import { tileWords } from "@/app/_proofs/tile-words";
import { UploadNotice } from "@/app/_proofs/upload-notice";
import { Uploader } from "@/app/_proofs/uploader";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { PageLinks } from "@/app/_ui/page-links";
import { onePage } from "@/app/_ui/paging";
import { TextLink } from "@/app/_ui/text-link";
import { requireUser } from "@/lib/auth/session";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import type { ProofPlace } from "@/lib/data/proofs/proof-places";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { listProofs } from "@/lib/data/proofs/proofs";
import { addressOf, isFiltered, PAGE_SIZE, type ProofListView, paramsOf, passing, proofListViewOf } from "./list-view";
import { ProofFilters } from "./proof-filters";
import { ProofNotice } from "./proof-notices";
import { ProofSearch } from "./proof-search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proofs"))("title") };
}

type ProofsPageProps = { searchParams: Promise<Record<string, unknown>> };

/** All proofs: added, searched, filtered; what was removed has a list of its own. */
export default async function ProofsPage({ searchParams }: ProofsPageProps) {
  const user = await requireUser();
  const query = await searchParams;
  const view = proofListViewOf(query);
  const [masked, proofs, ...lists] = await Promise.all([
    isMasked(),
    listProofs(user.id, { removed: view.removed }),
    listDebts(user.id, { archived: false }),
    listDebts(user.id, { archived: true }),
  ]);
  const debts = lists.flat();
  const t = await getTranslations("proofs");
  return (
    <>
      <ListHeader view={view} count={proofs.length} masked={masked} />
      <ProofNotice note={query.note} entry={query.entry} />
      <UploadNotice uploaded={query.uploaded} refused={query.refused} />
      {!view.removed && (
        <div className="mb-3">
          <Uploader place={placeOf(view, debts)} back={addressOf({ ...view, page: 1 }) as Route} isMain />
        </div>
      )}
      {proofs.length === 0 ? (
        <EmptyState text={view.removed ? t("removed_empty") : (await getTranslations("empty"))("proofs")} />
      ) : (
        <Listing view={view} proofs={proofs} debts={debts} />
      )}
      <TextLink href={view.removed ? "/proofs" : "/proofs?removed=1"}>
        {t(view.removed ? "all_link" : "removed_link")}
      </TextLink>
    </>
  );
}

function ListHeader({ view, count, masked }: { view: ProofListView; count: number; masked: boolean }) {
  const t = useTranslations("proofs");
  const title = view.removed ? t("removed_title") : t("title");
  const lead = view.removed ? t("lead_removed") : count > 0 && t("lead", { n: count });
  return (
    <PageHeader title={title} lead={lead}>
      <MaskToggle masked={masked} />
    </PageHeader>
  );
}

/** What is added while one debt is looked at belongs to it. */
function placeOf({ where }: ProofListView, debts: readonly DebtView[]): ProofPlace {
  const debt = debts.find(({ id }) => id === where);
  return debt ? { debtId: debt.id } : {};
}

type ListingProps = { view: ProofListView; proofs: readonly ProofView[]; debts: readonly DebtView[] };

async function Listing({ view, proofs, debts }: ListingProps) {
  const [t, words] = await Promise.all([getTranslations("proofs"), tileWords(debts)]);
  const shown = passing(proofs, view);
  const { rows, page, pages } = onePage(shown, view.page, PAGE_SIZE);
  const tiles = rows.map((proof) => tileOf(proof, words));
  const withProofs = new Set(proofs.map(({ debtId }) => debtId));
  return (
    <>
      <ProofFilters
        view={view}
        debts={debts.filter(({ id }) => withProofs.has(id) || id === view.where)}
        inbox={proofs.filter(isInInbox).length}
      />
      {shown.length === 0 ? (
        <NothingPasses view={view} />
      ) : (
        <Search view={view} isVeiled={words.isVeiled}>
          <ProofGrid tiles={tiles} label={t("caption")} />
          <PageLinks
            page={page}
            pages={pages}
            position={t("pages", { page, pages, n: shown.length })}
            addressOf={(number) => addressOf({ ...view, page: number })}
          />
        </Search>
      )}
    </>
  );
}

type SearchProps = { view: ProofListView; isVeiled: boolean; children: ReactNode };

function Search({ view, isVeiled, children }: SearchProps) {
  const t = useTranslations("proofs");
  const words = {
    label: t("search.label"),
    placeholder: t("search.placeholder"),
    submit: t("search.submit"),
    clear: t("search.clear"),
    list: t("caption"),
  };
  const filters = paramsOf({ ...view, page: 1 });
  // What was found in one list is not kept for another, nor a picture that is to be hidden from now on.
  return (
    <ProofSearch key={JSON.stringify([isVeiled, filters])} words={words} filters={filters}>
      {children}
    </ProofSearch>
  );
}

function NothingPasses({ view }: { view: ProofListView }) {
  const t = useTranslations("empty.proofs_filter");
  return (
    <EmptyState text={t("text")}>
      {isFiltered(view) && <LinkButton href={view.removed ? "/proofs?removed=1" : "/proofs"}>{t("action")}</LinkButton>}
    </EmptyState>
  );
}
