"use client";

import type { ReactNode } from "react";

export type Current = { text: string; label: string } | null;

type FieldFrameProps = {
  id: string;
  label: string;
  hint?: string | undefined;
  errors: string[];
  current?: Current;
  children: ReactNode;
};

/** Label above, hint under the label, the control, then what is wrong with it. */
export function FieldFrame({ id, label, hint, errors, current = null, children }: FieldFrameProps) {
  return (
    // Beside a field with a longer hint the spare room goes between label and control, and the controls stand in one line.
    <div className="grid min-w-0 grid-rows-[1fr] gap-1.5">
      <div className="grid content-start gap-1.5">
        <label htmlFor={id} className="font-strong">
          {label}
        </label>
        <FieldHint id={id} hint={hint} />
      </div>
      {children}
      <StoredNow id={id} current={current} />
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}

type ChoiceFrameProps = FieldFrameProps & { describedBy: string | undefined };

/** The same frame around several choices that answer one question. */
export function ChoiceFrame({ id, label, hint, errors, current = null, describedBy, children }: ChoiceFrameProps) {
  return (
    <fieldset id={id} tabIndex={-1} className="grid min-w-0 gap-1.5" aria-describedby={describedBy}>
      <legend className="mb-1.5 font-strong">{label}</legend>
      <FieldHint id={id} hint={hint} />
      {children}
      <StoredNow id={id} current={current} />
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  );
}

export function FieldHint({ id, hint }: { id: string; hint?: string | undefined }) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="text-small text-ink-2">
      {hint}
    </p>
  );
}

/** The other version of a field after a stale save: what was typed stays in the control, this stands below it. */
export function StoredNow({ id, current }: { id: string; current: Current }) {
  if (!current) return null;
  return (
    <p id={`${id}-current`} className="rounded-control bg-sunk px-3.5 py-2 text-small">
      <span className="text-ink-2">{current.label}</span> <bdi className="font-strong">{current.text}</bdi>
    </p>
  );
}

export function FieldErrors({ id, errors }: { id: string; errors: string[] }) {
  if (errors.length === 0) return null;
  return (
    <div id={`${id}-error`} className="text-small font-strong text-red">
      {errors.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
