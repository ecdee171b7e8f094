"use client";

import { control } from "./control-style";
import { FieldFrame } from "./field-frame";
import { type FieldProps, useField } from "./form-context";

export type TextFieldProps = FieldProps & {
  /** The longest text the server takes, so that nobody types what would be refused. */
  maxLength: number;
  defaultValue?: string | undefined;
  type?: "text" | "email" | "search" | "tel";
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search";
  autoComplete?: string;
  placeholder?: string;
};

/** One line of text. Passwords have a field of their own. */
export function TextField({ name, label, hint, index, defaultValue = "", type = "text", ...input }: TextFieldProps) {
  const field = useField({ name, hint, index });
  const typed = field.typed ? (field.typed[field.index] ?? "") : defaultValue;
  return (
    <FieldFrame id={field.id} label={label} hint={hint} errors={field.errors} current={field.current}>
      <input
        {...input}
        {...field.aria}
        id={field.id}
        name={name}
        type={type}
        defaultValue={typed}
        autoCapitalize={type === "email" ? "none" : undefined}
        className={control}
      />
    </FieldFrame>
  );
}
