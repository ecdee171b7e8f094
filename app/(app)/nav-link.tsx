"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";

/**
 * A link that knows whether one is there ("page") or somewhere below it ("true"). Not fetched before it is followed: every
 * page is drawn for its request, so that would draw all places on every visit and could use none of them.
 */
export function NavLink({ href, className, children }: { href: Route; className: string; children: ReactNode }) {
  const path = usePathname();
  const current = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link href={href} aria-current={current} className={className}>
      {children}
    </Link>
  );
}
