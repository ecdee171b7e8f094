"use client";

import { use, useEffect, useState } from "react";
import type { FormState } from "@/lib/actions/form-state";
import { FormContext, fieldId } from "./form-context";

/** What a form says at its top: good news quietly, or the sentence about the whole with a link to each field that needs another look. */
export function FormError() {
  const form = use(FormContext);
  const labels = useLabels(form?.state);
  if (!form) return null;
  const { message, errors = {}, done } = form.state;
  if (done) return message ? <Done message={message} /> : null;
  const fields = Object.entries(errors).flatMap(([path, sentences]) =>
    sentences.map((sentence) => ({ path, sentence, id: idOf(form.id, path) })),
  );
  if (!message && fields.length === 0) return null;

  return (
    <div
      role="alert"
      tabIndex={-1}
      data-form-error
      // What will be sent by itself is no error: nothing has to be done about it.
      className={`rounded-card border px-4 py-3 ${form.isUnsent ? "border-line bg-sunk text-ink" : "border-red bg-red-soft text-red"}`}
    >
      <p className="font-strong">{message ?? form.words.errorTitle}</p>
      {fields.length > 0 && (
        <ul className="mt-1 grid gap-1">
          {fields.map(({ path, sentence, id }) => (
            <li key={`${path}${sentence}`}>
              <a href={`#${id}`} className="flex min-h-11 flex-wrap content-center gap-x-2">
                {labels[id] && <span className="font-strong underline underline-offset-4">{labels[id]}</span>}
                <span className={labels[id] ? "" : "underline underline-offset-4"}>{sentence}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The names of the fields that were refused. The server sends sentences only, so they are read from the page once it stands. */
function useLabels(state: FormState | undefined): Record<string, string> {
  const [labels, setLabels] = useState<Record<string, string>>({});
  useEffect(() => {
    if (!state?.errors) return;
    const named = [...document.querySelectorAll<HTMLLabelElement>("label[for]")].map((label) => [
      label.htmlFor,
      label.textContent,
    ]);
    const grouped = [...document.querySelectorAll("fieldset[id]")].map((group) => [
      group.id,
      group.querySelector("legend")?.textContent ?? "",
    ]);
    setLabels(Object.fromEntries([...named, ...grouped]));
  }, [state]);
  return labels;
}

function Done({ message }: { message: string }) {
  return (
    <p role="status" className="rounded-card bg-accent-soft px-4 py-3 text-accent">
      {message}
    </p>
  );
}

/** "demandsOn.1" is the second entry of the repeated field "demandsOn". */
function idOf(formId: string, path: string): string {
  const [, name = path, index = "0"] = /^(.+)\.(\d+)$/.exec(path) ?? [];
  return fieldId(formId, name, Number(index));
}
