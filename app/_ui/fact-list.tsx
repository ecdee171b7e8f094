import type { ReactNode } from "react";

export type Fact = { term: string; detail: ReactNode; note?: ReactNode };

/** Names and values in two columns. With `lead` the first one is large and stands alone. */
export function FactList({ facts, lead = false }: { facts: readonly Fact[]; lead?: boolean }) {
  return (
    <dl className={`grid grid-cols-[repeat(auto-fit,minmax(min(8.5rem,100%),1fr))] gap-x-6 gap-y-3`}>
      {facts.map((fact, place) => (
        <div
          key={fact.term}
          className={lead && place === 0 ? "col-span-full min-w-0 border-b border-line pb-3.5" : "min-w-0"}
        >
          <dt className="text-small text-ink-2">{fact.term}</dt>
          <dd className={detailClass(lead, place)}>{fact.detail}</dd>
          {fact.note && <dd className="text-tiny text-ink-2">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
}

function detailClass(lead: boolean, place: number): string {
  if (!lead) return "font-medium";
  return place === 0 ? "text-total font-strong tracking-tight" : "text-sum font-strong";
}
