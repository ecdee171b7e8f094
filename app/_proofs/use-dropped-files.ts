"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";

/**
 * Files that are dropped on the form; on the whole page for the page's main one, which also takes what is pasted. A file
 * dropped beside the form would else open in place of the page, with everything typed on it. Answers whether one hovers.
 */
export function useDroppedFiles(form: RefObject<HTMLElement | null>, isMain: boolean, add: (files: FileList) => void) {
  const [isOver, setOver] = useState(false);

  const onDrag = useEffectEvent((event: DragEvent) => {
    // A smaller uploader inside of the page has taken it.
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return setOver(false);
    event.preventDefault();
    setOver(event.type === "dragover");
    if (event.type === "drop") add(event.dataTransfer.files);
  });
  const onLeave = useEffectEvent((event: DragEvent) => {
    const isInside = event.relatedTarget instanceof Node && form.current?.contains(event.relatedTarget);
    if (isMain ? event.relatedTarget === null : !isInside) setOver(false);
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]");
    const files = event.clipboardData?.files;
    if (isTyping || !files || files.length === 0) return;
    event.preventDefault();
    add(files);
  });

  useEffect(() => {
    const target = isMain ? document : form.current;
    if (!target) return;
    const stop = new AbortController();
    const { signal } = stop;
    const on = (type: string, listener: (event: never) => void) =>
      target.addEventListener(type, listener as EventListener, { signal });
    on("dragover", (event: DragEvent) => onDrag(event));
    on("drop", (event: DragEvent) => onDrag(event));
    on("dragleave", (event: DragEvent) => onLeave(event));
    if (isMain) on("paste", (event: ClipboardEvent) => onPaste(event));
    return () => stop.abort();
  }, [form, isMain]);

  return isOver;
}
