import type { IncomingMessage, ServerResponse } from "node:http";

/** As much as a server action of Next takes. The longest form that people fill in has a tenth of it. */
const FORM_BYTES = 1024 * 1024;
/** So much of what is refused is read and dropped first: a browser that is cut while it sends shows no answer. */
const DROPPED_BYTES = 16 * 1024 * 1024;

/**
 * Answers a form that is larger than any form of ours, without keeping any of it: Next would call it an error of the program. Files
 * and tables go to addresses under /api, which have limits of their own. Says whether it answered.
 */
export function refusesLargeForm(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = "", headers } = request;
  const isForm = method === "POST" && !url.startsWith("/api/");
  if (!isForm || !(Number(headers["content-length"]) > FORM_BYTES)) return false;
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

function say(response: ServerResponse): void {
  response.writeHead(413, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(
    "填的内容太长了，没有保存。请返回，改短一些再提交。\nThis is too long and was not saved. Please go back, shorten it and send it again.\n",
  );
}
