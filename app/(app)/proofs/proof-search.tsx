"use client";

import type { ReactNode } from "react";
import { ProofGrid } from "@/app/_proofs/proof-tile";
import { SearchForm, type SearchWords, useSearch } from "@/app/_ui/forms/search-form";
import { findProofsAction } from "./find-action";

type ProofSearchProps = {
  words: SearchWords & { list: string };
  /** The filters of the page, within which it searches. */
  filters: Readonly<Record<string, string>>;
  /** The page as it is while nothing is searched. */
  children: ReactNode;
};

/** Searches all pages of the list, not only the one that is shown. */
export function ProofSearch({ words, filters, children }: ProofSearchProps) {
  const { hits, line } = useSearch(findProofsAction);
  return (
    <>
      <SearchForm words={words} filters={filters} {...line} />
      {hits ? <ProofGrid tiles={hits.tiles} label={words.list} /> : children}
    </>
  );
}
