"use client";

import { createContext, type ReactNode, use } from "react";
import { SearchForm, type SearchWords, useSearch } from "@/app/_ui/forms/search-form";
import { findGuideAction } from "./find-action";

const FoundContext = createContext<readonly string[] | null>(null);

type GuideSearchProps = {
  words: SearchWords;
  /** What stands there instead of the pages where none was found. */
  nothing: ReactNode;
  children: ReactNode;
};

/** Searches the pages inside. */
export function GuideSearch({ words, nothing, children }: GuideSearchProps) {
  const { hits, line } = useSearch(findGuideAction);
  const slugs = hits?.slugs ?? null;
  return (
    <FoundContext value={slugs}>
      <SearchForm words={words} {...line} />
      {slugs?.length === 0 ? nothing : children}
    </FoundContext>
  );
}

/** Shown while nothing is searched, and when the search around it found one of these pages. */
export function WhereFound({ slugs, children }: { slugs: readonly string[]; children: ReactNode }) {
  const found = use(FoundContext);
  return found === null || slugs.some((slug) => found.includes(slug)) ? children : null;
}
