"use client";

import { useEffect, useRef, useTransition } from "react";
import type { FormAction } from "@/app/_ui/forms/use-form-submit";

const PAUSE_MS = 600;

/**
 * Inside a form: asks its action as soon as one pauses typing. Nothing on the form is reset and nothing is refused meanwhile;
 * half a date is no mistake while it is being typed. The button still says what is wrong.
 */
export function AnswersAtOnce({ action }: { action: FormAction }) {
  const ref = useRef<HTMLSpanElement>(null);
  const [, startTransition] = useTransition();

  useEffect(() => {
    const form = ref.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => clearTimeout(timer);
    const askSoon = () => {
      stop();
      timer = setTimeout(() => {
        startTransition(async () => {
          // Without a connection the button will say so; whoever is typing is left alone.
          await action({}, new FormData(form)).catch(() => undefined);
        });
      }, PAUSE_MS);
    };
    form.addEventListener("input", askSoon);
    form.addEventListener("submit", stop);
    return () => {
      stop();
      form.removeEventListener("input", askSoon);
      form.removeEventListener("submit", stop);
    };
  }, [action]);

  return <span ref={ref} hidden />;
}
