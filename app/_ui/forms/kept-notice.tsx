"use client";

import { type ReactNode, use } from "react";
import { FormContext } from "./form-context";

/** Says that the fields hold an earlier try that was not saved. Once the form was answered, its answer says more. */
export function KeptNotice({ children }: { children: ReactNode }) {
  const state = use(FormContext)?.state;
  if (state?.message || state?.errors || state?.done) return null;
  return (
    <p role="status" className="rounded-card border border-line bg-sunk px-4 py-3">
      {children}
    </p>
  );
}
