"use client";

import { createContext, type ReactNode, use } from "react";
import { buttonClass } from "@/app/_ui/button-style";

/** The sentences for a page that broke, in the reader's language: an error page is drawn in the browser, without messages. */
export type ErrorWords = { title: string; text: string; reference: string; retry: string; home: string };

const ErrorWordsContext = createContext<ErrorWords | null>(null);

export function ErrorWordsProvider({ words, children }: { words: ErrorWords; children: ReactNode }) {
  return <ErrorWordsContext value={words}>{children}</ErrorWordsContext>;
}

type ErrorScreenProps = { error: unknown; retry: () => void; words?: ErrorWords };

/** What happened, whether it is saved, and what to do; the reference finds the line in the server's log. */
export function ErrorScreen({ error, retry, words: given }: ErrorScreenProps) {
  const provided = use(ErrorWordsContext);
  const words = given ?? provided;
  const reference = digestOf(error);
  if (!words) return null;
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-10">
      <h1 className="text-title font-heading">{words.title}</h1>
      <p>{words.text}</p>
      {reference && (
        <p className="text-small text-ink-2">
          {words.reference} <code className="num">{reference}</code>
        </p>
      )}
      <div className="flex flex-wrap gap-2.5">
        <button type="button" onClick={retry} className={buttonClass({ look: "main" })}>
          {words.retry}
        </button>
        {/* A full load: what broke may be the very code that would follow a link. */}
        <a href="/" target="_self" className={buttonClass({})}>
          {words.home}
        </a>
      </div>
    </div>
  );
}

function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
