import { IncomingMessage, type RequestListener, type ServerResponse } from "node:http";

/** As much as a server action of Next takes. The longest form that people fill in has a tenth of it. */
const FORM_BYTES = 1024 * 1024;
/** So much of what is refused is read and dropped first: a browser that is cut while it sends shows no answer. */
const DROPPED_BYTES = 16 * 1024 * 1024;

/**
 * Answers a form that is larger than any form of ours, without keeping any of it: Next would call it an error of the program. Files
 * and tables go to addresses under /api, which have limits of their own. Says whether it answered.
 */
export function refusesLargeForm(request: IncomingMessage, response: ServerResponse): boolean {
  if (!isForm(request) || !(Number(request.headers["content-length"]) > FORM_BYTES)) return false;
  let dropped = 0;
  request.on("data", (piece: Buffer) => {
    dropped += piece.length;
    if (dropped > DROPPED_BYTES) request.destroy();
  });
  request.once("end", () => say(response));
  // Whoever goes away while sending misses nothing.
  request.on("error", () => undefined);
  return true;
}

/** The same for a form that does not say how long it is: it is read before it is handed on, and then it does. */
export function measuringForms(handle: RequestListener): RequestListener {
  return (request, response) => {
    const { "content-length": length, "transfer-encoding": coding } = request.headers;
    if (!isForm(request) || length !== undefined || coding === undefined) return handle(request, response);
    readForm(request).then(
      (body) => (body === null ? say(response) : handle(withBody(request, body), response)),
      () => response.destroy(),
    );
  };
}

function isForm({ method, url = "" }: IncomingMessage): boolean {
  return method === "POST" && !url.startsWith("/api/");
}

/** The whole form; null when it is too long. */
async function readForm(request: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes <= FORM_BYTES) pieces.push(piece);
    if (bytes > DROPPED_BYTES) request.destroy();
  }
  return bytes > FORM_BYTES ? null : Buffer.concat(pieces);
}

function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const { "transfer-encoding": _coding, ...others } = request.headers;
  const headers = { ...others, "content-length": String(body.length) };
  const read = new IncomingMessage(request.socket);
  Object.assign(read, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, headers, complete: true });
  read.push(body);
  read.push(null);
  return read;
}

function say(response: ServerResponse): void {
  response.writeHead(413, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(
    "填的内容太长了，没有保存。请返回，改短一些再提交。\nThis is too long and was not saved. Please go back, shorten it and send it again.\n",
  );
}
