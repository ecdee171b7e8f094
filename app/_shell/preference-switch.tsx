type PreferenceSwitchProps = {
  action: (formData: FormData) => Promise<void>;
  name: string;
  label: string;
  chosen: string;
  choices: readonly { value: string; label: string; lang?: string }[];
};

/** A few choices side by side; pressing one sends it. A plain form, so it works without JavaScript. */
export function PreferenceSwitch({ action, name, label, chosen, choices }: PreferenceSwitchProps) {
  return (
    <form action={action}>
      <fieldset className="inline-flex max-w-full flex-wrap gap-0.5 rounded-control bg-sunk p-0.75">
        <legend className="sr-only">{label}</legend>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="submit"
            name={name}
            value={choice.value}
            lang={choice.lang}
            aria-pressed={choice.value === chosen}
            className="choice"
          >
            {choice.label}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
