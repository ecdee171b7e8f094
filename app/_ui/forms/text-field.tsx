"use client";

import { control } from "./control-style";
import { FieldFrame } from "./field-frame";
import { type FieldProps, useField } from "./form-context";

export type TextFieldProps = FieldProps & {
  /** The longest text the server takes, so that nobody types what would be refused. */
  maxLength: number;
  defaultValue?: string | undefined;
  type?: "text" | "email" | "password" | "search" | "tel";
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search";
  autoComplete?: string;
  placeholder?: string;
};

/** One line of text. A password is never filled in again. */
export function TextField({ name, label, hint, index, defaultValue = "", type = "text", ...input }: TextFieldProps) {
  const field = useField({ name, hint, index });
  const typed = field.typed ? (field.typed[field.index] ?? "") : defaultValue;
  return (
    <FieldFrame id={field.id} label={label} hint={hint} errors={field.errors}>
      <input
        {...input}
        {...field.aria}
        id={field.id}
        name={name}
        type={type}
        defaultValue={type === "password" ? undefined : typed}
        autoCapitalize={type === "email" || type === "password" ? "none" : undefined}
        className={control}
      />
    </FieldFrame>
  );
}
