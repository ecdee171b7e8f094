import type { ContactCursor } from "@/lib/data/negotiation/contacts";

/** What the address of the list says. What it names wrongly is passed over. */
export type ContactListView = {
  /** Null: all lenders. */
  lenderId: string | null;
  removed: boolean;
  /** Null: the newest. */
  after: ContactCursor | null;
};

/** Reads the address. */
export function contactListViewOf(params: Record<string, unknown>): ContactListView {
  const { lender } = params;
  return {
    lenderId: typeof lender === "string" && lender !== "" ? lender.slice(0, 64) : null,
    removed: params.removed === "1",
    after: cursorOf(params.after),
  };
}

/** The address of a page of the list. */
export function addressOf({ lenderId, removed, after }: ContactListView): string {
  const params = new URLSearchParams();
  if (removed) params.set("removed", "1");
  if (lenderId !== null) params.set("lender", lenderId);
  if (after) params.set("after", `${after.at.getTime()}.${after.id}`);
  return params.size === 0 ? "/contacts" : `/contacts?${params}`;
}

function cursorOf(text: unknown): ContactCursor | null {
  const match = typeof text === "string" ? /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text) : null;
  return match ? { at: new Date(Number(match[1])), id: match[2] ?? "" } : null;
}
