import "server-only";
import type { Tx } from "@/lib/data/core/db";
import type { UserSeal } from "@/lib/data/core/keys";
import { isId } from "@/lib/data/core/new-id";
import { ensureChecklistItem } from "@/lib/data/settlement/checklist-rows";
import type { UserId } from "@/lib/domain/basics/user";

/**
 * What a proof hangs on: a debt, or one contact, payment or item of a checklist. None is the inbox. Where a contact,
 * payment or item belongs to a debt, the proof belongs to that debt, too.
 */
export type ProofPlace = {
  debtId?: string | undefined;
  contactId?: string | undefined;
  paymentId?: string | undefined;
  checklist?: { settlementId: string; code: string } | undefined;
};

type PlaceColumns = Record<"debtId" | "contactId" | "paymentId" | "checklistItemId", string | null>;

const NOWHERE: PlaceColumns = { debtId: null, contactId: null, paymentId: null, checklistItemId: null };

/** The place as columns; null when something that it names is not there or someone else's, or it names too much. */
export async function placeColumns(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  place: ProofPlace,
): Promise<PlaceColumns | null> {
  const { debtId, contactId, paymentId, checklist } = place;
  const ids = [debtId, contactId, paymentId, checklist?.settlementId].filter((id) => id !== undefined);
  if (!ids.every(isId)) return null;
  if ([contactId, paymentId, checklist].filter((one) => one !== undefined).length > 1) return null;
  if (contactId !== undefined) return contactColumns(tx, userId, contactId, debtId ?? null);
  if (paymentId !== undefined) {
    const payment = await tx.payment.findFirst({ where: { id: paymentId, userId, removedAt: null } });
    return payment && agreed({ ...NOWHERE, debtId: payment.debtId, paymentId }, debtId);
  }
  if (checklist !== undefined) {
    if (!/^[a-z][a-z0-9_]{0,59}$/.test(checklist.code)) return null;
    const item = await ensureChecklistItem(tx, userId, seal, checklist.settlementId, checklist.code);
    return item && agreed({ ...NOWHERE, debtId: item.debtId, checklistItemId: item.id }, debtId);
  }
  return debtId === undefined || (await isOwnDebt(tx, userId, debtId)) ? { ...NOWHERE, debtId: debtId ?? null } : null;
}

/** A contact can be about all debts to a lender; then the debt may be named beside it. */
async function contactColumns(
  tx: Tx,
  userId: UserId,
  contactId: string,
  debtId: string | null,
): Promise<PlaceColumns | null> {
  const contact = await tx.contact.findFirst({ where: { id: contactId, userId, removedAt: null } });
  if (!contact) return null;
  if (contact.debtId !== null) return agreed({ ...NOWHERE, debtId: contact.debtId, contactId }, debtId ?? undefined);
  return debtId === null || (await isOwnDebt(tx, userId, debtId)) ? { ...NOWHERE, debtId, contactId } : null;
}

function agreed(columns: PlaceColumns, debtId: string | undefined): PlaceColumns | null {
  return debtId === undefined || debtId === columns.debtId ? columns : null;
}

async function isOwnDebt(tx: Tx, userId: UserId, debtId: string): Promise<boolean> {
  return (await tx.debt.count({ where: { id: debtId, userId } })) === 1;
}
