"use client";

import { CalendarDays } from "lucide";
import { useRef } from "react";
import { Icon } from "@/app/_ui/icon";
import { control } from "./control-style";
import { FieldFrame } from "./field-frame";
import { type FieldProps, useField } from "./form-context";
import { useHydrated } from "./use-hydrated";

export type DayFieldProps = FieldProps & {
  /** "2026-12-02"; empty when it is not known. */
  defaultValue?: string | undefined;
};

/**
 * A calendar day, typed as people write it (2026-12-2, 2026/12/2, 2026.12.2, 2026年12月2日) so that a refused day can be shown again
 * as it was typed, which a native date field cannot do. The number pad has the point. A calendar fills it in once JavaScript is there.
 */
export function DayField({ name, label, hint, index, defaultValue = "" }: DayFieldProps) {
  const field = useField({ name, hint, index });
  const ref = useRef<HTMLInputElement>(null);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} errors={field.errors} current={field.current}>
      <span className="relative block">
        <input
          {...field.aria}
          ref={ref}
          id={field.id}
          name={name}
          type="text"
          inputMode="decimal"
          maxLength={20}
          placeholder="2026-12-02"
          defaultValue={field.typed ? (field.typed[field.index] ?? "") : defaultValue}
          className={`${control} num pr-14`}
        />
        {field.words && (
          <DayPicker label={`${field.words.pickDay} · ${label}`} onPick={(picked) => fill(ref.current, picked)} />
        )}
      </span>
    </FieldFrame>
  );
}

function fill(input: HTMLInputElement | null, picked: string) {
  if (!input || picked === "") return;
  input.value = picked;
  input.focus();
}

/** The browser's own calendar, invisible over its icon: a tap opens it on every phone, and it has no name, so it is never sent. */
function DayPicker({ label, onPick }: { label: string; onPick: (picked: string) => void }) {
  const isHydrated = useHydrated();
  if (!isHydrated) return null;
  return (
    <span className="absolute inset-y-0 right-0 grid w-12 place-items-center rounded-control text-ink-2 has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <Icon of={CalendarDays} />
      <input
        type="date"
        aria-label={label}
        tabIndex={-1}
        min="1900-01-01"
        max="2199-12-31"
        onChange={(event) => onPick(event.currentTarget.value)}
        onClick={(event) => openCalendar(event.currentTarget)}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
    </span>
  );
}

function openCalendar(input: HTMLInputElement) {
  try {
    input.showPicker();
  } catch {
    // Older browsers open the calendar by the tap itself.
  }
}
