"use client";

import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { SearchForm, type SearchWords, useSearch } from "@/app/_ui/forms/search-form";
import { DebtTable, type TableWords } from "./debt-table";
import { findDebtsAction } from "./find-action";

type DebtSearchProps = {
  words: SearchWords & { table: TableWords };
  /** The filters of the page, within which it searches. */
  filters: Readonly<Record<string, string>>;
  /** The page as it is while nothing is searched. */
  children: ReactNode;
};

/** Searches all pages of the list, not only the one that is shown. */
export function DebtSearch({ words, filters, children }: DebtSearchProps) {
  const { hits, line } = useSearch(findDebtsAction);
  return (
    <>
      <SearchForm words={words} filters={filters} {...line} />
      {hits === null && children}
      {hits !== null && hits.rows.length > 0 && (
        <Card>
          <DebtTable rows={hits.rows} words={words.table} />
        </Card>
      )}
    </>
  );
}
