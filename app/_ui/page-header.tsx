import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export type PageHeaderProps = {
  title: ReactNode;
  /** The page above this one. */
  crumb?: { href: Route; label: string };
  /** A line of quiet facts under the title. */
  lead?: ReactNode;
  /** What can be done here, at the right. */
  children?: ReactNode;
};

/** The top of a page: where one is, and its one heading. */
export function PageHeader({ title, crumb, lead, children }: PageHeaderProps) {
  return (
    <div className="mb-4 desk:mb-5">
      {crumb && (
        <Link
          href={crumb.href}
          prefetch={false}
          className="inline-flex min-h-11 min-w-11 items-center gap-1 text-small text-ink-2 wrap-anywhere"
        >
          <span aria-hidden="true">‹</span> {crumb.label}
        </Link>
      )}
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0 pt-1.5">
          <h1 className="text-step font-heading wrap-anywhere desk:text-title">{title}</h1>
          {lead && <div className="mt-1 text-ink-2">{lead}</div>}
        </div>
        {children && <div className="flex flex-none items-center gap-2">{children}</div>}
      </div>
    </div>
  );
}
