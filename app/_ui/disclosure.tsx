import { ChevronRight } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "./icon";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean };

/** More, for those who ask. The browser's own, so it opens without JavaScript. */
export function Disclosure({ summary, children, open = false }: DisclosureProps) {
  return (
    <details open={open} className="group min-w-0">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1.5 py-2 font-medium text-accent">
        <Icon of={ChevronRight} className="size-4.5 flex-none group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pt-1 pb-3">{children}</div>
    </details>
  );
}
