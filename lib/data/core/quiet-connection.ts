import "server-only";
import { Socket } from "node:net";
import { Client, type ClientBase } from "pg";

/** Longer than any statement of the product takes or waits for its turn. */
const ANSWERS_WITHIN_MS = 20_000;

/**
 * Gives up a connection on which a question stays without any answer: its server is gone and nobody was told, as after a
 * power cut or behind a firewall that forgot it. Without this its requests would wait for a quarter of an hour, and the
 * connection would go on taking new ones. One that is only idle, or holds a lock, is left alone.
 */
export function giveUpWhenSilent(client: ClientBase, withinMs: number = ANSWERS_WITHIN_MS): void {
  const stream = client instanceof Client ? client.connection.stream : null;
  if (!(stream instanceof Socket)) return;
  let writtenWhenAnswered = stream.bytesWritten;
  stream.on("data", () => {
    writtenWhenAnswered = stream.bytesWritten;
  });
  stream.setTimeout(withinMs, () => {
    if (stream.bytesWritten > writtenWhenAnswered) stream.destroy(new Error("The database fell silent."));
  });
}
