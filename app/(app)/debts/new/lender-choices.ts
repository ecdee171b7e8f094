import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { LenderView } from "@/lib/data/debts/lenders";
import { hasWords } from "@/lib/domain/debts/find-words";
import type { LenderKind } from "@/lib/domain/debts/lender";
import { type DirectoryLender, searchDirectory } from "@/lib/domain/lenders/directory";
import { COMMON_LENDERS, LENDER_DIRECTORY } from "@/lib/reference/lenders/directory";
import type { Purpose } from "./chosen-lender";
import type { LenderRow } from "./lender-rows";

const MOST_ROWS = 30;

/** Home and car loans come from these; a brand that lends small sums would only be in the way. */
const LENDS_FOR: Record<Purpose, readonly LenderKind[]> = {
  home: ["bank"],
  car: ["bank", "auto_finance", "consumer_finance"],
};

type Asked = {
  /** What was searched for; empty offers what is common. */
  query: string;
  purpose: Purpose | null;
  /** The lenders that are recorded already. */
  lenders: readonly LenderView[];
  /** The idempotency key of the debt that is about to be recorded. */
  once: string;
};

/** The lenders to pick from: those that a person named before, and those of the directory with their number. */
export async function lenderChoices(asked: Asked): Promise<{ own: LenderRow[]; directory: LenderRow[]; n: number }> {
  const directory = await directoryRows(asked);
  return { own: await ownRows(asked), directory: directory.slice(0, MOST_ROWS), n: directory.length };
}

async function ownRows({ query, purpose, lenders, once }: Asked): Promise<LenderRow[]> {
  const t = await getTranslations();
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

async function directoryRows({ query, purpose, once }: Asked): Promise<LenderRow[]> {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const isEnglish = locale === "en";
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

/** The address of a new debt with the choices that are made, never with what was typed. */
export function addressOf(
  choices: Partial<Record<"once" | "lender" | "lenderId" | "own" | "kind" | "for", string>>,
): Route {
  const given = Object.entries(choices).filter(([, value]) => value !== "");
  return `/debts/new?${new URLSearchParams(given)}` as Route;
}
