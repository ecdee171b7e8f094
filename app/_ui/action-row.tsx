import type { ReactNode } from "react";

/** What can be done here, side by side; on a phone the first fills the width and the others share the next line. */
export function ActionRow({ children }: { children: ReactNode }) {
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2.5 max-desk:*:grow max-desk:*:first:basis-full">
      {children}
    </div>
  );
}
