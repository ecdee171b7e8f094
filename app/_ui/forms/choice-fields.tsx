"use client";

import { choice, choiceMark, tile } from "./control-style";
import { ChoiceFrame, FieldErrors, StoredNow } from "./field-frame";
import { type FieldProps, useField } from "./form-context";

export type Choice = { value: string; label: string; hint?: string };

export type RadioGroupProps = Omit<FieldProps, "index"> & {
  options: readonly Choice[];
  /** Side by side where there is room, for short labels. */
  columns?: boolean;
  /** As large tiles without a mark, for what has to be tapped in a hurry. */
  tiles?: boolean;
  defaultValue?: string | undefined;
};

/** One answer out of a few, all in sight. */
export function RadioGroup({ name, label, hint, options, columns, tiles, defaultValue = "" }: RadioGroupProps) {
  const field = useField({ name, hint });
  const values = field.typed ?? [defaultValue];
  return (
    <ChoiceFrame
      id={field.id}
      label={label}
      hint={hint}
      errors={field.errors}
      current={field.current}
      describedBy={field.aria["aria-describedby"]}
    >
      <div className={gridClass(columns, tiles)}>
        {options.map((option) => (
          <label key={option.value} className={tiles ? tile : choice}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={values.includes(option.value)}
              aria-invalid={field.aria["aria-invalid"]}
              className={tiles ? "absolute inset-0 cursor-pointer opacity-0" : choiceMark}
            />
            <ChoiceText label={option.label} hint={option.hint} />
          </label>
        ))}
      </div>
    </ChoiceFrame>
  );
}

function gridClass(columns = false, tiles = false): string {
  if (tiles) return "grid gap-2 grid-cols-[repeat(auto-fit,minmax(min(6.25rem,100%),1fr))]";
  return columns ? "grid gap-2 grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))]" : "grid gap-2";
}

export type CheckboxFieldProps = FieldProps & {
  value?: string;
  defaultChecked?: boolean;
  /** The label is somebody's own words, for instance the name of a file. */
  isOwnWords?: boolean;
};

/** Yes or no. Sends `value` ("on") when ticked and nothing otherwise. */
export function CheckboxField({ name, label, hint, index, value = "on", ...props }: CheckboxFieldProps) {
  const { defaultChecked = false, isOwnWords = false } = props;
  const field = useField({ name, index });
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={field.id} className={choice}>
        <input
          {...field.aria}
          id={field.id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={field.typed ? field.typed.includes(value) : defaultChecked}
          className={choiceMark}
        />
        <ChoiceText label={label} hint={hint} isOwnWords={isOwnWords} />
      </label>
      <StoredNow id={field.id} current={field.current} />
      <FieldErrors id={field.id} errors={field.errors} />
    </div>
  );
}

type ChoiceTextProps = { label: string; hint?: string | undefined; isOwnWords?: boolean };

function ChoiceText({ label, hint, isOwnWords = false }: ChoiceTextProps) {
  return (
    <span className="grid min-w-0 wrap-anywhere">
      {isOwnWords ? <bdi>{label}</bdi> : <span>{label}</span>}
      {hint && <span className="text-small text-ink-2">{hint}</span>}
    </span>
  );
}
