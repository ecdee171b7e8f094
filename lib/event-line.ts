/**
 * Something that happened, without a word of what anybody typed: a user's id, a keyed hash of the client's network, and for a
 * refusal its reason.
 */
export type LoggedEvent = { event: string; user: string | null; client: string | null; why: string | null };

/** One line of JSON for the server's log. Nothing in it can begin a second line. */
export function eventLine({ event, user, client, why }: LoggedEvent, at: Date): string {
  return JSON.stringify({ at: at.toISOString(), event, user, client, ...(why === null ? {} : { why }) });
}
