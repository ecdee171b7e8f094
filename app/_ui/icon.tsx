import type { IconNode } from "lucide";
import { createElement } from "react";

/**
 * An icon beside words. It says nothing by itself, so screen readers pass over it. The library gives only the shapes: drawn
 * here, an icon costs the browser no code.
 */
export function Icon({ of: shapes, className = "size-5" }: { of: IconNode; className?: string }) {
  // The shapes are children by position, not a list: they need no keys, which every page would carry beside them.
  return createElement(
    "svg",
    { viewBox: "0 0 24 24", "aria-hidden": true, className: `icon ${className}` },
    ...shapes.map(([tag, attributes]) => createElement(tag, attributes)),
  );
}
