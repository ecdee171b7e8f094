import type { LucideIcon } from "lucide-react";

/** An icon beside words. It says nothing by itself, so screen readers pass over it. */
export function Icon({ of: Drawing, className = "size-5" }: { of: LucideIcon; className?: string }) {
  return <Drawing aria-hidden="true" strokeWidth={1.75} className={`flex-none ${className}`} />;
}
