import { ChevronRight } from "lucide";
import type { Route } from "next";
import { Chip } from "@/app/_ui/chip";
import { Icon } from "@/app/_ui/icon";
import { Link } from "@/app/_ui/link";

export type LenderRow = { key: string; href: Route; name: string; detail: string; chip: string | null };

/** Lenders to pick from: large rows, the whole row is the link. */
export function LenderRows({ title, rows }: { title: string; rows: readonly LenderRow[] }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-small font-medium text-ink-2">{title}</h2>
      <ul className="overflow-hidden rounded-card border border-line bg-paper">
        {rows.map(({ key, href, ...label }) => (
          <li key={key} className="border-b border-line last:border-b-0">
            <Link href={href} className={LENDER_LINK}>
              <LenderLabel {...label} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const LENDER_LINK = "flex min-h-16 items-center gap-3 px-4 py-2.5 hover:bg-sunk focus-visible:-outline-offset-2";

/** What stands in a row that leads to the next step. */
export function LenderLabel({ name, detail, chip }: Omit<LenderRow, "key" | "href">) {
  return (
    <>
      <span className="grid min-w-0 flex-1">
        <bdi className="font-strong wrap-anywhere">{name}</bdi>
        {detail && <span className="text-small text-ink-2">{detail}</span>}
      </span>
      {chip && <Chip>{chip}</Chip>}
      <Icon of={ChevronRight} className="size-4.5 text-ink-3" />
    </>
  );
}
