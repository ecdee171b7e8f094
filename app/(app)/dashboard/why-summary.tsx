import { ChevronDown } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";

type WhySummaryProps = {
  /** What opens, for those who cannot see the arrow. */
  label: string;
  /** What to do, at the right. */
  then: ReactNode;
  children: ReactNode;
};

/** The second line of a row: the chips are the reasons in short, and opening it says them in full. */
export function WhySummary({ label, then, children }: WhySummaryProps) {
  return (
    <summary className="flex min-h-11 cursor-pointer list-none items-start gap-2 max-desk:pt-1">
      <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3 gap-y-1 pb-2">
        <span className="flex min-w-0 flex-wrap items-center gap-1.5">{children}</span>
        <span className="text-small text-ink-2 max-desk:basis-full wide:ml-auto">{then}</span>
      </span>
      <span className="sr-only">{label}</span>
      <Icon of={ChevronDown} className="mt-0.75 size-4.5 text-ink-3 group-open:rotate-180" />
    </summary>
  );
}
