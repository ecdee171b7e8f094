import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Has a browser drop what it keeps of this site with the very answer that takes its session back: copies of pages and files, and
 * every kind of storage. Cookies stay, because in them are language and look, which whoever comes to the sign-in page reads too; the
 * one that opens anything is gone already. Browsers follow this over https and on their own machine only.
 */
export function clearsWhenSignedOut({ method }: IncomingMessage, response: ServerResponse): void {
  if (method !== "POST") return;
  const { writeHead } = response;
  response.writeHead = ((...args: unknown[]) => {
    if (takesSessionBack(response.getHeader("set-cookie"))) response.setHeader("Clear-Site-Data", '"cache", "storage"');
    return Reflect.apply(writeHead, response, args);
  }) as typeof writeHead;
}

function takesSessionBack(cookies: ReturnType<ServerResponse["getHeader"]>): boolean {
  return [cookies].flat().some((cookie) => /^(?:__Host-)?ashore-session=;/.test(String(cookie)));
}
