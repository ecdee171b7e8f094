import "server-only";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import type { UserId } from "@/lib/domain/basics/user";

/** What can happen to an account and is shown to its owner. */
export const AUDIT_KINDS = [
  "signed_in",
  "sign_in_failed",
  "signed_out_everywhere",
  "session_ended",
  "password_changed",
  "password_reset",
  "second_factor_on",
  "second_factor_off",
  "second_factor_failed",
  "recovery_code_used",
  "recovery_codes_replaced",
  "exported",
  "imported",
  "calendar_made",
  "reminders_on",
  "address_confirmed",
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** One event; the device is as much as a person recognises of it. */
export type AuditEvent = { id: string; kind: AuditKind; at: Date; device: string };

/** So many are kept of one account. */
export const KEPT_EVENTS = 200;

/** Notes that something happened to the account. The oldest beyond what is kept are forgotten. */
export async function addAuditEvent(userId: UserId, kind: AuditKind, device: string, at: Date): Promise<void> {
  const seal = await sealFor(userId);
  const id = newId();
  await db().auditEvent.create({ data: { id, userId, kind, at, sealed: seal.seal("AuditEvent", id, { device }) } });
  await db().$executeRaw`
    DELETE FROM "AuditEvent" WHERE "id" IN (
      SELECT "id" FROM "AuditEvent" WHERE "userId" = ${userId}::uuid ORDER BY "at" DESC, "id" DESC OFFSET ${KEPT_EVENTS})`;
}

/** The newest events of the account, newest first. */
export async function listAuditEvents(userId: UserId, count: number): Promise<AuditEvent[]> {
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().auditEvent.findMany({ where: { userId }, orderBy: [{ at: "desc" }, { id: "desc" }], take: count }),
  ]);
  return rows.map(({ id, kind, at, sealed }) => ({
    id,
    kind: kind as AuditKind,
    at,
    device: seal.open<{ device: string }>("AuditEvent", id, sealed).device,
  }));
}
