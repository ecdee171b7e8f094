import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "./link";

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
          className="inline-flex min-h-11 min-w-11 items-center gap-1 text-small text-ink-2 wrap-anywhere"
        >
          <span aria-hidden="true">‹</span> {crumb.label}
        </Link>
      )}
      <div className="flex items-start justify-between gap-4">
        <h1 className="min-w-0 pt-1.5 text-step font-heading wrap-anywhere desk:text-title">{title}</h1>
        {children && <div className="flex flex-none items-center gap-2">{children}</div>}
      </div>
      {/* What can be pressed is higher than the title; the lead stands as close to the title as without it. */}
      {lead && <div className={`text-pretty text-ink-2 ${children ? "mt-0.5" : "mt-1"}`}>{lead}</div>}
    </div>
  );
}
