import "server-only";
import type { UserId } from "@/lib/domain/basics/user";
import { db } from "./db";
import { sealFor } from "./keys";

/** What was typed into a form: field name → values. Passwords are never among them. */
export type DraftValues = Record<string, string[]>;

const KEPT_DAYS = 7;

/** Keeps what was typed into a refused form, so that a reload finds it. `form` names the form, e.g. "debt:new". */
export async function saveDraft(userId: UserId, form: string, values: DraftValues): Promise<void> {
  const sealed = (await sealFor(userId)).seal("Draft", form, values);
  const updatedAt = new Date();
  await db().draft.upsert({
    where: { userId_form: { userId, form } },
    create: { userId, form, sealed, updatedAt },
    update: { sealed, updatedAt },
  });
}

/** What was typed into a form that was not accepted yet, within the last week. */
export async function getDraft(userId: UserId, form: string): Promise<DraftValues | null> {
  const row = await db().draft.findUnique({ where: { userId_form: { userId, form } } });
  if (!row || row.updatedAt.getTime() < Date.now() - KEPT_DAYS * 86_400_000) return null;
  return (await sealFor(userId)).open<DraftValues>("Draft", form, row.sealed);
}

/** The unaccepted forms whose names begin with a prefix, by name; for pages with many forms. */
export async function listDrafts(userId: UserId, prefix: string): Promise<Record<string, DraftValues>> {
  const since = new Date(Date.now() - KEPT_DAYS * 86_400_000);
  const where = { userId, form: { startsWith: prefix }, updatedAt: { gte: since } };
  const [seal, rows] = await Promise.all([sealFor(userId), db().draft.findMany({ where })]);
  // In a prefix "_" and "%" would be wild cards to the database.
  const named = rows.filter(({ form }) => form.startsWith(prefix));
  return Object.fromEntries(named.map(({ form, sealed }) => [form, seal.open<DraftValues>("Draft", form, sealed)]));
}

/** Forgets a draft, after its form was accepted. */
export async function dropDraft(userId: UserId, form: string): Promise<void> {
  await db().draft.deleteMany({ where: { userId, form } });
}
