import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "./link";

type TextLinkProps<To extends string> = { href: Route<To>; children: ReactNode };

/** A link that stands alone, high and wide enough to be hit even where it says two letters. */
export function TextLink<To extends string>({ href, children }: TextLinkProps<To>) {
  return (
    <Link
      href={href}
      className="-mx-2.5 inline-flex min-h-11 items-center px-2.5 text-small text-accent underline-offset-4 hover:underline"
    >
      {children}
    </Link>
  );
}
