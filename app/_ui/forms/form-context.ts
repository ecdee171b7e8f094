"use client";

import { createContext, use, useId } from "react";
import type { FormState } from "@/lib/actions/form-state";

/** Words that the form itself shows. They come from the server, so that no message file is sent to the browser. */
export type FormWords = {
  /** Above the links to the fields that were refused. */
  errorTitle: string;
  /** When the connection dropped before an answer came. */
  offline: string;
  /** The same for a form that sends itself again, at its top and on its button. Left out: it doesn't. */
  resend?: { notSent: string; waiting: string };
  /** When the answer was an error of ours. */
  server: string;
  /** Names the calendar beside a day field. */
  pickDay: string;
  /** Name the button that shows a typed password, and hides it again. */
  showPassword: string;
  hidePassword: string;
  /** Before the value that somebody, perhaps the same person in another tab, saved meanwhile. */
  storedNow: string;
};

export type FormScope = {
  id: string;
  state: FormState;
  isPending: boolean;
  /** It did not get through and will be sent again by itself. */
  isUnsent: boolean;
  words: FormWords;
};

export const FormContext = createContext<FormScope | null>(null);

export type FieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  /** Which entry of a repeated field this is, from 0; the only one when left out. */
  index?: number | undefined;
};

/** What a field needs from its form: a stable id, what was typed before, and the sentences that refuse it. */
export function useField({ name, hint, index = 0 }: Omit<FieldProps, "label">) {
  const form = use(FormContext);
  const ownId = useId();
  const id = form ? fieldId(form.id, name, index) : ownId;
  const errors = fieldErrors(form?.state, name, index);
  const current = index === 0 ? (form?.state.current?.[name] ?? null) : null;
  const described = [
    hint ? `${id}-hint` : "",
    current === null ? "" : `${id}-current`,
    errors.length > 0 ? `${id}-error` : "",
  ];
  return {
    id,
    errors,
    /** What is stored now, where a stale save was refused and this field differs. */
    current: form && current !== null ? { text: current, label: form.words.storedNow } : null,
    /** Everything typed under this name, or nothing when no refused answer came back. */
    typed: form?.state.values ? (form.state.values[name] ?? []) : null,
    index,
    words: form?.words ?? null,
    aria: {
      "aria-describedby": described.filter(Boolean).join(" ") || undefined,
      "aria-invalid": errors.length > 0 ? true : undefined,
    },
  };
}

/** The id of a field's control, so that the summary of errors can link to it. */
export function fieldId(formId: string, name: string, index: number): string {
  return `${formId}-${name}-${index}`;
}

function fieldErrors(state: FormState | undefined, name: string, index: number): string[] {
  const ofEntry = state?.errors?.[`${name}.${index}`] ?? [];
  return index === 0 ? [...(state?.errors?.[name] ?? []), ...ofEntry] : ofEntry;
}
