import { accountSize } from "@/lib/data/account-export/account-size";
import { getProfile } from "@/lib/data/accounts/profiles";
import { listCalendarDays } from "@/lib/data/calendar/calendar-days";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { listTimeline } from "@/lib/data/timeline/timeline";
import { overviewOf } from "@/lib/documents/overview/overview-record";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { type Account, agreementOf, claimOf, type Debt, isOpen } from "./reference";

/* What a person sees of everything they have: once as the program shows it, and once as the reference says that it has to be. */

/** One debt in the lists. Sums in fen. */
type ListedDebt = {
  stage: string;
  version: number;
  note: string;
  isArchived: boolean;
  claimed: number | null;
  agreement: { offerId: string; paid: number } | null;
  openOffers: string[];
};
/** The same on its own page and in its timeline. */
export type DebtPage = {
  balances: number;
  payments: { id: string; amount: number; version: number }[];
  paid: number;
  settlements: string[];
  agreements: number;
  timeline: Record<string, number>;
};

export type Shown = {
  debts: Record<string, ListedDebt>;
  pages: Record<string, DebtPage>;
  totals: { total: number; known: number; unknown: number };
  settled: number;
  proofs: { kept: string[]; removed: string[] };
  size: { debts: number; payments: number; proofs: number; proofBytes: number };
  calendar: { instalments: number; offers: string[]; closing: string[] };
};

/** Everything as the program shows it; of the pages of debts only those that are named. */
export async function shownTo(user: UserId, today: Day, pages: readonly string[]): Promise<Shown> {
  const [current, archived, profile, kept, removed, size, calendar] = await Promise.all([
    listDebts(user, { archived: false }),
    listDebts(user, { archived: true }),
    getProfile(user),
    listProofs(user),
    listProofs(user, { removed: true }),
    accountSize(user),
    listCalendarDays(user, today),
  ]);
  const overview = overviewOf(current, profile, { leftOut: { amounts: false, names: false }, today });
  const all = [...current, ...archived];
  const looked = all.filter(({ id }) => pages.includes(id));
  const daysOf = (kind: string) => calendar.filter((day) => day.kind === kind).map(({ rowId }) => rowId);
  const { contacts: _contacts, ...counts } = size;
  return {
    debts: Object.fromEntries(all.map((debt) => [debt.id, listedDebt(debt)])),
    pages: Object.fromEntries(await Promise.all(looked.map(async (debt) => [debt.id, await debtPage(user, debt)]))),
    totals: overview.totals,
    settled: overview.settled.length,
    proofs: { kept: idsOf(kept), removed: idsOf(removed) },
    size: counts,
    calendar: {
      instalments: daysOf("instalment").length,
      offers: daysOf("offer").toSorted(),
      closing: [...new Set(daysOf("closing_item"))].toSorted(),
    },
  };
}

function listedDebt({ stage, version, note, isArchived, balance, agreement, offers }: DebtView): ListedDebt {
  return {
    ...{ stage, version, note, isArchived, claimed: balance?.claimed ?? null },
    agreement: agreement && { offerId: agreement.offerId, paid: sum(agreement.payments) },
    openOffers: idsOf(offers.filter(({ status }) => status === "open")),
  };
}

async function debtPage(user: UserId, debt: DebtView): Promise<DebtPage> {
  const [record, timeline] = await Promise.all([
    getDebtRecord(user, debt.id),
    listTimeline({ userId: user, debtId: debt.id, lenderId: debt.lender.id }, { limit: 500 }),
  ]);
  return {
    balances: record.balances.length,
    payments: byId(record.payments.map(({ id, amount, version }) => ({ id, amount, version }))),
    paid: sum(record.payments),
    settlements: idsOf(record.settlements),
    agreements: record.agreements.length,
    timeline: counted(timeline.entries.map(({ kind }) => kind)),
  };
}

