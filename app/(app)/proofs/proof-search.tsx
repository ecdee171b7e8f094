"use client";

import { type ReactNode, useActionState } from "react";
import { ProofGrid } from "@/app/_proofs/proof-tile";
import { SearchForm, type SearchWords } from "@/app/_ui/forms/search-form";
import { type FoundProofs, findProofsAction } from "./find-action";

type ProofSearchProps = {
  words: SearchWords & { list: string };
  /** The filters of the page, within which it searches. */
  filters: Readonly<Record<string, string>>;
  /** The page as it is while nothing is searched. */
  children: ReactNode;
};

/** Searches all pages of the list, not only the one that is shown. */
export function ProofSearch({ words, filters, children }: ProofSearchProps) {
  const [found, search, isPending] = useActionState<FoundProofs, FormData>(findProofsAction, { words: "", hits: null });
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
      {hits ? <ProofGrid tiles={hits.tiles} label={words.list} /> : children}
    </>
  );
}
