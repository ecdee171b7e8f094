"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";

/** A field whose content differs from what the server sent. Position and name together tell which one it was. */
type Typed = { at: number; name: string; value: string; checked: boolean };

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const KEEP_AFTER_MS = 400;

const NEVER_KEPT = ["hidden", "password", "file", "submit", "button"];

/**
 * Brings typing back after a reload. It rests in the history entry of this very tab, as a browser's own memory of forms does,
 * and goes with it: nothing is written to storage that outlives the tab. Passwords are never kept.
 * Answers a function that forgets it all, for when the form has done its work: going Back must not offer it a second time.
 */
export function useKeptTyping(ref: RefObject<HTMLFormElement | null>, id: string): () => void {
  const name = `typed ${id}`;
  const isDone = useRef(false);

  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    const sent = controlsOf(form).map(contentSent);
    restore(form, window.history.state?.[name]);

    const keep = () => {
      if (isDone.current) return;
      const typed = controlsOf(form).flatMap((control, at) =>
        sameAs(control, sent[at]) ? [] : [contentNow(control, at)],
      );
      if (typed.length > 0 || window.history.state?.[name]) {
        window.history.replaceState({ ...window.history.state, [name]: typed }, "");
      }
    };
    // Once the page is going away it is too late in some browsers, and others allow a hundred changes in half a minute.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keepSoon = () => {
      isDone.current = false;
      clearTimeout(timer);
      timer = setTimeout(keep, KEEP_AFTER_MS);
    };
    form.addEventListener("input", keepSoon);
    window.addEventListener("beforeunload", keep);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", keepSoon);
      window.removeEventListener("beforeunload", keep);
    };
  }, [ref, name]);

  return useCallback(() => {
    isDone.current = true;
    if (window.history.state?.[name]) window.history.replaceState({ ...window.history.state, [name]: undefined }, "");
  }, [name]);
}

function restore(form: HTMLFormElement, kept: Typed[] | undefined) {
  const controls = controlsOf(form);
  for (const typed of kept ?? []) {
    const control = controls[typed.at];
    // Someone may have typed already, before this script arrived: the newer wins.
    if (control?.name !== typed.name || !sameAs(control, contentSent(control))) continue;
    if (isTickable(control)) control.checked = typed.checked;
    else control.value = typed.value;
  }
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== "" &&
      !NEVER_KEPT.includes(element.type) &&
      // A password that is being looked at is a text field for the while.
      !element.hasAttribute("data-password"),
  );
}

function contentNow(control: Control, at: number): Typed {
  return { at, name: control.name, value: control.value, checked: isTickable(control) && control.checked };
}

/** What the server put into a control, as one text. */
function contentSent(control: Control): string {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? "";
  }
  return isTickable(control) ? String(control.defaultChecked) : control.defaultValue;
}

function sameAs(control: Control, sent: string | undefined): boolean {
  return (isTickable(control) ? String(control.checked) : control.value) === sent;
}

function isTickable(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}
