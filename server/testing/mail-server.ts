import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** One message as the server took it, its words decoded. */
export type Received = {
  from: string;
  to: string[];
  headers: Record<string, string>;
  subject: string;
  text: string;
  raw: string;
};

export type MailServer = {
  url: string;
  /** Everything that was delivered whole, in its order. */
  received: Received[];
  /** Resolves with the first message that fits, once it is there. */
  arrival(fits: (one: Received) => boolean): Promise<Received>;
  close(): Promise<void>;
};

/** A real SMTP server on a free port of this machine, without encryption and without a password unless told otherwise. */
export async function startMailServer(
  options: Partial<SMTPServerOptions> = {},
  { host = "127.0.0.1", port = 0 } = {},
): Promise<MailServer> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), ...readMessage(raw) });
        done();
        for (const look of waiting) look();
      });
    },
    ...options,
  });
  // A client that is killed in the middle is what some tests are about.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => void server.listen(port, host, resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${host}:${taken}`,
    received,
    arrival: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = received.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise((resolve) => void server.close(resolve)),
  };
}

function readMessage(raw: string): Omit<Received, "from" | "to"> {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const lines = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const encoding = headers["content-transfer-encoding"] ?? "7bit";
  const text = decode(rest.join("\r\n\r\n"), encoding).replaceAll("\r\n", "\n");
  return { headers, subject: decodeWords(headers.subject ?? ""), text, raw };
}

function decode(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? decodeQuoted(body.replaceAll(/=\r\n/g, "")) : body;
}

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function decodeWords(text: string): string {
  return text.replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=\s?/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === "B" ? Buffer.from(word, "base64").toString("utf8") : decodeQuoted(word.replaceAll("_", " ")),
  );
}
