"use client";

import { createContext, type ReactNode, use, useActionState } from "react";
import { SearchForm, type SearchWords } from "@/app/_ui/forms/search-form";
import { type FoundPages, findGuideAction } from "./find-action";

const FoundContext = createContext<readonly string[] | null>(null);

type GuideSearchProps = {
  words: SearchWords;
  /** How many pages a search found, in words, by that number. */
  counts: readonly string[];
  /** What stands there instead of the pages where none was found. */
  nothing: ReactNode;
  children: ReactNode;
};

/** Searches the pages inside. */
export function GuideSearch({ words, counts, nothing, children }: GuideSearchProps) {
  const [{ words: searched, slugs }, search, isPending] = useActionState<FoundPages, FormData>(findGuideAction, {
    words: "",
    slugs: null,
  });
  return (
    <FoundContext value={slugs}>
      <SearchForm
        words={words}
        search={search}
        isPending={isPending}
        searched={slugs && searched}
        status={slugs === null ? "" : (counts[slugs.length] ?? "")}
      />
      {slugs?.length === 0 ? nothing : children}
    </FoundContext>
  );
}

/** Shown while nothing is searched, and when the search around it found one of these pages. */
export function WhereFound({ slugs, children }: { slugs: readonly string[]; children: ReactNode }) {
  const found = use(FoundContext);
  return found === null || slugs.some((slug) => found.includes(slug)) ? children : null;
}
