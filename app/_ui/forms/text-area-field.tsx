"use client";

import { control } from "./control-style";
import { FieldFrame } from "./field-frame";
import { type FieldProps, useField } from "./form-context";

export type TextAreaFieldProps = FieldProps & {
  maxLength: number;
  defaultValue?: string | undefined;
  rows?: number;
  placeholder?: string;
  /** The language of what is written in it, where that is not the language of the screen. */
  lang?: string;
};

/** Several lines of text; it grows with what is typed where the browser can. */
export function TextAreaField({ name, label, hint, index, defaultValue = "", rows = 3, ...area }: TextAreaFieldProps) {
  const field = useField({ name, hint, index });
  return (
    <FieldFrame id={field.id} label={label} hint={hint} errors={field.errors} current={field.current}>
      <textarea
        {...area}
        {...field.aria}
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.typed ? (field.typed[field.index] ?? "") : defaultValue}
        className={`${control} field-sizing-content min-h-24`}
      />
    </FieldFrame>
  );
}
