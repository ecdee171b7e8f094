import type { Route } from "next";
import Link from "next/link";

export type SwitchItem = { href: Route; label: string; isCurrent: boolean };

/** A few views of the same thing, one of them shown. The chosen one is part of the address, so it works without JavaScript. */
export function LinkSwitch({ label, items }: { label: string; items: readonly SwitchItem[] }) {
  return (
    <nav aria-label={label} className="inline-flex max-w-full flex-wrap gap-0.5 rounded-control bg-sunk p-0.75">
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          prefetch={false}
          aria-current={item.isCurrent ? "true" : undefined}
          className="inline-flex min-h-11 items-center rounded-[8px] border border-transparent px-3 text-small text-ink-2 aria-[current]:border-line aria-[current]:bg-paper aria-[current]:font-strong aria-[current]:text-ink"
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
