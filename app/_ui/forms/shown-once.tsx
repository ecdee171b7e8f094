"use client";

import { use, useId, useState } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import { control } from "./control-style";
import { FormContext } from "./form-context";
import { useHydrated } from "./use-hydrated";

type ShownOnceProps = { words: { label: string; copy: string; copied: string; open: string } };

/** An address that the answer of the form around it brings, to be copied or opened now: it is stored nowhere. */
export function ShownOnce({ words }: ShownOnceProps) {
  const id = useId();
  const isHydrated = useHydrated();
  const [copied, setCopied] = useState<string | null>(null);
  const once = use(FormContext)?.state.once;
  if (once === undefined) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(once);
    setCopied(once);
  };
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-strong">
        {words.label}
      </label>
      <input id={id} readOnly value={once} className={control} onFocus={(event) => event.currentTarget.select()} />
      <div className="flex flex-wrap gap-2.5">
        {/* Without a safe connection browsers have no clipboard; the field can be selected all the same. */}
        {isHydrated && navigator.clipboard !== undefined && (
          <button type="button" className={buttonClass({ look: "main" })} onClick={copy}>
            {copied === once ? words.copied : words.copy}
          </button>
        )}
        <a href={once.replace(/^https?:/, "webcal:")} className={buttonClass({ look: "plain" })}>
          {words.open}
        </a>
      </div>
    </div>
  );
}
