import { type NextRequest, NextResponse } from "next/server";
import { isFromHere } from "@/lib/actions/own-origin";
import en from "@/lib/i18n/messages/en/refusal.json";
import zh from "@/lib/i18n/messages/zh-CN/refusal.json";

const READING = ["GET", "HEAD", "OPTIONS"];

/**
 * Gives every page its own nonce. Next reads it from the request's policy while rendering, so pages must be rendered per request.
 * This is no guard: pages and actions check the user and the origin themselves. It only answers calmly what Next would call an
 * error of the program, with a line in the log for whoever likes to write one.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!READING.includes(request.method) && !isFromHere(request.headers)) return refuseForeign();
  const policy = contentSecurityPolicy(freshNonce());
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  // Where to come back to after signing in; pages have no other way to know their own address.
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  // Always our own: a name sent from outside could join two unrelated lines of the log.
  const requestId = crypto.randomUUID();
  headers.set("x-request-id", requestId);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  response.headers.set("X-Request-Id", requestId);
  return response;
}

export const config = {
  // Uploads stay out: the proxy would cut bodies at 10 MB. Static files carry no page and want to be cached.
  matcher: ["/((?!api/|_next/static/|icons/|app\\.webmanifest$|favicon\\.ico$|robots\\.txt$).*)"],
};

function refuseForeign(): NextResponse {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" };
  return new NextResponse(`${zh.foreign_origin}\n${en.foreign_origin}\n`, { status: 403, headers });
}

function freshNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    // The reader of a PDF works in a worker. Named here, because browsers differ in what they fall back to.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
