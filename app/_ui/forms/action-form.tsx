"use client";

import { type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import type { FormState } from "@/lib/actions/form-state";
import { FormContext, type FormWords } from "./form-context";
import { FormError } from "./form-error";
import { type FormAction, useFormSubmit } from "./use-form-submit";
import { useKeptTyping } from "./use-kept-typing";
import { useResend } from "./use-resend";

export type ActionFormProps = {
  action: FormAction;
  initial: FormState;
  words: FormWords;
  children: ReactNode;
  className?: string | undefined;
  /** Names the form for screen readers where no heading does. */
  label?: string | undefined;
};

/** The one form of the product. Use `Form`, which brings the words along. */
export function ActionForm({ action, initial, words, children, className, label }: ActionFormProps) {
  const id = useId();
  const ref = useRef<HTMLFormElement>(null);
  const forgetTyping = useKeptTyping(ref, id);
  const { state, answer, formAction, onSubmit, isPending, unsent, isWaiting } = useFormSubmit({
    action,
    initial,
    words,
    onDone: forgetTyping,
  });
  useResend(ref, unsent, isWaiting);
  // A refusal has not used the key up: without JavaScript it comes back among the values.
  const key = state.key ?? state.values?._key?.[0] ?? initial.key;
  const isUnsent = unsent > 0;
  const scope = useMemo(() => ({ id, state, isPending, isUnsent, words }), [id, state, isPending, isUnsent, words]);

  useEffect(() => {
    if (answer && !answer.done) focusRefusal(ref.current, answer);
  }, [answer]);

  return (
    <FormContext value={scope}>
      <form
        ref={ref}
        action={formAction}
        onSubmit={onSubmit}
        className={className ?? "grid gap-5"}
        aria-label={label}
        aria-busy={isPending}
        // After Back a browser would fill a fresh form, with a fresh key, with the old entry: sent again it would count twice.
        autoComplete={key === undefined ? undefined : "off"}
        noValidate
      >
        {key !== undefined && <input type="hidden" name="_key" value={key} />}
        <FormError />
        {children}
      </form>
    </FormContext>
  );
}

/** The one field that was refused; with several, or with a sentence about the whole, the summary above them. */
function focusRefusal(form: HTMLFormElement | null, { errors = {} }: FormState) {
  // What stands in a closed disclosure can neither be seen nor focused.
  for (const invalid of form?.querySelectorAll("[aria-invalid=true]") ?? []) openAround(invalid);
  const isOneField = Object.keys(errors).length === 1;
  const target = form?.querySelector<HTMLElement>(isOneField ? "[aria-invalid=true]" : "[data-form-error]");
  target?.focus();
}

function openAround(element: Element) {
  for (let around = element.closest("details"); around; around = around.parentElement?.closest("details") ?? null) {
    around.open = true;
  }
}
