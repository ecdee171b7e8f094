import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Words } from "@/lib/documents/words";
import { formatPercent } from "@/lib/format/number";
import type { Overview } from "./overview-record";
import { overviewPhrases } from "./overview-words";

type Fact = { term: string; detail: string; note?: string };

/** What is known of one debt. What nobody entered is left out, and so is what the person chose to leave out. */
export function debtFacts(debt: DebtView, overview: Overview, words: Words): Fact[] {
  return [...partyFacts(debt, words), ...moneyFacts(debt, overview, words), ...dayFacts(debt, overview, words)];
}

function partyFacts(debt: DebtView, { t }: Words): Fact[] {
  const lines: [string, string][] = [
    [t("overview_file.fact.legal_name"), debt.lender.legalName],
    [t("overview_file.fact.lender_kind"), t(`lenders.kind.${debt.lender.kind}`)],
    [t("debt_page.facts.funder"), debt.funder],
    [t("debt_page.facts.holder"), debt.holder],
    [t("debt_page.facts.guarantor"), debt.guarantor],
    [t("debt_page.facts.role"), debt.role === "borrower" ? "" : t(`terms.role.${debt.role}`)],
    [t("debt_page.facts.jointDebtor"), debt.jointDebtor],
    [t("debt_page.facts.collateral"), debt.collateral === null ? "" : t(`terms.collateral.${debt.collateral}`)],
    [t("debt_page.facts.contractNumber"), debt.contractNumber],
    [t("debt_page.facts.accountTail"), debt.accountTail],
  ];
  return lines.flatMap(([term, detail]) => (detail === "" ? [] : [{ term, detail }]));
}

/** The parts of the newest balance and the sums of the contract. */
function moneyFacts(debt: DebtView, overview: Overview, words: Words): Fact[] {
  const { t } = words;
  const { money, day } = overviewPhrases(overview, words);
  const { balance } = debt;
  const claimed = { term: t("debt_page.parts.claimed"), detail: money(balance?.claimed ?? null) };
  const sums = [
    ["debt_page.parts.principal", balance?.principal],
    ["debt_page.parts.interest", balance?.interest],
    ["debt_page.parts.penalty", balance?.penalty],
    ["debt_page.parts.fees", balance?.fees],
    ["debt_page.facts.contracted", debt.contracted],
    ["debt_page.facts.received", debt.received],
    ["debt_page.facts.paidSoFar", debt.paidSoFar],
    ["debt_page.facts.arrears", debt.arrears],
    ["debt_page.facts.instalment", debt.instalment],
  ] as const;
  const rate = debt.statedRateBasisPoints;
  return [
    balance ? { ...claimed, note: t("overview_file.as_of", { day: day(balance.asOf) }) } : claimed,
    ...sums.flatMap(([term, amount]) =>
      amount == null || overview.leftOut.amounts ? [] : [{ term: t(term), detail: money(amount) }],
    ),
    ...(rate === null
      ? []
      : [{ term: t("debt_page.facts.statedRateBasisPoints"), detail: formatPercent(rate / 10_000, 2) }]),
  ];
}

function dayFacts(debt: DebtView, overview: Overview, words: Words): Fact[] {
  const { t } = words;
  const { day } = overviewPhrases(overview, words);
  const days = [
    ["debt_page.facts.contractOn", debt.contractOn],
    ["debt_page.facts.overdueSince", debt.overdueSince],
    ["debt_page.facts.acceleratedOn", debt.acceleratedOn],
  ] as const;
  return [
    ...days.flatMap(([term, on]) => (on === null ? [] : [{ term: t(term), detail: day(on) }])),
    ...debt.courtPapers.map((paper) => courtFact(paper, overview, words)),
    ...(debt.note === "" ? [] : [{ term: t("debt_page.facts.note"), detail: debt.note }]),
  ];
}

const COURT_DAYS = ["servedOn", "answerBy", "hearingOn", "appealBy", "performBy", "objectBy"] as const;

/** One court paper with its days, and whether the court was asked about it. */
function courtFact(paper: DebtView["courtPapers"][number], overview: Overview, words: Words): Fact {
  const { t } = words;
  const { day } = overviewPhrases(overview, words);
  const said = COURT_DAYS.flatMap((field) => {
    const on = paper[field];
    return on === null ? [] : [t("overview_file.named_day", { name: t(`debt_page.court.${field}`), day: day(on) })];
  });
  const where = [paper.court, paper.caseNumber].filter((part) => part !== "").join(" ");
  const checked = t(paper.verified ? "debt_page.court.verified_chip" : "debt_page.court.unverified_chip");
  return {
    term: t(`debt_page.court.types.${paper.type}`),
    detail: [where, checked].filter((part) => part !== "").join(" · "),
    ...(said.length > 0 ? { note: said.join("\n") } : {}),
  };
}
