import type { DebtView } from "@/lib/data/debts/debt-view";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { phrasesOf, type Words } from "@/lib/documents/words";
import type { Day } from "@/lib/domain/basics/day";
import { type Fen, sumFen } from "@/lib/domain/basics/money";
import { creditorNameOf } from "@/lib/domain/debts/creditor-name";
import { isPerson } from "@/lib/domain/debts/lender";
import { type HardshipStory, papersOf } from "@/lib/domain/letters/hardship";
import { cardInstalments } from "@/lib/domain/letters/instalments";
import type { LetterCode, LetterFacts } from "@/lib/domain/letters/letter";
import { formatList } from "@/lib/format/list";

export type LetterBasis = {
  code: LetterCode;
  /** Null for the note to the family. */
  debt: DebtView | null;
  /** Every open debt of the user. */
  openDebts: readonly DebtView[];
  story: HardshipStory;
  /** How the debt ended, for the certificate. */
  settlement: Pick<SettlementView, "settledOn" | "amount"> | null;
  /** The one way in which lenders may reach the person. */
  channel: string;
  today: Day;
};

/** What is known for a letter, written as it stands in it. Letters are Chinese, so `words` are too; null is not known. */
export function letterFactsOf(basis: LetterBasis, words: Words): LetterFacts {
  const { code, debt, story, settlement, today } = basis;
  const say = sayer(words);
  return {
    ...writerFacts(story, words),
    ...(debt ? debtFacts(debt, say) : {}),
    ...moneyFacts(basis, say),
    as_of: say.day(code === "statement" ? today : (debt?.balance?.asOf ?? null)),
    channel: basis.channel || story.phone || null,
    day: say.day(today),
    n: overdueCount(basis.openDebts),
    paid_on: say.day(settlement?.settledOn ?? null),
    amount: say.money(settlement?.amount ?? null),
  };
}

/**
 * What can be paid to this lender in a month. The account says what can be paid to all of them together: promised to each it
 * would be promised several times, so it stands only in a letter to the one lender that is behind.
 */
export function monthlyFor({ debt, openDebts, story }: Pick<LetterBasis, "debt" | "openDebts" | "story">): Fen | null {
  const waiting = openDebts.filter(({ stage, lender }) => stage !== "current" && !isPerson(lender.kind));
  return waiting.every(({ id }) => id === debt?.id) ? story.monthly : null;
}

type Say = ReturnType<typeof sayer>;

/** The same phrases, but null where nothing is known: the letter then shows a gap. */
function sayer(words: Words) {
  const { day, money } = phrasesOf(words);
  return {
    day: (on: Day | null) => (on === null ? null : day(on)),
    money: (amount: Fen | null) => (amount === null ? null : money(amount)),
  };
}

function writerFacts(story: HardshipStory, { t, locale }: Words): LetterFacts {
  const say = sayer({ t, locale });
  const papers = papersOf(story).there.map(({ paper }) => t(`hardship.paper.${paper}`));
  return {
    name: story.name,
    id_tail: story.idTail,
    phone: story.phone,
    contact: story.contact || story.phone,
    // The sentence brings the word itself.
    cause: story.cause.replace(/^(?:因为|由于|因)/u, ""),
    since: say.day(story.since),
    income: say.money(story.income),
    essentials: say.money(story.essentials),
    dependants: story.dependants === null ? null : String(story.dependants),
    request: story.request,
    start: say.day(story.startOn),
    attachments: papers.length === 0 ? null : formatList(papers, locale),
  };
}

function debtFacts(debt: DebtView, say: Say): LetterFacts {
  const { balance, lender } = debt;
  const name = creditorNameOf(debt) || lender.name;
  const others = balance ? [balance.interest, balance.penalty, balance.fees] : [];
  const known = others.filter((part) => part !== null);
  return {
    lender: name,
    recipient: name,
    contract_no: debt.contractNumber,
    account_tail: debt.accountTail,
    claimed: say.money(balance?.claimed ?? null),
    principal: say.money(balance?.principal ?? null),
    interest: say.money(balance?.interest ?? null),
    penalty: say.money(balance?.penalty ?? null),
    fees: say.money(balance?.fees ?? null),
    other_amount: say.money(balance !== null && known.length === others.length ? sumFen(known) : null),
  };
}

function moneyFacts(basis: LetterBasis, say: Say): LetterFacts {
  const monthly = monthlyFor(basis);
  const months = cardInstalments(basis.debt?.balance?.claimed ?? null, monthly);
  return { monthly: say.money(monthly), months: months.ok ? String(months.value) : null };
}

/** A guarantee that nobody called on is no debt that is behind. */
function overdueCount(debts: readonly DebtView[]): string | null {
  const behind = debts.filter(
    ({ stage, role, guaranteeCalled }) => stage !== "current" && (role !== "guarantor" || guaranteeCalled),
  );
  return behind.length === 0 ? null : String(behind.length);
}
