"use client";

import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { Link } from "@/app/_ui/link";

/**
 * Follows links to our own pages within the page, so that a phone doesn't load everything anew: one listener for all of them.
 * Before the script is there, and for whatever it leaves alone, the browser follows them itself. A link that wants a full load
 * says so by `target="_self"`, one that Back should pass over by `data-replace`.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link === null || isLeftToBrowser(event, link)) return;
      event.preventDefault();
      const to = `${link.pathname}${link.search}${link.hash}` as Route;
      if (link.hasAttribute("data-replace")) router.replace(to);
      else router.push(to);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}

/**
 * A link that knows whether one is there ("page") or somewhere below it ("true"). Here, because a file of its own would be one
 * more for every phone to fetch.
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

/** Another tab, a download, a file, another site, a place on this page: what a browser does better. */
function isLeftToBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isPlainPress = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const isOurPage = link.origin === window.location.origin && !link.pathname.startsWith("/api/");
  const isOnThisPage = link.getAttribute("href")?.startsWith("#") ?? true;
  const hasOwnWay = link.hasAttribute("target") || link.hasAttribute("download");
  return event.defaultPrevented || !isPlainPress || !isOurPage || isOnThisPage || hasOwnWay;
}
