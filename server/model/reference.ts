/* What the program has to be, said plainly: lists in memory. Each function does to them what one mutation does, and answers the same. */

type Revision = { note: string; stage: string };
export type Debt = {
  id: string;
  version: number;
  note: string;
  stage: string;
  isArchived: boolean;
  /** Every stage that it was in, the first one first. */
  stages: string[];
  /** What the debt said in each version before the one in which it is now. */
  revisions: Record<number, Revision>;
  balances: { claimed: number; asOf: string; isCorrected: boolean }[];
  importId: string | null;
  wasTouched: boolean;
};
export type Payment = {
  id: string;
  version: number;
  debtId: string;
  amount: number;
  agreementId: string | null;
  isRemoved: boolean;
  importId: string | null;
};
export type Offer = { id: string; version: number; debtId: string; sums: number[]; isAccepted: boolean; gone: boolean };
export type Agreement = { id: string; debtId: string; offer: Offer; stageBefore: string; isUndone: boolean };
export type Settlement = {
  id: string;
  debtId: string;
  ends: boolean;
  payment: Payment | null;
  stageBefore: string;
  isRemoved: boolean;
};
export type Proof = { id: string; debtId: string | null; paymentId: string | null; size: number; isRemoved: boolean };

/** Everything that one person has. */
export type Account = {
  debts: Debt[];
  payments: Payment[];
  offers: Offer[];
  agreements: Agreement[];
  settlements: Settlement[];
  proofs: Proof[];
  imports: { id: string; isUndone: boolean }[];
};

export function emptyAccount(): Account {
  return { debts: [], payments: [], offers: [], agreements: [], settlements: [], proofs: [], imports: [] };
}

export const isOpen = (stage: string) => stage !== "settled" && stage !== "closed";
const onceAgreed = (stage: string) => (["sued", "judged", "enforcing"].includes(stage) ? stage : "agreed");
const of = <Row extends { debtId: string | null }>(rows: readonly Row[], { id }: Debt) =>
  rows.filter(({ debtId }) => debtId === id);

export function newDebt(id: string, note: string, stage: string, importId: string | null = null): Debt {
  const [stages, revisions, balances] = [[stage], {}, []];
  return { id, note, stage, importId, version: 1, isArchived: false, stages, revisions, balances, wasTouched: false };
}

export function edit(debt: Debt, version: number, note: string, stage: string): "saved" | "stale" {
  if (version !== debt.version) return "stale";
  debt.revisions[version] = { note: debt.note, stage: debt.stage };
  if (stage !== debt.stage) debt.stages.push(stage);
  Object.assign(debt, { note, stage, version: version + 1 });
  return "saved";
}

export function undoEdit(debt: Debt): "saved" | "stale" | "not_found" {
  const before = debt.revisions[debt.version - 1];
  return before ? edit(debt, debt.version, before.note, before.stage) : "not_found";
}

/** The program itself moves a debt: undoing the last edit then brings the words back, and leaves the stage. */
function move(debt: Debt, stage: string): void {
  const before = debt.revisions[debt.version - 1] ?? debt;
  debt.revisions[debt.version] = { note: before.note, stage };
  Object.assign(debt, { stage, version: debt.version + 1 });
  debt.stages.push(stage);
}

/** The last word about what is owed: of the latest day, and of that the one that was recorded last. */
export function claimOf({ balances }: Debt): number | null {
  const standing = balances.filter(({ isCorrected }) => !isCorrected);
  const last = standing
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1);
  return standing.findLast(({ asOf }) => asOf === last)?.claimed ?? null;
}

export function pay(account: Account, payment: Pick<Payment, "id" | "debtId" | "amount"> & Partial<Payment>): Payment {
  const made = { version: 1, agreementId: null, isRemoved: false, importId: null, ...payment };
  account.payments.push(made);
  return made;
}

const isOfSettlement = ({ settlements }: Account, payment: Payment) =>
  settlements.some((one) => one.payment === payment && !one.isRemoved);

export function correctPayment(account: Account, payment: Payment, version: number, amount: number): string {
  if (payment.isRemoved) return "not_found";
  if (isOfSettlement(account, payment)) return "payment_of_settlement";
  if (payment.version !== version) return "stale";
  Object.assign(payment, { amount, version: version + 1 });
  return "saved";
}

export function removePayment(account: Account, payment: Payment, isRemoved: boolean): string {
  if (isOfSettlement(account, payment)) return "payment_of_settlement";
  Object.assign(payment, { isRemoved, version: payment.version + 1 });
  return "saved";
}

