"use client";

import { type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import type { FormState } from "@/lib/actions/form-state";
import { FormContext, type FormWords } from "./form-context";
import { FormError } from "./form-error";
import { type FormAction, useFormSubmit } from "./use-form-submit";

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
  const { state, answer, formAction, onSubmit, isPending } = useFormSubmit(action, initial, words);
  const scope = useMemo(() => ({ id, state, isPending, words }), [id, state, isPending, words]);

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
        noValidate
      >
        {state.key !== undefined && <input type="hidden" name="_key" value={state.key} />}
        <FormError />
        {children}
      </form>
    </FormContext>
  );
}

/** The one field that was refused; with several, or with a sentence about the whole, the summary above them. */
function focusRefusal(form: HTMLFormElement | null, { errors = {} }: FormState) {
  const isOneField = Object.keys(errors).length === 1;
  const target = form?.querySelector<HTMLElement>(isOneField ? "[aria-invalid=true]" : "[data-form-error]");
  target?.focus();
}
