"use client";

import type { IconNode } from "lucide";
import { type ChangeEvent, useEffect, useEffectEvent, useRef } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import { Icon } from "@/app/_ui/icon";

type FileButtonProps = {
  label: string;
  icon: IconNode;
  look: "main" | "plain";
  accept: string;
  /** Opens the camera instead of the list of files. */
  camera?: boolean;
  add: (files: readonly File[]) => void;
};

/**
 * A button that asks for files. It has no name: what it takes is sent by script, and a form without script has a field of
 * its own.
 */
export function FileButton({ label, icon, look, accept, camera = false, add }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = useEffectEvent(add);

  // Files may have been chosen before this script arrived.
  useEffect(() => {
    if (input.current) takeFrom(input.current, take);
  }, []);

  return (
    <label
      className={`${buttonClass({ look })} relative has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent flex-1 desk:flex-none noscript:hidden ${camera ? "desk:hidden" : ""}`}
    >
      <Icon of={icon} />
      {label}
      <input
        ref={input}
        type="file"
        accept={accept}
        {...(camera ? { capture: "environment" as const } : { multiple: true })}
        onChange={({ currentTarget }: ChangeEvent<HTMLInputElement>) => takeFrom(currentTarget, add)}
        className="sr-only"
      />
    </label>
  );
}

function takeFrom(input: HTMLInputElement, add: (files: readonly File[]) => void) {
  const files = [...(input.files ?? [])];
  // The same file can be chosen again only when the field is empty.
  input.value = "";
  if (files.length > 0) add(files);
}
