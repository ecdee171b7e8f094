import type { ReactNode } from "react";

/**
 * What can be done with an entry of a list: quiet buttons and links that look like them, so that a place to go and a thing to
 * do beside it are of one size. The words of the first stand where the text above begins.
 */
export function QuietActs({ children }: { children: ReactNode }) {
  return <div className="-mx-4.5 flex flex-wrap items-center">{children}</div>;
}
