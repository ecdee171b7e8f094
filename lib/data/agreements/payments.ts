import "server-only";
import type { Tx } from "@/lib/data/core/db";
import type { UserSeal } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { type Day, dateToDay, dayToDate } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import type { Payment as PaymentRow } from "@/prisma/generated/client";

/** Money paid on a debt. The amount in fen; to whom and what else is worth keeping is sealed. */
export type Payment = { on: Day; amount: Fen } & PaymentWords;
export type PaymentWords = { payee: string; note: string };
export type PaymentView = Payment & {
  id: string;
  version: number;
  /** The agreement that it was paid under; null = under none. */
  agreementId: string | null;
};

/** Opens a row into its view. */
export function paymentView(seal: UserSeal, row: PaymentRow): PaymentView {
  const words = seal.open<PaymentWords>("Payment", row.id, row.sealed);
  return {
    ...words,
    id: row.id,
    version: row.version,
    agreementId: row.agreementId,
    on: dateToDay(row.on),
    amount: fen(Number(row.amountFen)),
  };
}

/** Records a payment inside a transaction of the caller. Returns its id. */
export async function insertPayment(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  debtId: string,
  { agreementId = null, ...payment }: Payment & { agreementId?: string | null },
): Promise<string> {
  const id = newId();
  await tx.payment.create({ data: { id, userId, debtId, agreementId, ...paymentColumns(seal, id, payment) } });
  return id;
}

/** A payment as columns, its words sealed for this row. */
export function paymentColumns(seal: UserSeal, id: string, { on, amount, payee, note }: Payment) {
  const sealed = seal.seal("Payment", id, { payee, note } satisfies PaymentWords);
  return { on: dayToDate(on), amountFen: BigInt(amount), sealed };
}

/** Takes a payment out of its debt, or brings it back, inside a transaction of the caller. */
export async function setPaymentRemovedIn(
  tx: Tx,
  userId: UserId,
  paymentId: string,
  isRemoved: boolean,
): Promise<void> {
  const removedAt = isRemoved ? new Date() : null;
  await tx.payment.updateMany({
    where: { id: paymentId, userId },
    data: { removedAt, version: { increment: 1 } },
  });
}

/** Corrects day and amount of a payment inside a transaction of the caller. */
export async function correctPayment(
  tx: Tx,
  userId: UserId,
  paymentId: string,
  { on, amount }: Pick<Payment, "on" | "amount">,
): Promise<void> {
  await tx.payment.updateMany({
    where: { id: paymentId, userId },
    data: { on: dayToDate(on), amountFen: BigInt(amount), removedAt: null, version: { increment: 1 } },
  });
}
