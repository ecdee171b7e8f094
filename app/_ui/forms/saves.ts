import type { Route } from "next";

/**
 * The address of a page on which a row was saved: with the quiet word `note`, and with the version over which it was saved.
 * Its form takes that as its key and so begins anew after every save.
 */
export function savedAddress(path: string, note: string, version: number | undefined): Route {
  return `${path}?note=${note}&v=${version ?? 0}` as Route;
}

/**
 * The key of a form on a page with this address. From the address and not from the row: without JavaScript a form finds its
 * answer again only under the key with which it was sent.
 */
export function savesIn(query: Record<string, unknown>): string {
  return typeof query.v === "string" ? query.v : "";
}
