"use client";

import { createContext, type ReactNode, use, useActionState } from "react";
import type { TableRow } from "@/app/_ui/data-table";
import { SearchForm, type SearchWords } from "@/app/_ui/forms/search-form";
import { type Found, findDebtsAction } from "./find-action";

const FoundContext = createContext<ReadonlySet<string> | null>(null);

type DebtSearchProps = {
  words: SearchWords;
  /** How many of the rows below a search found, in words, by that number. */
  counts: readonly string[];
  /** The ids of the rows below. */
  ids: readonly string[];
  children: ReactNode;
};

/** Searches the rows inside. */
export function DebtSearch({ words, counts, ids, children }: DebtSearchProps) {
  const [found, search, isPending] = useActionState<Found, FormData>(findDebtsAction, { words: "", ids: null });
  const hits = found.ids && new Set(found.ids);
  const count = hits && ids.filter((id) => hits.has(id)).length;
  return (
    <FoundContext value={hits}>
      <SearchForm
        words={words}
        search={search}
        isPending={isPending}
        searched={hits && found.words}
        status={count === null ? "" : (counts[count] ?? "")}
      />
      {count !== 0 && children}
    </FoundContext>
  );
}

/** The rows that the search around them found; all of them while nothing is searched. */
export function FoundRows({ rows }: { rows: readonly TableRow[] }) {
  const found = use(FoundContext);
  return rows.filter(({ key }) => found === null || found.has(key)).map(({ row }) => row);
}
