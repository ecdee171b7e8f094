import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId } from "@/lib/data/core/new-id";
import { getRevision, keepRevision } from "@/lib/data/core/revisions";
import type { UserId } from "@/lib/domain/basics/user";
import type { Prisma } from "@/prisma/generated/client";
import { insertPayment, type Payment, type PaymentView, paymentColumns, paymentView } from "./payments";

/** A payment of a debt as it stands in its list. */
export type DebtPayment = PaymentView & {
  debtId: string;
  /** The settlement that it was recorded with, and is corrected with; null for every other. */
  settlementId: string | null;
  isRemoved: boolean;
};

export const DEBT_PAYMENT_INCLUDE = {
  settlements: { where: { removedAt: null }, select: { id: true }, take: 1 },
} as const satisfies Prisma.PaymentInclude;
type DebtPaymentRow = Prisma.PaymentGetPayload<{ include: typeof DEBT_PAYMENT_INCLUDE }>;

export function debtPayment(seal: UserSeal, { settlements, ...row }: DebtPaymentRow): DebtPayment {
  const settlementId = settlements[0]?.id ?? null;
  return { ...paymentView(seal, row), debtId: row.debtId, settlementId, isRemoved: row.removedAt !== null };
}

/** The payments of a debt that were not removed, the latest first. None for a debt that is not there or someone else's. */
export async function listPayments(userId: UserId, debtId: string): Promise<DebtPayment[]> {
  if (!isId(debtId)) return [];
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().payment.findMany({
      relationLoadStrategy: "join",
      where: { userId, debtId, removedAt: null },
      include: DEBT_PAYMENT_INCLUDE,
      orderBy: [{ on: "desc" }, { id: "desc" }],
    }),
  ]);
  return rows.map((row) => debtPayment(seal, row));
}

/** One payment, removed or not; null when it is not there or someone else's. */
export async function getPayment(userId: UserId, paymentId: string): Promise<DebtPayment | null> {
  if (!isId(paymentId)) return null;
  const where = { id_userId: { id: paymentId, userId } };
  const row = await db().payment.findUnique({ relationLoadStrategy: "join", where, include: DEBT_PAYMENT_INCLUDE });
  return row && debtPayment(await sealFor(userId), row);
}

/** A payment with the agreement that it is paid under, if under one. */
export type NewPayment = Payment & { agreementId: string | null };

/** Records a payment on a debt, once per form. "not_found" where debt or agreement is not there or not of each other. */
export async function recordPayment(
  userId: UserId,
  debtId: string,
  payment: NewPayment,
  idempotency: Idempotency,
): Promise<{ id: string } | "not_found"> {
  if (!isId(debtId)) return "not_found";
  const seal = await sealFor(userId);
  const id = await createOnce(userId, idempotency, async (tx) => {
    const isThere = (await tx.debt.count({ where: { id: debtId, userId } })) === 1;
    if (!isThere || !(await isOfDebt(tx, userId, debtId, payment.agreementId))) return "";
    return insertPayment(tx, userId, seal, debtId, payment);
  });
  return id === "" ? "not_found" : { id };
}

async function isOfDebt(tx: Tx, userId: UserId, debtId: string, agreementId: string | null): Promise<boolean> {
  if (agreementId === null) return true;
  if (!isId(agreementId)) return false;
  // An agreement whose acceptance was undone keeps its payments: they count again when it comes back.
  return (await tx.agreement.count({ where: { id: agreementId, userId, debtId } })) === 1;
}

/** What a change of a payment can come to. One that came with a settlement is corrected there, so that both say the same. */
export type PaymentOutcome = "saved" | "stale" | "not_found" | "payment_of_settlement";

/** Corrects a payment, if nobody saved since `version`. What it said before is kept. */
export async function updatePayment(
  userId: UserId,
  paymentId: string,
  version: number,
  payment: NewPayment,
): Promise<PaymentOutcome> {
  const before = await getPayment(userId, paymentId);
  if (before === null || before.isRemoved) return "not_found";
  if (before.settlementId !== null) return "payment_of_settlement";
  if (before.version !== version) return "stale";
  const seal = await sealFor(userId);
  return db().$transaction(async (tx) => {
    if (!(await isOfDebt(tx, userId, before.debtId, payment.agreementId))) return "not_found";
    const { agreementId } = payment;
    const { count } = await tx.payment.updateMany({
      where: { id: paymentId, userId, version, removedAt: null },
      data: { agreementId, ...paymentColumns(seal, paymentId, payment), version: { increment: 1 } },
    });
    if (count === 0) return "stale";
    await keepRevision(tx, userId, seal, { subject: "Payment", subjectId: paymentId, version, before });
    return "saved";
  });
}

/** Puts back what a payment said before its last edit; that too is an edit and can be undone. */
export async function undoPaymentEdit(userId: UserId, paymentId: string): Promise<PaymentOutcome> {
  const now = await getPayment(userId, paymentId);
  if (!now) return "not_found";
  const before = await getRevision<DebtPayment>(userId, await sealFor(userId), "Payment", paymentId, now.version - 1);
  return before ? updatePayment(userId, paymentId, now.version, before) : "not_found";
}

/** Takes a payment out of its debt, or brings it back. */
export async function setPaymentRemoved(
  userId: UserId,
  paymentId: string,
  isRemoved: boolean,
): Promise<PaymentOutcome> {
  const before = await getPayment(userId, paymentId);
  if (!before) return "not_found";
  if (before.settlementId !== null) return "payment_of_settlement";
  await db().payment.updateMany({
    where: { id: paymentId, userId },
    data: { removedAt: isRemoved ? new Date() : null, version: { increment: 1 } },
  });
  return "saved";
}
