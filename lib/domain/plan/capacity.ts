import type { Day } from "@/lib/domain/basics/day";
import { type Fen, fen, NO_FEN, sumFen } from "@/lib/domain/basics/money";
import { type CommitmentKind, commitmentOf, type PlanDebt } from "./plan-debt";
import { livingReserve, type Profile } from "./profile";

/** The living costs of a month, as the worksheet asks for them. One list drives the type, the schema and the form. */
export const ESSENTIAL_KINDS = [
  "housing",
  "food",
  "utilities",
  "transport",
  "medicine",
  "children",
  "parents",
  "insurance",
  "other",
] as const;
export type EssentialKind = (typeof ESSENTIAL_KINDS)[number];

/** Living costs by kind, in fen a month. Null and left away are "not given"; a cost that one doesn't have is 0. */
export type Essentials = Readonly<Partial<Record<EssentialKind, Fen | null>>>;

/** The sum of the living costs that were given, in fen a month, and the kinds of which nothing was said. */
export function essentialsTotal(essentials: Essentials): { known: Fen; missing: EssentialKind[] } {
  const given = ESSENTIAL_KINDS.map((kind) => essentials[kind] ?? null);
  return {
    known: sumFen(given.filter((amount) => amount !== null)),
    missing: ESSENTIAL_KINDS.filter((_, index) => given[index] === null),
  };
}

/** What the person said of a month. Amounts in fen; null is not given. */
export type CapacityFacts = Pick<Profile, "income" | "essentials" | "savings" | "reserve" | "reserveMonths"> & {
  /** What a court has withheld from wages every month. Asked for only while a debt is being enforced. */
  withheld: Fen | null;
};

export type CapacityFact = "income" | "withheld" | "essentials" | "savings" | "reserve";

/** A fact that is not known: of the person, or the instalment of a debt. */
export type MissingCapacityFact = { fact: CapacityFact } | { fact: "instalment"; debtId: string; kind: CommitmentKind };

/** One instalment that falls due every month, in fen. `dueOn` is its next due day; null where it is not known. */
export type InstalmentDue = { debtId: string; kind: CommitmentKind; amount: Fen; dueOn: Day | null };

export type Capacity = {
  /**
   * What a month leaves for debts, in fen: income − wages withheld − living costs − instalments. Below zero when a month
   * doesn't even reach for these. Null while income, living costs or a sum withheld are not known.
   */
  difference: number | null;
  /** Both in fen, one of them zero; null as above. */
  left: Fen | null;
  shortfall: Fen | null;
  /** The instalments that are known, most pressing first: ordered by a court, promised, secured, kept current. */
  instalments: readonly InstalmentDue[];
  instalmentsTotal: Fen;
  /** The living reserve and the savings above it, in fen; null while they are not known. */
  reserve: Fen | null;
  aboveReserve: Fen | null;
  /** Everything that is not known: left out of the sums, never counted as zero. */
  missing: readonly MissingCapacityFact[];
  /**
   * "renegotiate_before_due": living costs and instalments exceed the income: talk to the lenders before the due day, never
   * use the reserve. "nothing_left": they take all of it.
   */
  advice: "renegotiate_before_due" | "nothing_left" | null;
};

const URGENCY = { court_ordered: 0, promised: 1, secured: 2, current: 3 } satisfies Record<CommitmentKind, number>;

/**
 * What a month leaves for debts: income − wages withheld by a court − living costs − instalments that fall due. Debts left
 * out of the plan count here, because their promises stay as they are. An unknown instalment is named and left out.
 */
export function capacityOf(facts: CapacityFacts, debts: readonly PlanDebt[], today: Day): Capacity {
  const { income, essentials } = facts;
  const withheld = facts.withheld ?? (debts.some(({ stage }) => stage === "enforcing") ? null : NO_FEN);
  const { instalments, unknown } = instalmentsOf(debts, today);
  const instalmentsTotal = sumFen(instalments.map(({ amount }) => amount));
  const reserve = livingReserve(facts);
  const persons = { income, withheld, essentials, savings: facts.savings, reserve };
  const isKnown = income !== null && withheld !== null && essentials !== null;
  const difference = isKnown ? income - withheld - essentials - instalmentsTotal : null;
  return {
    difference,
    left: difference === null ? null : fen(Math.max(0, difference)),
    shortfall: difference === null ? null : fen(Math.max(0, -difference)),
    instalments,
    instalmentsTotal,
    reserve,
    aboveReserve: reserve === null || facts.savings === null ? null : fen(Math.max(0, facts.savings - reserve)),
    missing: [...CAPACITY_FACTS.filter((fact) => persons[fact] === null).map((fact) => ({ fact })), ...unknown],
    advice: adviceOn(difference),
  };
}

const CAPACITY_FACTS = ["income", "withheld", "essentials", "savings", "reserve"] as const satisfies CapacityFact[];

function adviceOn(difference: number | null): Capacity["advice"] {
  if (difference === null || difference > 0) return null;
  return difference < 0 ? "renegotiate_before_due" : "nothing_left";
}

function instalmentsOf(debts: readonly PlanDebt[], today: Day) {
  const instalments: InstalmentDue[] = [];
  const unknown: MissingCapacityFact[] = [];
  for (const debt of debts.toSorted(byId)) {
    const commitment = commitmentOf(debt, today);
    if (commitment === null) continue;
    const { kind, amount } = commitment;
    if (amount === null) unknown.push({ fact: "instalment", debtId: debt.id, kind });
    else instalments.push({ debtId: debt.id, kind, amount, dueOn: debt.agreement?.nextDueOn ?? debt.dueOn });
  }
  return { instalments: instalments.sort((a, b) => URGENCY[a.kind] - URGENCY[b.kind]), unknown };
}

function byId(a: PlanDebt, b: PlanDebt): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
