import "server-only";
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";

/** A message as it goes over the wire, with its envelope. */
export type Outgoing = { from: string; to: string; bytes: Buffer };

/** A whole conversation with a mail server takes no longer; half of what a claim holds (lib/data/mail/mails-sent.ts). */
const WITHIN_MS = 120_000;
const STEP_WITHIN_MS = 30_000;

/** A message that was not taken. What the server said may name an address, so that only its code is kept. */
export class MailFailure extends Error {
  override readonly name = "MailFailure";
  readonly code: string;

  constructor(error: unknown) {
    const code = codeOf(error);
    super(`The message was not sent (${code}).`);
    this.code = code;
  }
}

/**
 * Gives a message to a mail server. `beforeItsEnd` runs once the server has accepted sender, recipient and every byte of the
 * message but the dot that ends it: a server drops a message whose end it was never given, and keeps one whose end it was.
 * What is recorded there is therefore true whether the program lives on or is killed: before it nothing was delivered, after
 * it there is only the dot to write. Throws a MailFailure when the server refuses or is away.
 */
export async function deliver(
  server: URL,
  mail: Outgoing,
  beforeItsEnd: () => Promise<void> = async () => undefined,
): Promise<void> {
  const connection = new SMTPConnection(optionsOf(server));
  let timer: NodeJS.Timeout | undefined;
  const cut = new Promise<never>((_resolve, reject) => {
    connection.on("error", reject);
    connection.once("end", () => reject(new Error("ended")));
    timer = setTimeout(() => reject(new Error("timeout")), WITHIN_MS);
  });
  try {
    await Promise.race([converse(connection, server, mail, beforeItsEnd), cut]);
    connection.quit();
  } catch (error) {
    connection.close();
    throw new MailFailure(error);
  } finally {
    clearTimeout(timer);
    // What a connection says after it is over concerns nobody.
    cut.catch(() => undefined);
  }
}

async function converse(
  connection: SMTPConnection,
  server: URL,
  { from, to, bytes }: Outgoing,
  beforeItsEnd: () => Promise<void>,
): Promise<void> {
  await asked((done) => connection.connect(done));
  if (server.username !== "") {
    const user = decodeURIComponent(server.username);
    const pass = decodeURIComponent(server.password);
    await asked((done) => connection.login({ credentials: { user, pass } }, done));
  }
  await new Promise<void>((resolve, reject) => {
    const source = Readable.from(pieces(bytes, beforeItsEnd), { objectMode: false, highWaterMark: 1 });
    // A source that fails ends nothing by itself: the connection is cut, and the server drops what it has.
    source.once("error", reject);
    const use8BitMime = false;
    connection.send({ from, to, size: bytes.length, use8BitMime }, source, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}

/** The stream is read only after the server said that it wants the message, and its end comes after `beforeItsEnd`. */
async function* pieces(bytes: Buffer, beforeItsEnd: () => Promise<void>): AsyncGenerator<Buffer> {
  yield bytes;
  await beforeItsEnd();
}

function asked(ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => ask((error) => (error ? reject(error) : resolve())));
}

/** Unless the address says "?tls=off", nothing leaves this machine unencrypted: not the password of the server, and no message. */
function optionsOf(server: URL): SMTPConnection.Options {
  const secure = server.protocol === "smtps:";
  const isOpen = server.searchParams.get("tls") === "off" || isLoopback(server.hostname);
  return {
    host: server.hostname.replace(/^\[|\]$/g, ""),
    port: Number(server.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !(secure || isOpen),
    ignoreTLS: !secure && isOpen,
    connectionTimeout: STEP_WITHIN_MS,
    greetingTimeout: STEP_WITHIN_MS,
    socketTimeout: STEP_WITHIN_MS,
    name: "localhost",
    logger: false,
  };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "127.0.0.1" || host === "[::1]";
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const known = [Reflect.get(error, "responseCode"), Reflect.get(error, "code"), error.name];
  return String(known.find((one) => typeof one === "number" || typeof one === "string"));
}
