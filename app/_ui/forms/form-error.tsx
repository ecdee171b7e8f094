"use client";

import { use } from "react";
import { FormContext, fieldId } from "./form-context";

/** What a form says at its top: good news quietly, or the sentence about the whole with a link to each field that needs another look. */
export function FormError() {
  const form = use(FormContext);
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
      className="rounded-card border border-red bg-red-soft px-4 py-3 text-red"
    >
      <p className="font-strong">{message ?? form.words.errorTitle}</p>
      {fields.length > 0 && (
        <ul className="mt-1">
          {fields.map(({ path, sentence, id }) => (
            <li key={`${path}${sentence}`}>
              <a href={`#${id}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
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
