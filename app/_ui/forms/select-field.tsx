"use client";

import { ChevronDown } from "lucide";
import { Icon } from "@/app/_ui/icon";
import { control } from "./control-style";
import { FieldFrame } from "./field-frame";
import { type FieldProps, useField } from "./form-context";

export type Option = {
  value: string;
  label: string;
  /** The label is somebody’s own words, for instance the name of a file: it reads in its own direction. */
  isOwnWords?: true;
};

export type SelectFieldProps = FieldProps & {
  options: readonly Option[];
  /** The words for "nothing picked"; without them the first option is picked. */
  empty?: string;
  defaultValue?: string | undefined;
};

/** One of a known list. */
export function SelectField({ name, label, hint, index, options, empty, defaultValue = "" }: SelectFieldProps) {
  const field = useField({ name, hint, index });
  const picked = field.typed ? (field.typed[field.index] ?? "") : defaultValue;
  return (
    <FieldFrame id={field.id} label={label} hint={hint} errors={field.errors} current={field.current}>
      <span className="relative block">
        <select
          {...field.aria}
          id={field.id}
          name={name}
          defaultValue={picked}
          className={`${control} appearance-none truncate pr-11`}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} dir={option.isOwnWords && "auto"}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          of={ChevronDown}
          className="pointer-events-none absolute top-1/2 right-3.5 size-5 -translate-y-1/2 text-ink-2"
        />
      </span>
    </FieldFrame>
  );
}
