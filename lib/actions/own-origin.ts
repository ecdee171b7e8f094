import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/**
 * Whether the request was sent by a page of this very site. Next compares Origin and Host too, but lets a request
 * without an Origin through; here that is refused when the browser says that it comes from another site.
 */
export async function isOwnOrigin(): Promise<boolean> {
  return isFromHere(await headers());
}

/** The same of the headers that a request was sent with. */
export function isFromHere(sent: Pick<Headers, "get">): boolean {
  const origin = sent.get("origin");
  const site = sent.get("sec-fetch-site");
  if (origin === null) return site === null || site === "same-origin" || site === "none";
  return hostOf(origin) === (env.appUrl?.host ?? sent.get("host"));
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** Where this site is, for an address that a user takes along: APP_URL, else where the request says that it was sent to. */
export async function ownSite(): Promise<URL> {
  const sent = await headers();
  const origin = sent.get("origin");
  if (env.appUrl) return env.appUrl;
  return new URL(origin !== null && URL.canParse(origin) ? origin : `http://${sent.get("host") ?? "localhost"}`);
}
