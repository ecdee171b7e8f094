import type { IconNode } from "lucide";
import { createElement } from "react";

/**
 * An icon beside words. It says nothing by itself, so screen readers pass over it. The library gives only the shapes: drawn
 * here, an icon costs the browser no code.
 */
export function Icon({ of: shapes, className = "size-5" }: { of: IconNode; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`flex-none ${className}`}
    >
      {shapes.map(([tag, attributes]) => createElement(tag, { key: JSON.stringify(attributes), ...attributes }))}
    </svg>
  );
}
