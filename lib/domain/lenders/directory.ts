import type { DebtProduct } from "@/lib/domain/debts/debt";
import type { CreditReporting, LenderKind } from "@/lib/domain/debts/lender";

/** How a hotline is known. None of these is official: every number is shown as "please confirm". */
export const HOTLINE_CONFIDENCES = ["community", "press", "unverified"] as const;
export type HotlineConfidence = (typeof HOTLINE_CONFIDENCES)[number];

/** Which line it is: the card centre, one reached through a voice menu, or the general line of the group behind the brand. */
export const HOTLINE_LABELS = ["card", "menu", "group"] as const;
export type HotlineLabel = (typeof HOTLINE_LABELS)[number];

/** What a user should know before relying on an entry. */
export const LENDER_NOTES = [
  "funder_decides",
  "renamed",
  "legacy_claim",
  "operator_not_confirmed",
  "lead_generator",
  "private_person",
  "licence_not_found",
] as const;
export type LenderNote = (typeof LENDER_NOTES)[number];

export type DirectoryHotline = { number: string; label: HotlineLabel | null; confidence: HotlineConfidence };

/** One brand or legal creditor that a user can pick to prefill a lender. Everything in it is a proposal to confirm. */
export type DirectoryLender = {
  /** Stable ASCII slug; stored beside the user's lender, so it never changes. */
  key: string;
  brand: string;
  /** A readable Latin name or pinyin, for the English interface. */
  brandEn: string;
  /** The creditor as the source writes it, perhaps without its company form; the contract decides. Null where not known. */
  legalName: string | null;
  /** Who runs a platform. It lends nothing, so it is no creditor: never to be written to, or paid, as one. Null for all others. */
  operator: string | null;
  formerNames: readonly string[];
  /** Chinese, English and pinyin; pinyin with a space between syllables, from which the search takes the initials. */
  aliases: readonly string[];
  kind: LenderKind;
  /** What this lender usually lends, to preselect; null where it varies. */
  product: DebtProduct | null;
  creditReporting: CreditReporting;
  /** Funders known by name; others, mostly banks, are possible wherever the note says `funder_decides`. */
  funders: readonly string[];
  hotlines: readonly DirectoryHotline[];
  note: LenderNote | null;
  /** The brand cell of the row in `lib/reference/lenders.source.csv` that the entry comes from. */
  sourceRow: string;
};

/** No brand or company name is near this long; what is longer is cut before any work is done on it. */
const MAX_QUERY_LENGTH = 120;

/** Lower is better. An exact shorthand ("jb", 捷信) beats the mere beginning of another brand. */
const EXACT_BRAND = 0;
const EXACT_NAME = 1;
const BRAND_PREFIX = 2;
const BRAND_PART = 3;
const NAME_PREFIX = 4;
const NAME_PART = 5;

/** Full-width to half-width, lower case, invisible characters gone, everything but letters and digits a single space. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function isBlank(text: string): boolean {
  return text.replace(/[\p{Cc}\p{Cf}\s]/gu, "") === "";
}

function squeeze(folded: string): string {
  return folded.replaceAll(" ", "");
}

/**
 * Where the query begins in the name: 0, a later start of a word or Chinese character, or -1. Inside a Latin word nothing
 * begins, so that "ant" is found in "Ant Credit Pay" and not across the syllables of "zhong yuan ti qian hua".
 */
function findStart(folded: string, query: string): number {
  const name = squeeze(folded);
  if (name.startsWith(query)) return 0;
  if (!name.includes(query)) return -1;
  let at = 0;
  for (let i = 0; i < folded.length; i++) {
    if (folded[i] === " ") continue;
    const insideWord = /[a-z0-9]/.test(folded[i] ?? "") && /[a-z0-9]/.test(folded[i - 1] ?? "");
    if (!insideWord && name.startsWith(query, at)) return at;
    at += 1;
  }
  return -1;
}

/** The initials of a name of several Latin words, "jie bei" → "jb"; null for any other name. */
function initialsOf(folded: string): string | null {
  if (!/^[a-z]+( [a-z]+)+$/.test(folded)) return null;
  return folded
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");
}

function gradeBrand(folded: string, query: string): number {
  if (squeeze(folded) === query) return EXACT_BRAND;
  const at = findStart(folded, query);
  if (at < 0) return Number.POSITIVE_INFINITY;
  return at === 0 ? BRAND_PREFIX : BRAND_PART;
}

function gradeName(folded: string, query: string): number {
  const initials = initialsOf(folded);
  if (squeeze(folded) === query || initials === query) return EXACT_NAME;
  const at = findStart(folded, query);
  if (at === 0 || initials?.startsWith(query)) return NAME_PREFIX;
  return at > 0 ? NAME_PART : Number.POSITIVE_INFINITY;
}

function brandsOf(lender: DirectoryLender): string[] {
  return [lender.brand, lender.brandEn].map(fold);
}

function otherNamesOf(lender: DirectoryLender): string[] {
  const companies = [lender.legalName, lender.operator].filter((name) => name !== null);
  return [...lender.aliases, ...lender.formerNames, ...companies, ...lender.funders, lender.brandEn].map(fold);
}

function grade(lender: DirectoryLender, query: string): number {
  return Math.min(
    ...brandsOf(lender).map((name) => gradeBrand(name, query)),
    ...otherNamesOf(lender).map((name) => gradeName(name, query)),
  );
}

/** The length of the longest Chinese name of the lender that stands inside the query; 0 when none does. */
function longestNameInside(lender: DirectoryLender, query: string): number {
  const names = [...brandsOf(lender), ...otherNamesOf(lender)].map(squeeze);
  const inside = names.filter((name) => name.length >= 2 && /\p{Script=Han}/u.test(name) && query.includes(name));
  return Math.max(0, ...inside.map((name) => name.length));
}

/** Entries that fit best by a score, in the order of the directory. */
function bestOf(directory: readonly DirectoryLender[], score: (lender: DirectoryLender) => number): DirectoryLender[] {
  const scores = directory.map(score);
  const best = Math.max(0, ...scores);
  return best === 0 ? [] : directory.filter((_, index) => scores[index] === best);
}

/**
 * Finds lenders by brand, old name, legal name, funder, English or pinyin, full or initials. Takes whatever was typed and
 * the directory, most used first. Returns exact names, then beginnings, then parts of the brand, then of other names; ties
 * keep the directory's order. A blank query returns the whole directory. When nothing begins like the query, a longer text
 * that contains a known name, such as a company name pasted from a contract, finds the longest such name. Never throws.
 */
export function searchDirectory(query: string, directory: readonly DirectoryLender[]): DirectoryLender[] {
  const typed = query.trimStart().slice(0, MAX_QUERY_LENGTH);
  if (isBlank(typed)) return [...directory];
  const wanted = squeeze(fold(typed));
  if (wanted === "") return [];
  const found = directory
    .map((lender) => ({ lender, grade: grade(lender, wanted) }))
    .filter((hit) => Number.isFinite(hit.grade))
    .sort((a, b) => a.grade - b.grade);
  if (found.length > 0) return found.map((hit) => hit.lender);
  return bestOf(directory, (lender) => longestNameInside(lender, wanted));
}
