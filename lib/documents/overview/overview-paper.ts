import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Block, Paper } from "@/lib/documents/pdf/paper";
import type { Words } from "@/lib/documents/words";
import { isInCourt } from "@/lib/domain/debts/debt";
import { debtFacts } from "./debt-facts";
import type { Overview } from "./overview-record";
import { overviewPhrases } from "./overview-words";

/**
 * Debts, totals, order and reasons on a few pages, for a lawyer or a mediator: first the sums, then the order with a reason
 * for every place, then what is known of each debt.
 */
export function overviewPaper(overview: Overview, words: Words): Paper {
  const { t, locale } = words;
  const { ranked, outside, today } = overview;
  const { day } = overviewPhrases(overview, words);
  return {
    language: locale,
    title: t("overview_file.title"),
    lead: t("overview_file.lead", { day: day(today), n: ranked.length + outside.length }),
    brand: t("shell.brand"),
    head: t("overview_file.head", { day: day(today) }),
    foot: t("overview_file.foot"),
    day: today,
    blocks: [
      { kind: "figures", figures: figuresOf(overview, words) },
      { kind: "note", text: noteOf(overview, words) },
      { kind: "heading", text: t("dashboard.order.title") },
      ...orderBlocks(overview, words),
      ...outsideBlocks(overview, words),
      ...debtBlocks(overview, words),
      ...settledBlocks(overview, words),
    ],
  };
}

/** What is claimed in all, how many debts are overdue, and how many are before a court. */
function figuresOf(overview: Overview, words: Words) {
  const { t } = words;
  const { ranked, totals, leftOut } = overview;
  const overdue = ranked.filter(({ debt }) => isOverdue(debt, overview)).length;
  const inCourt = ranked.filter(({ debt }) => isInCourt(debt.stage) || debt.courtPapers.length > 0).length;
  const count = (n: number) => t("overview_file.count", { n });
  return [
    {
      term: t("overview_file.claimed"),
      detail: overviewPhrases(overview, words).money(totals.known === 0 ? null : totals.total),
      ...(leftOut.amounts ? {} : { note: t("overview_file.claimed_over", totals) }),
    },
    { term: t("overview_file.overdue"), detail: count(overdue) },
    { term: t("overview_file.in_court"), detail: count(inCourt) },
  ];
}

/** By its day, or by where it stands when the day is not known. */
function isOverdue({ overdueSince, stage }: DebtView, { today }: Overview): boolean {
  if (overdueSince !== null) return overdueSince <= today;
  return stage === "overdue" || stage === "in_collection";
}

function noteOf({ leftOut }: Overview, { t }: Words): string {
  return [
    t("overview_file.how"),
    ...(leftOut.amounts ? [t("overview_file.without_amounts")] : []),
    ...(leftOut.names ? [t("overview_file.without_names")] : []),
  ].join("\n");
}

function orderBlocks(overview: Overview, words: Words): Block[] {
  const { t } = words;
  const { lender, kind, money, day, reason } = overviewPhrases(overview, words);
  if (overview.ranked.length === 0) return [{ kind: "paragraph", text: t("dashboard.order.none") }];
  return [
    { kind: "paragraph", text: t(`dashboard.order.how_text.${overview.strategy}`), tone: "quiet" },
    {
      kind: "table",
      columns: [
        { header: t("overview_file.column.debt"), share: 3.8 },
        { header: t("overview_file.column.claimed"), share: 2.4, isNumber: true },
        { header: t("overview_file.column.why"), share: 4.8 },
      ],
      rows: overview.ranked.map(({ debt, place }) => [
        { text: t("overview_file.ranked", { rank: place.rank, lender: lender(debt) }), note: kind(debt) },
        {
          text: money(debt.balance?.claimed ?? null),
          ...(debt.balance ? { note: t("overview_file.as_of", { day: day(debt.balance.asOf) }) } : {}),
        },
        { text: "", note: place.reasons.map((one) => reason(debt, one)).join("\n") },
      ]),
    },
    { kind: "paragraph", text: t("order.footer"), tone: "quiet" },
  ];
}

function outsideBlocks(overview: Overview, words: Words): Block[] {
  const { t } = words;
  const { lender, kind, money } = overviewPhrases(overview, words);
  if (overview.outside.length === 0) return [];
  return [
    { kind: "heading", text: t("dashboard.outside.title") },
    {
      kind: "table",
      columns: [
        { header: t("overview_file.column.debt"), share: 3.8 },
        { header: t("overview_file.column.claimed"), share: 2.4, isNumber: true },
        { header: t("overview_file.column.why"), share: 4.8 },
      ],
      rows: overview.outside.map(({ debt, why }) => [
        { text: lender(debt), note: kind(debt) },
        { text: money(debt.balance?.claimed ?? null) },
        { text: "", note: t(`dashboard.outside.${why}`) },
      ]),
    },
  ];
}

function debtBlocks(overview: Overview, words: Words): Block[] {
  const { t } = words;
  const { lender, kind } = overviewPhrases(overview, words);
  const debts = [...overview.ranked, ...overview.outside].map(({ debt }) => debt);
  return debts.flatMap((debt, place): Block[] => [
    { kind: "heading", text: t("overview_file.debt_title", { n: place + 1, lender: lender(debt), kind: kind(debt) }) },
    { kind: "facts", facts: debtFacts(debt, overview, words) },
  ]);
}

function settledBlocks(overview: Overview, words: Words): Block[] {
  const { t } = words;
  const { lender, kind } = overviewPhrases(overview, words);
  if (overview.settled.length === 0) return [];
  return [
    { kind: "heading", text: t("overview_file.settled") },
    {
      kind: "table",
      columns: [{ header: t("overview_file.column.debt"), share: 1 }],
      rows: overview.settled.map((debt) => [{ text: lender(debt), note: kind(debt) }]),
    },
  ];
}