/** Everything as the reference says that it has to be. */
export function expectedOf(account: Account, pages: readonly string[]): Shown {
  const { debts, proofs, payments } = account;
  const current = debts.filter(({ isArchived }) => !isArchived);
  const open = current.filter(({ stage }) => isOpen(stage));
  const claims = open.map(claimOf);
  const known = claims.filter((claim) => claim !== null);
  const kept = proofs.filter(({ isRemoved }) => !isRemoved);
  const over = current.filter(({ stage }) => !isOpen(stage));
  const closing = account.settlements.filter(
    ({ ends, isRemoved, debtId }) => ends && !isRemoved && over.some(({ id }) => id === debtId),
  );
  return {
    debts: Object.fromEntries(debts.map((debt) => [debt.id, expectedListed(account, debt)])),
    pages: Object.fromEntries(
      debts.flatMap((debt) => (pages.includes(debt.id) ? [[debt.id, expectedPage(account, debt)]] : [])),
    ),
    totals: { total: total(known), known: known.length, unknown: claims.length - known.length },
    settled: over.length,
    proofs: { kept: idsOf(kept), removed: idsOf(proofs.filter(({ isRemoved }) => isRemoved)) },
    size: {
      debts: debts.length,
      payments: payments.filter(({ isRemoved }) => !isRemoved).length,
      proofs: kept.length,
      proofBytes: total(kept.map(({ size }) => size)),
    },
    calendar: {
      instalments: total(open.map((debt) => instalmentsLeft(account, debt))),
      offers: open.flatMap((debt) => openOffersOf(account, debt)).toSorted(),
      closing: idsOf(closing),
    },
  };
}

function expectedListed(account: Account, debt: Debt): ListedDebt {
  const { stage, version, note, isArchived } = debt;
  const agreement = agreementOf(account, debt);
  return {
    ...{ stage, version, note, isArchived, claimed: claimOf(debt) },
    agreement: agreement && { offerId: agreement.offer.id, paid: paidUnder(account, agreement.id) },
    openOffers: openOffersOf(account, debt).toSorted(),
  };
}

export function expectedPage(account: Account, debt: Debt): DebtPage {
  const ofDebt = ({ debtId }: { debtId: string | null }) => debtId === debt.id;
  const payments = account.payments.filter((one) => ofDebt(one) && !one.isRemoved);
  const settlements = idsOf(account.settlements.filter((one) => ofDebt(one) && !one.isRemoved));
  const agreements = account.agreements.filter((one) => ofDebt(one) && !one.isUndone).length;
  const balances = debt.balances.length;
  return {
    ...{ balances, settlements, agreements, paid: sum(payments) },
    payments: byId(payments.map(({ id, amount, version }) => ({ id, amount, version }))),
    timeline: withoutZeros({
      ...{ balance: balances, agreement: agreements, payment: payments.length, settlement: settlements.length },
      proof: account.proofs.filter((one) => ofDebt(one) && !one.isRemoved).length,
      offer: account.offers.filter((one) => ofDebt(one) && !one.gone).length,
      stage: debt.stages.length,
    }),
  };
}

function openOffersOf({ offers }: Account, debt: Debt): string[] {
  return offers.filter((one) => one.debtId === debt.id && !one.isAccepted && !one.gone).map(({ id }) => id);
}

function paidUnder({ payments }: Account, agreementId: string): number {
  return sum(payments.filter((one) => one.agreementId === agreementId && !one.isRemoved));
}

/** How many sums of an agreement are not paid in full: what was paid fills the first one first. */
function instalmentsLeft(account: Account, debt: Debt): number {
  const agreement = agreementOf(account, debt);
  if (!agreement) return 0;
  let rest = paidUnder(account, agreement.id);
  return agreement.offer.sums.filter((amount) => {
    rest -= amount;
    return rest < 0;
  }).length;
}

const total = (sums: readonly number[]) => sums.reduce((all, one) => all + one, 0);
const sum = (rows: readonly { amount: number }[]) => total(rows.map(({ amount }) => amount));
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();
const byId = <Row extends { id: string }>(rows: readonly Row[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const withoutZeros = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

function counted(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
