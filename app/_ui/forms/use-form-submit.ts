"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useRef, useState, useTransition } from "react";
import { requestFormReset } from "react-dom";
import type { FormState } from "@/lib/actions/form-state";
import type { FormWords } from "./form-context";

type FormSubmit = {
  action: FormAction;
  initial: FormState;
  words: FormWords;
  /** Called when the form has done its work, whether it stays or the page changes. */
  onDone: () => void;
};

export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>;

/**
 * Sends a form in both worlds. Without JavaScript the browser posts it and React carries the answer into the new page.
 * With JavaScript we send it ourselves: a connection that drops then costs a sentence, not the page with everything typed.
 */
export function useFormSubmit({ action, initial, words, onDone }: FormSubmit) {
  const [posted, formAction] = useActionState(action, initial);
  const [answer, setAnswer] = useState<FormState | null>(null);
  /** How often in a row it did not get through. */
  const [unsent, setUnsent] = useState(0);
  const [isPending, startTransition] = useTransition();
  // State lags one render behind a second click; the ref does not.
  const isSending = useRef(false);
  // So does it behind an answer that changes the page: what has arrived must not be sent again meanwhile.
  const isWaiting = useRef(false);
  const state = answer ?? posted;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    const form = event.currentTarget;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const formData = new FormData(form, submitter);

    startTransition(async () => {
      try {
        const next = await action(state, formData);
        isWaiting.current = false;
        clearPasswords(form, formData);
        startTransition(() => {
          setUnsent(0);
          setAnswer({ ...next, ...keyOf(next, state) });
          if (!next.values) finish(form);
        });
      } catch (error) {
        // Redirects and "not found" travel as errors; the router must get them.
        const isLeaving = isNavigation(error);
        isWaiting.current = !isLeaving && isOffline(error) && words.resend !== undefined;
        if (isLeaving) startTransition(() => finish(form));
        unstable_rethrow(error);
        startTransition(() => sayWhatFailed(error));
      } finally {
        isSending.current = false;
      }
    });
  }

  function sayWhatFailed(error: unknown) {
    const isWaitingNow = isWaiting.current;
    setUnsent(isWaitingNow ? unsent + 1 : 0);
    // A second try that fails too changes nothing that is said, and must not pull anybody back to the sentence.
    if (isWaitingNow && unsent > 0) return;
    const { errors: _answered, ...kept } = state;
    const offline = words.resend?.notSent ?? words.offline;
    setAnswer({ ...kept, message: isOffline(error) ? offline : words.server });
  }

  function finish(form: HTMLFormElement) {
    setUnsent(0);
    onDone();
    requestFormReset(form);
  }

  return { state, answer, formAction, onSubmit, isPending, unsent, isWaiting };
}

function isNavigation(error: unknown): boolean {
  try {
    unstable_rethrow(error);
    return false;
  } catch {
    return true;
  }
}

/** The newest idempotency key: an answer without one has not used it up. */
function keyOf(...states: FormState[]): Pick<FormState, "key"> {
  const key = states.find((state) => state.key !== undefined)?.key;
  return key === undefined ? {} : { key };
}

/** The browser rejects a request that never arrived with a TypeError; everything else came from a server. */
function isOffline(error: unknown): boolean {
  return !navigator.onLine || error instanceof TypeError;
}

/**
 * A refused form gives back everything but passwords, with JavaScript as without; also one that is being looked at. What was
 * typed anew while the answer was on its way stays.
 */
function clearPasswords(form: HTMLFormElement, sent: FormData) {
  for (const input of form.querySelectorAll<HTMLInputElement>("[data-password]")) {
    if (input.value === sent.get(input.name)) input.value = "";
  }
}
