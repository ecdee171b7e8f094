"use client";

import { Eye, EyeOff } from "lucide";
import { useState } from "react";
import { Icon } from "@/app/_ui/icon";
import { control } from "./control-style";
import { FieldFrame } from "./field-frame";
import { type FieldProps, useField } from "./form-context";
import { useHydrated } from "./use-hydrated";

export type PasswordFieldProps = Omit<FieldProps, "index"> & {
  /** Tells password managers whether to fill one in or to offer a new one. */
  autoComplete: "current-password" | "new-password";
};

/** A password. It can be pasted, looked at once JavaScript is there, and is never filled in again by us. */
export function PasswordField({ name, label, hint, autoComplete }: PasswordFieldProps) {
  const field = useField({ name, hint });
  const isHydrated = useHydrated();
  const [isShown, setShown] = useState(false);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} errors={field.errors}>
      <span className="relative block">
        <input
          {...field.aria}
          id={field.id}
          name={name}
          type={isShown ? "text" : "password"}
          maxLength={1000}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          data-password
          className={`${control} ${isHydrated ? "pr-14" : ""}`}
        />
        {isHydrated && field.words && (
          <button
            type="button"
            aria-label={isShown ? field.words.hidePassword : field.words.showPassword}
            aria-controls={field.id}
            onClick={() => setShown(!isShown)}
            className="absolute inset-y-0 right-0 grid w-12 cursor-pointer place-items-center rounded-control text-ink-2"
          >
            <Icon of={isShown ? EyeOff : Eye} />
          </button>
        )}
      </span>
    </FieldFrame>
  );
}
