"use client";

import { control } from "./control-style";
import { FieldFrame } from "./field-frame";
import { type FieldProps, useField } from "./form-context";

export type AmountFieldProps = FieldProps & {
  /** As a person would type it, for instance "1234.50"; empty when it is not known. */
  defaultValue?: string | undefined;
  placeholder?: string;
};

/** An amount in yuan. Any way people write it is taken; the server decides. */
export function AmountField({ name, label, hint, index, defaultValue = "", placeholder }: AmountFieldProps) {
  const field = useField({ name, hint, index });
  return (
    <FieldFrame id={field.id} label={label} hint={hint} errors={field.errors} current={field.current}>
      <span className="relative block">
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-3.5 grid place-items-center text-ink-2"
        >
          ¥
        </span>
        <input
          {...field.aria}
          id={field.id}
          name={name}
          type="text"
          inputMode="decimal"
          maxLength={24}
          placeholder={placeholder}
          defaultValue={field.typed ? (field.typed[field.index] ?? "") : defaultValue}
          className={`${control} num pl-8`}
        />
      </span>
    </FieldFrame>
  );
}
