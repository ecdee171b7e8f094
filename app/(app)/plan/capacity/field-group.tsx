import { type ReactNode, useId } from "react";

/** Fields that belong together, on one sheet, with their heading above it so that it is not taken for a field's name. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-1.5 text-small text-ink-2">
        {title}
      </h2>
      <div className="grid gap-5 rounded-card border border-line bg-paper p-4 desk:px-5.5 desk:py-5">{children}</div>
    </section>
  );
}
