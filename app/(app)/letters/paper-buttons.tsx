"use client";

import { useState } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import { useHydrated } from "@/app/_ui/forms/use-hydrated";

export type PaperButtonWords = { copy: string; copied: string; notCopied: string; print: string };

/** Copies the letter and prints it. Without JavaScript neither is there: the text can be selected, and the browser prints. */
export function PaperButtons({ text, words }: { text: string; words: PaperButtonWords }) {
  const [said, setSaid] = useState("");
  const isHydrated = useHydrated();
  if (!isHydrated) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  };
  return (
    <>
      <button type="button" className={buttonClass({})} onClick={copy}>
        {words.copy}
      </button>
      <button type="button" className={buttonClass({ look: "quiet" })} onClick={() => window.print()}>
        {words.print}
      </button>
      <span role="status" className="text-small text-ink-2">
        {said}
      </span>
    </>
  );
}
