import "server-only";
import { unsubscribeToken } from "@/lib/data/mail/unsubscribe-tokens";
import type { UserId } from "@/lib/domain/basics/user";

/** Where a person ends the messages by a click, and where a mail program does it by itself (RFC 8058). */
export type UnsubscribeLink = { page: string; headers: Record<string, string> };

export async function unsubscribeLink(userId: UserId, site: URL): Promise<UnsubscribeLink> {
  const token = await unsubscribeToken(userId);
  const oneClick = new URL(`/api/mail/unsubscribe/${token}`, site);
  return {
    page: new URL(`/unsubscribe/${token}`, site).href,
    headers: { "List-Unsubscribe": `<${oneClick.href}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  };
}
