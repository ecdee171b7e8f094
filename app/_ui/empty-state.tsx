import type { ReactNode } from "react";
import { Logo } from "./logo";

/** An empty place: what to do first, and the way there. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-4 rounded-card border border-line bg-paper px-5 py-10 text-center">
      <Logo className="size-9" />
      <p className="max-w-[34ch] text-lead text-balance">{text}</p>
      {children && <div className="flex flex-wrap justify-center gap-2.5">{children}</div>}
    </div>
  );
}
