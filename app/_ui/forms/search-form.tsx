"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import type { Found } from "@/lib/actions/search";
import { control } from "./control-style";

const PAUSE_MS = 220;

export type SearchWords = { label: string; placeholder: string; submit: string; clear: string };

type SearchLine = {
  /** Gets the field `words`, and `clear` where everything is to be shown again. */
  search: (formData: FormData) => void;
  isPending: boolean;
  /** What was searched for last; null while nothing is. */
  searched: string | null;
  /** What was found, in a sentence. */
  status: string;
};

type SearchFormProps = SearchLine & {
  words: SearchWords;
  /** What goes along, as hidden fields: the filters of the page, within which it searches. */
  filters?: Readonly<Record<string, string>>;
};

/** What an action finds, null while nothing is searched, and what the line to search with needs of it. */
export function useSearch<Hits extends { said: string }>(
  find: (previous: Found<Hits>, formData: FormData) => Promise<Found<Hits>>,
): { hits: Hits | null; words: string; line: SearchLine } {
  const [{ words, hits }, search, isPending] = useActionState<Found<Hits>, FormData>(find, { words: "", hits: null });
  return { hits, words, line: { search, isPending, searched: hits && words, status: hits?.said ?? "" } };
}

/** A line to search with. Posted, so that the words are in no address; it works before JavaScript arrives. */
export function SearchForm({ words, search, isPending, searched, status, filters = {} }: SearchFormProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Whoever has gone on to a result wants nothing more of this.
  useEffect(() => () => clearTimeout(timer.current), []);

  function send(form: HTMLFormElement, submitter: HTMLElement | null) {
    clearTimeout(timer.current);
    const input = form.elements.namedItem("words");
    if (submitter?.getAttribute("name") === "clear" && input instanceof HTMLInputElement) input.value = "";
    const formData = new FormData(form);
    // Not by the form's own action, which would put the typed words back to what was searched before.
    startTransition(() => search(formData));
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    send(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
  }

  function onInput(event: FormEvent<HTMLFormElement>) {
    // Half a syllable of pinyin is no word yet: the input method says when it is there.
    if (!(event.nativeEvent as InputEvent).isComposing) followTyping(event.currentTarget);
  }

  function followTyping(form: HTMLFormElement) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(form, null), PAUSE_MS);
  }

  return (
    <search className="mb-3 block">
      <form
        action={search}
        onSubmit={onSubmit}
        onInput={onInput}
        onCompositionEnd={(event) => followTyping(event.currentTarget)}
        aria-busy={isPending}
        className="flex gap-2"
      >
        {Object.entries(filters).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          type="search"
          name="words"
          aria-label={words.label}
          placeholder={words.placeholder}
          maxLength={100}
          defaultValue={searched ?? ""}
          autoComplete="off"
          className={control}
        />
        <button type="submit" className={`${buttonClass({ look: "plain" })} flex-none`}>
          {words.submit}
        </button>
        {searched !== null && (
          <button type="submit" name="clear" value="1" className={`${buttonClass({ look: "quiet" })} flex-none`}>
            {words.clear}
          </button>
        )}
      </form>
      <p role="status" className="mt-1 text-small text-ink-2">
        {status}
      </p>
    </search>
  );
}
