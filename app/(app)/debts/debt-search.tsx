"use client";

import { createContext, type FormEvent, type ReactNode, startTransition, use, useActionState, useRef } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import type { TableRow } from "@/app/_ui/data-table";
import { control } from "@/app/_ui/forms/control-style";
import { type Found, findDebtsAction } from "./find-action";

const PAUSE_MS = 220;

const FoundContext = createContext<ReadonlySet<string> | null>(null);

type DebtSearchProps = {
  words: { label: string; placeholder: string; submit: string; clear: string };
  /** How many of the rows below a search found, in words, by that number. */
  counts: readonly string[];
  /** The ids of the rows below. */
  ids: readonly string[];
  children: ReactNode;
};

/** Searches the rows inside. Posted, so that the words are in no address; it works before JavaScript arrives. */
export function DebtSearch({ words, counts, ids, children }: DebtSearchProps) {
  const [found, search, isPending] = useActionState<Found, FormData>(findDebtsAction, { words: "", ids: null });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hits = found.ids && new Set(found.ids);
  const count = hits && ids.filter((id) => hits.has(id)).length;

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
    if ((event.nativeEvent as InputEvent).isComposing) return;
    const form = event.currentTarget;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(form, null), PAUSE_MS);
  }

  return (
    <FoundContext value={hits}>
      <search className="mb-3 block">
        <form action={search} onSubmit={onSubmit} onInput={onInput} aria-busy={isPending} className="flex gap-2">
          <input
            type="search"
            name="words"
            aria-label={words.label}
            placeholder={words.placeholder}
            maxLength={100}
            defaultValue={found.words}
            autoComplete="off"
            className={control}
          />
          <button type="submit" className={`${buttonClass({ look: "plain" })} flex-none`}>
            {words.submit}
          </button>
          {hits && (
            <button type="submit" name="clear" value="1" className={`${buttonClass({ look: "quiet" })} flex-none`}>
              {words.clear}
            </button>
          )}
        </form>
        <p role="status" className="text-small text-ink-2">
          {count === null ? "" : counts[count]}
        </p>
      </search>
      {count !== 0 && children}
    </FoundContext>
  );
}

/** The rows that the search around them found; all of them while nothing is searched. */
export function FoundRows({ rows }: { rows: readonly TableRow[] }) {
  const found = use(FoundContext);
  return rows.filter(({ key }) => found === null || found.has(key)).map(({ row }) => row);
}
