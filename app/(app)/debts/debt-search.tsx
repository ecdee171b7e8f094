"use client";

import { type ReactNode, useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { SearchForm, type SearchWords } from "@/app/_ui/forms/search-form";
import { DebtTable, type TableWords } from "./debt-table";
import { type FoundDebts, findDebtsAction } from "./find-action";

type DebtSearchProps = {
  words: SearchWords & { table: TableWords };
  /** The filters of the page, within which it searches. */
  filters: Readonly<Record<string, string>>;
  /** The page as it is while nothing is searched. */
  children: ReactNode;
};

/** Searches all pages of the list, not only the one that is shown. */
export function DebtSearch({ words, filters, children }: DebtSearchProps) {
  const [found, search, isPending] = useActionState<FoundDebts, FormData>(findDebtsAction, { words: "", hits: null });
  const { hits } = found;
  return (
    <>
      <SearchForm
        words={words}
        search={search}
        isPending={isPending}
        searched={hits && found.words}
        status={hits?.said ?? ""}
      >
        {Object.entries(filters).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </SearchForm>
      {hits === null && children}
      {hits !== null && hits.rows.length > 0 && (
        <Card>
          <DebtTable rows={hits.rows} words={words.table} />
        </Card>
      )}
    </>
  );
}
