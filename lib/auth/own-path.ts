import type { Route } from "next";

const HOME: Route = "/dashboard";
/** Stands for this site while an address is read; no real host has this name. */
const HERE = "https://own.invalid";

/**
 * Where to go after signing in: the wanted page when it is one of our own, else the dashboard. Browsers read "//evil" and
 * "/\evil" as another site, and skip tabs and line breaks inside an address, so what remains is what a browser made of it.
 */
export function ownPath(wanted: string | null | undefined): Route {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, HERE)) return HOME;
  const url = new URL(wanted, HERE);
  if (url.origin !== HERE || url.pathname.startsWith("//") || isEntrance(url.pathname)) return HOME;
  return `${url.pathname}${url.search}${url.hash}` as Route;
}

/** Coming back to the sign-in page after signing in would only send the person on again. */
function isEntrance(path: string): boolean {
  return path === "/" || path === "/sign-in" || path === "/sign-up";
}
