"use client";

import { useEffect, useRef, useState } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import { useHydrated } from "@/app/_ui/forms/use-hydrated";
import { TIME_SLOT } from "./time-slot";

export type TimerWords = { start: string; stop: string; again: string; time: string };

/** How long a call takes. Its seconds go with the form; without JavaScript there is none, and nothing is missing. */
export function CallTimer({ words, seconds }: { words: TimerWords; seconds: number | null }) {
  const isHydrated = useHydrated();
  const [before, setBefore] = useState(seconds ?? 0);
  const [since, setSince] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [since]);

  const total = before + (since === null ? 0 : Math.max(0, Math.round((now - since) / 1000)));
  const isRunning = since !== null;
  const ref = useRef<HTMLInputElement>(null);
  // A form that is on its way says the same each time it is sent, or one that got through twice would count twice.
  useEffect(() => {
    const form = ref.current?.form;
    const stop = () => {
      setBefore(Number(ref.current?.value ?? 0));
      setSince(null);
    };
    form?.addEventListener("submit", stop);
    return () => form?.removeEventListener("submit", stop);
  }, []);

  function toggle() {
    if (isRunning) setBefore(total);
    setNow(Date.now());
    setSince(isRunning ? null : Date.now());
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <input ref={ref} type="hidden" name="seconds" value={total === 0 ? "" : total} />
      {isHydrated && (
        <button type="button" onClick={toggle} className={buttonClass({})}>
          {isRunning ? words.stop : total > 0 ? words.again : words.start}
        </button>
      )}
      {total > 0 && <p className="num text-ink-2">{words.time.replace(TIME_SLOT, clockOf(total))}</p>}
    </div>
  );
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
