import { CheckboxField, type Choice } from "@/app/_ui/forms/choice-fields";

type TickListProps = {
  name: string;
  legend: string;
  hint?: string | undefined;
  options: readonly Choice[];
  chosen: readonly string[];
  isOwnWords?: boolean;
};

/** Several of a few, each with a box of its own. */
export function TickList({ name, legend, hint, options, chosen, isOwnWords = false }: TickListProps) {
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-2 font-strong">{legend}</legend>
      {hint && <p className="-mt-1.5 text-small text-ink-2">{hint}</p>}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(16rem,100%),1fr))] gap-2 wrap-anywhere">
        {options.map(({ value, label }, index) => (
          <CheckboxField
            key={value}
            name={name}
            index={index}
            value={value}
            label={label}
            defaultChecked={chosen.includes(value)}
            isOwnWords={isOwnWords}
          />
        ))}
      </div>
    </fieldset>
  );
}
