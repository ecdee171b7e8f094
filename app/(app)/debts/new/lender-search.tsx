"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type InputEvent, useEffect, useRef, useTransition } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import { control } from "@/app/_ui/forms/control-style";

const PAUSE_MS = 180;

type LenderSearchProps = {
  query: string;
  purpose: string | null;
  words: { label: string; placeholder: string; submit: string };
};

/** Searches the directory. A plain GET form; with JavaScript the results follow the typing. */
export function LenderSearch({ query, purpose, words }: LenderSearchProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  function onInput(event: InputEvent<HTMLInputElement>) {
    // Half a syllable of pinyin is not a query yet: the input method says when the word is there.
    if (event.nativeEvent.isComposing) return;
    followTyping(event.currentTarget.value);
  }

  function followTyping(typed: string) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      startTransition(() => router.replace(addressOf(typed, purpose), { scroll: false }));
    }, PAUSE_MS);
  }

  return (
    <search>
      <form action="/debts/new" aria-busy={isPending} className="grid gap-1.5">
        <label htmlFor="lender-search" className="font-strong">
          {words.label}
        </label>
        {purpose && <input type="hidden" name="for" value={purpose} />}
        <span className="flex gap-2">
          <input
            id="lender-search"
            type="search"
            name="q"
            maxLength={60}
            defaultValue={query}
            placeholder={words.placeholder}
            autoComplete="off"
            enterKeyHint="search"
            onInput={onInput}
            onCompositionEnd={(event) => followTyping(event.currentTarget.value)}
            className={control}
          />
          <button type="submit" className={`${buttonClass({ look: "plain" })} flex-none`}>
            {words.submit}
          </button>
        </span>
      </form>
    </search>
  );
}

function addressOf(typed: string, purpose: string | null): Route {
  const params = new URLSearchParams();
  if (purpose) params.set("for", purpose);
  if (typed.trim() !== "") params.set("q", typed.trim());
  return (params.size > 0 ? `/debts/new?${params}` : "/debts/new") as Route;
}
