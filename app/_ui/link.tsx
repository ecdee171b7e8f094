import type { Route } from "next";
import type { ComponentProps } from "react";

export type LinkProps<To extends string> = Omit<ComponentProps<"a">, "href"> & { href: Route<To> };

/**
 * A way to another page of ours. It is a plain element, and `SoftLinks` follows it within the page. Next's own link is a
 * component that runs on the server and again on the phone for each of the forty links of a page, for fetching ahead, which
 * we don't: every page is drawn for its request.
 */
export function Link<To extends string>(props: LinkProps<To>) {
  return <a {...props} />;
}