/** Whether a settlement may end this debt now. Of a debt that was opened again the one of before counts as undone. */
function makeRoom(account: Account, debt: Debt): boolean {
  const standing = of(account.settlements, debt).filter(({ ends, isRemoved }) => ends && !isRemoved);
  if (!isOpen(debt.stage)) return standing.length === 0;
  for (const one of standing) one.isRemoved = true;
  return true;
}

/** `rows` are the ids that the program gave; without them nothing may have been made. */
export function settle(
  account: Account,
  debt: Debt,
  { ends, paid }: { ends: boolean; paid: number | null },
  rows: { id: string; paymentId: string | null } | null,
): "already_settled" | "settled" {
  if (ends && !makeRoom(account, debt)) return "already_settled";
  const id = rows?.id ?? "";
  const payment = paid === null ? null : pay(account, { id: rows?.paymentId ?? "", debtId: debt.id, amount: paid });
  const stageBefore = isOpen(debt.stage) ? debt.stage : (debt.stages.findLast(isOpen) ?? "current");
  account.settlements.push({ id, debtId: debt.id, ends, payment, stageBefore, isRemoved: false });
  if (ends) move(debt, "settled");
  return "settled";
}

export function removeSettlement(account: Account, debt: Debt, one: Settlement, isRemoved: boolean): string {
  if (one.isRemoved === isRemoved) return "saved";
  if (!isRemoved && one.ends && !makeRoom(account, debt)) return "already_settled";
  one.isRemoved = isRemoved;
  if (one.payment) Object.assign(one.payment, { isRemoved, version: one.payment.version + 1 });
  if (one.ends && !isRemoved) move(debt, "settled");
  if (one.ends && isRemoved && !isOpen(debt.stage)) move(debt, one.stageBefore);
  return "saved";
}

export const agreementOf = ({ agreements }: Account, debt: Debt): Agreement | null =>
  of(agreements, debt).find(({ isUndone }) => !isUndone) ?? null;

export function whyNotAccepted(account: Account, debt: Debt, offer: Offer, version: number): string | null {
  if (!isOpen(debt.stage)) return "debt_over";
  if (offer.gone) return "not_found";
  if (offer.isAccepted) return "offer_not_open";
  if (agreementOf(account, debt)) return "agreement_in_force";
  return version === offer.version ? null : "stale";
}

export function accept({ agreements }: Account, debt: Debt, offer: Offer, id: string): void {
  Object.assign(offer, { isAccepted: true, version: offer.version + 1 });
  const known = { id, debtId: debt.id, offer, stageBefore: debt.stage, isUndone: false };
  const undone = agreements.find((one) => one.offer === offer);
  if (undone) Object.assign(undone, { ...known, id: undone.id });
  else agreements.push(known);
  if (onceAgreed(debt.stage) !== debt.stage) move(debt, onceAgreed(debt.stage));
}

export function undoAcceptance(account: Account, debt: Debt, one: Agreement, isUndone: boolean): string {
  if (one.isUndone === isUndone) return "saved";
  if (!isUndone && one.offer.gone) return "not_found";
  if (!isUndone && agreementOf(account, debt)) return "agreement_in_force";
  one.isUndone = isUndone;
  Object.assign(one.offer, { isAccepted: !isUndone, version: one.offer.version + 1 });
  if (!isOpen(debt.stage)) return "saved";
  const to = isUndone ? (debt.stage === "agreed" ? one.stageBefore : debt.stage) : onceAgreed(debt.stage);
  if (to !== debt.stage) move(debt, to);
  return "saved";
}

/** Takes back what nobody touched since and nothing hangs on: payments first, then debts. */
export function undoImport(account: Account, importId: string): "undone" | "already" {
  const batch = account.imports.find(({ id }) => id === importId);
  if (!batch || batch.isUndone) return "already";
  batch.isUndone = true;
  account.payments = account.payments.filter((payment) => {
    const isUsed = payment.agreementId !== null || account.proofs.some(({ paymentId }) => paymentId === payment.id);
    return payment.importId !== importId || payment.isRemoved || payment.version > 1 || isUsed;
  });
  account.debts = account.debts.filter((debt) => {
    const hanging = [account.payments, account.proofs, account.offers, account.agreements, account.settlements];
    const isUsed = hanging.some((rows) => of<{ debtId: string | null }>(rows, debt).length > 0);
    return debt.importId !== importId || debt.version > 1 || debt.isArchived || debt.wasTouched || isUsed;
  });
  return "undone";
}
