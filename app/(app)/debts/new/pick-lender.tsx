import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import type { LenderView } from "@/lib/data/debts/lenders";
import { hasWords } from "@/lib/domain/debts/find-words";
import type { LenderKind } from "@/lib/domain/debts/lender";
import { type DirectoryLender, searchDirectory } from "@/lib/domain/lenders/directory";
import { COMMON_LENDERS, LENDER_DIRECTORY } from "@/lib/reference/lenders/directory";
import type { Purpose } from "./chosen-lender";
import { type LenderRow, LenderRows, UseNameRow } from "./lender-rows";
import { LenderSearch } from "./lender-search";

const MOST_ROWS = 30;

/** Home and car loans come from these; a brand that lends small sums would only be in the way. */
const LENDS_FOR: Record<Purpose, readonly LenderKind[]> = {
  home: ["bank"],
  car: ["bank", "auto_finance", "consumer_finance"],
};

const QUICK_KINDS = ["landlord", "utility", "friend", "relative", "unlicensed"] as const;

type PickLenderProps = {
  query: string;
  purpose: Purpose | null;
  lenders: readonly LenderView[];
  /** The idempotency key of the debt that is about to be recorded. */
  once: string;
};

/** The first step: whom the debt is owed to. */
export function PickLender({ query, purpose, lenders, once }: PickLenderProps) {
  const t = useTranslations("debt_new");
  const own = useOwnRows(lenders, query, purpose, once);
  const found = useDirectoryRows(query, purpose, once);
  const hasQuery = query.trim() !== "";
  return (
    <>
      <PageHeader title={t("title")} crumb={crumb(useTranslations("debts")("title"))} lead={t("lead")} />
      <div className="grid max-w-2xl gap-5">
        <LenderSearch
          query={query}
          purpose={purpose}
          words={{ label: t("search.label"), placeholder: t("search.placeholder"), submit: t("search.submit") }}
        />
        {purpose ? <PurposeHint purpose={purpose} /> : !hasQuery && <QuickPicks once={once} />}
        {own.length > 0 && <LenderRows title={t("own")} rows={own} />}
        <LenderRows title={hasQuery ? t("found", { n: found.length }) : t("common")} rows={found.slice(0, MOST_ROWS)}>
          {hasQuery && found.length === 0 && <p className="text-ink-2">{t("found_hint")}</p>}
        </LenderRows>
        {hasQuery && (
          <UseNameRow
            href={addressOf({ once, own: "1", kind: purpose ? "bank" : "", name: query.trim(), for: purpose ?? "" })}
            text={t("use_name", { name: query.trim() })}
            hint={t("use_name_hint")}
          />
        )}
      </div>
    </>
  );
}

function PurposeHint({ purpose }: { purpose: Purpose }) {
  const t = useTranslations("debt_new");
  return (
    <div>
      <p className="text-lead font-heading">{t(`purpose.${purpose}`)}</p>
      <TextLink href="/debts/new">{t("purpose_back")}</TextLink>
    </div>
  );
}

function QuickPicks({ once }: { once: string }) {
  const t = useTranslations("debt_new");
  const picks = [
    ...(["home", "car"] as const).map((pick) => ({ pick, href: addressOf({ for: pick }) })),
    ...QUICK_KINDS.map((pick) => ({ pick, href: addressOf({ once, own: "1", kind: pick }) })),
  ];
  return (
    <section className="grid gap-2">
      <h2 className="text-small font-medium text-ink-2">{t("picks")}</h2>
      <ul className="flex flex-wrap gap-2">
        {picks.map(({ pick, href }) => (
          <li key={pick}>
            <LinkButton href={href}>{t(`pick.${pick}`)}</LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useOwnRows(lenders: readonly LenderView[], query: string, purpose: Purpose | null, once: string): LenderRow[] {
  const t = useTranslations();
  // Recorded lenders of the directory are found there.
  const own = lenders.filter(
    (lender) => lender.directoryKey === null && !lender.isSample && hasWords([lender.name, lender.legalName], query),
  );
  return own.slice(0, query.trim() === "" ? 5 : MOST_ROWS).map((lender) => ({
    key: lender.id,
    href: addressOf({ once, lenderId: lender.id, for: purpose ?? "" }),
    name: lender.name,
    detail: t(`lenders.kind.${lender.kind}`),
    chip: t(`debts.reporting_short.${lender.creditReporting}`),
  }));
}

function useDirectoryRows(query: string, purpose: Purpose | null, once: string): LenderRow[] {
  const t = useTranslations();
  const isEnglish = useLocale() === "en";
  const fits = (entry: DirectoryLender) => purpose === null || LENDS_FOR[purpose].includes(entry.kind);
  const isOffered = (entry: DirectoryLender) => query.trim() !== "" || purpose !== null || isCommon(entry);
  const entries = searchDirectory(query, LENDER_DIRECTORY).filter((entry) => fits(entry) && isOffered(entry));
  return entries.map((entry) => {
    const former =
      entry.formerNames.length > 0 ? t("debt_new.former", { names: entry.formerNames.slice(0, 2).join(" / ") }) : "";
    const parts = [isEnglish ? entry.brand : "", t(`lenders.kind.${entry.kind}`), former];
    return {
      key: entry.key,
      href: addressOf({ once, lender: entry.key, for: purpose ?? "" }),
      name: isEnglish ? entry.brandEn : entry.brand,
      detail: parts.filter(Boolean).join(" · "),
      chip: t(`debts.reporting_short.${entry.creditReporting}`),
    };
  });
}

function isCommon(entry: DirectoryLender): boolean {
  return COMMON_LENDERS.includes(entry.key);
}

function crumb(label: string): { href: Route; label: string } {
  return { href: "/debts", label };
}

function addressOf(params: Record<string, string>): Route {
  const given = Object.entries(params).filter(([, value]) => value !== "");
  return `/debts/new?${new URLSearchParams(given)}` as Route;
}
