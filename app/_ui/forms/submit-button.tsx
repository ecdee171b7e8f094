"use client";

import { type ReactNode, use } from "react";
import { type ButtonLook, buttonClass } from "@/app/_ui/button-style";
import { FormContext, type FormScope } from "./form-context";

export type SubmitButtonProps = ButtonLook & {
  children: ReactNode;
  /** What it says while the form is on its way. */
  pending?: string;
  /** For forms with more than one button: which one was pressed. */
  name?: string;
  value?: string;
};

/** Sends its form once. It stays focusable while sending, so that nobody's place on the page is lost. */
export function SubmitButton({ children, pending, look = "main", block, name, value }: SubmitButtonProps) {
  const form = use(FormContext);
  const isPending = form?.isPending ?? false;
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={isPending || undefined}
      className={buttonClass({ look, block })}
    >
      {labelOf(form, isPending && pending ? pending : children)}
    </button>
  );
}

/** What waits for a connection says so, and stays a button: pressing it tries at once. */
function labelOf(form: FormScope | null, label: ReactNode): ReactNode {
  return form?.isUnsent ? (form.words.resend?.waiting ?? label) : label;
}
