"use client";

import { createContext, type ReactNode, use } from "react";
import { SearchForm, type SearchWords, useSearch } from "@/app/_ui/forms/search-form";
import { findLendersAction } from "./find-action";
import { LENDER_LINK, LenderLabel, LenderRows } from "./lender-rows";

/** No lender has a longer name here. */
const NAME_LENGTH = 60;

/** The searched words as the name of a lender, and the sentence that offers it. */
const NameContext = createContext({ name: "", sentence: "" });

type LenderSearchProps = {
  words: SearchWords & { own: string; directory: string; nothing: string };
  /** What the loan was for, within which it searches. */
  purpose: string | null;
  /** The way to take what was typed as a name; `TypedName` stands in it. */
  useName: ReactNode;
  /** The page as it is while nothing is searched. */
  children: ReactNode;
};

/** Searches the directory and what was recorded before. */
export function LenderSearch({ words, purpose, useName, children }: LenderSearchProps) {
  const { hits, words: searched, line } = useSearch(findLendersAction);
  return (
    <>
      <SearchForm words={words} filters={purpose === null ? {} : { for: purpose }} {...line} />
      {hits ? (
        <>
          {hits.own.length > 0 && <LenderRows title={words.own} rows={hits.own} />}
          {hits.directory.length > 0 ? (
            <LenderRows title={words.directory} rows={hits.directory} />
          ) : (
            <p className="text-ink-2">{words.nothing}</p>
          )}
          <NameContext value={{ name: searched.trim().slice(0, NAME_LENGTH), sentence: hits.useName }}>
            {useName}
          </NameContext>
        </>
      ) : (
        children
      )}
    </>
  );
}

/** What was searched for as the field `lenderName`, with the button that takes it. */
export function TypedName({ hint }: { hint: string }) {
  const { name, sentence } = use(NameContext);
  return (
    <div className="overflow-hidden rounded-card border border-accent bg-paper">
      <input type="hidden" name="lenderName" value={name} />
      <button type="submit" className={`${LENDER_LINK} w-full text-start`}>
        <LenderLabel name={sentence} detail={hint} chip={null} />
      </button>
    </div>
  );
}
