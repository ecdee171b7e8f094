import { choice, choiceMark, control } from "@/app/_ui/forms/control-style";

type PlainPassphraseProps = { name: string; label: string; hint?: string };

/** A passphrase in a form that is sent as the browser sends it: the answer is a file or another page. */
export function PlainPassphrase({ name, label, hint }: PlainPassphraseProps) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={name} className="font-strong">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-small text-ink-2">
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="password"
        maxLength={1000}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={hint && `${name}-hint`}
        className={control}
      />
    </div>
  );
}

type PlainCheckboxProps = { name: string; label: string; hint: string };

/** Something that can be ticked, in such a form. */
export function PlainCheckbox({ name, label, hint }: PlainCheckboxProps) {
  return (
    <label className={choice}>
      <input type="checkbox" name={name} value="on" className={choiceMark} />
      <span className="grid min-w-0">
        <span>{label}</span>
        <span className="text-small text-ink-2">{hint}</span>
      </span>
    </label>
  );
}
