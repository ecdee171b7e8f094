import "server-only";
import { headers } from "next/headers";
import { after } from "next/server";
import { keyRing } from "@/lib/data/core/keys";
import { type AuditKind, addAuditEvent } from "@/lib/data/security/audit-events";
import type { UserId } from "@/lib/domain/basics/user";
import { eventLine } from "@/lib/event-line";
import { keyedHash } from "@/lib/sealing/keyed-hash";
import { clientNetwork } from "./client-address";
import { deviceName } from "./device";

/**
 * Notes what happened to an account: for its owner in the account, for the operator as one line in the log. Both after the
 * answer has left, so that a known address takes no longer than an unknown one, whose `userId` is null.
 */
export async function noteEvent(userId: string | null, kind: AuditKind): Promise<void> {
  const at = new Date();
  const device = deviceName((await headers()).get("user-agent") ?? "");
  await logEvent(userId, kind);
  if (userId !== null) after(() => addAuditEvent(userId as UserId, kind, device, at));
}

/** What the operator alone is told of: requests that were turned away, and accounts that are gone. */
type LogKind = AuditKind | "request_refused" | "upload_refused" | "left";

/** One line in the log after the answer has left. `why` is a reason of our own, never a word of what anybody sent. */
export async function logEvent(userId: string | null, kind: LogKind, why: string | null = null): Promise<void> {
  const at = new Date();
  const network = await clientNetwork();
  const client = network && keyedHash(keyRing(), "rate_limit", network);
  after(() => {
    process.stdout.write(`${eventLine({ event: kind, user: userId, client, why }, at)}\n`);
  });
}
