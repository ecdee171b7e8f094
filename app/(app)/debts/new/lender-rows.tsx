import { ChevronRight } from "lucide";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Chip } from "@/app/_ui/chip";
import { Icon } from "@/app/_ui/icon";

export type LenderRow = { key: string; href: Route; name: string; detail: string; chip: string | null };

/** Lenders to pick from: large rows, the whole row is the link. */
export function LenderRows({
  title,
  rows,
  children,
}: {
  title: string;
  rows: readonly LenderRow[];
  children?: ReactNode;
}) {
  return (
    <section className="grid gap-2">
      <h2 className="text-small font-medium text-ink-2">{title}</h2>
      {children}
      {rows.length > 0 && (
        <ul className="overflow-hidden rounded-card border border-line bg-paper">
          {rows.map((row) => (
            <li key={row.key} className="border-b border-line last:border-b-0">
              <LenderLink row={row} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The way to take what was typed as the name of a lender of one's own. */
export function UseNameRow({ href, text, hint }: { href: Route; text: string; hint: string }) {
  return (
    <div className="overflow-hidden rounded-card border border-accent bg-paper">
      <LenderLink row={{ key: "own", href, name: text, detail: hint, chip: null }} />
    </div>
  );
}

function LenderLink({ row }: { row: LenderRow }) {
  return (
    <Link
      href={row.href}
      prefetch={false}
      className="flex min-h-16 items-center gap-3 px-4 py-2.5 hover:bg-sunk focus-visible:-outline-offset-2"
    >
      <span className="grid min-w-0 flex-1">
        <bdi className="font-strong">{row.name}</bdi>
        {row.detail && <span className="text-small text-ink-2">{row.detail}</span>}
      </span>
      {row.chip && <Chip>{row.chip}</Chip>}
      <Icon of={ChevronRight} className="size-4.5 text-ink-3" />
    </Link>
  );
}
