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
    if (answer?.errors || answer?.message) focusFirstRefusal(ref.current);
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

/** A sentence about the whole form comes first; otherwise the first field that was refused. */
function focusFirstRefusal(form: HTMLFormElement | null) {
  const target =
    form?.querySelector<HTMLElement>("[data-form-message]") ??
    form?.querySelector<HTMLElement>("[aria-invalid=true]") ??
    form?.querySelector<HTMLElement>("[data-form-error]");
  target?.focus();
}
