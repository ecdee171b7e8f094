import type { Route } from "next";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { TextLink } from "@/app/_ui/text-link";

type FilterFormProps = {
  /** The page that is filtered. */
  path: Route;
  summary: string;
  apply: string;
  /** The way back to everything; null while nothing is filtered. */
  clear: { href: Route; label: string } | null;
  /** The fields, one column each where there is room. */
  children: ReactNode;
};

/** Filters and order of a list, in a fold: a plain GET form, so the address says what is shown. */
export function FilterForm({ path, summary, apply, clear, children }: FilterFormProps) {
  return (
    <div className="flex flex-wrap items-start gap-x-4">
      <div className="min-w-0 flex-[1_1_16rem]">
        <Disclosure summary={summary}>
          <form action={path} className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] items-end gap-3">
            {children}
            <Button>{apply}</Button>
          </form>
        </Disclosure>
      </div>
      {clear && <TextLink href={clear.href}>{clear.label}</TextLink>}
    </div>
  );
}
