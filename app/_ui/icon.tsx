import type { IconNode } from "lucide";

/**
 * An icon beside words. It says nothing by itself, so screen readers pass over it. The library gives only the shapes: drawn
 * here, an icon costs the browser no code.
 */
export function Icon({ of: shapes, className = "size-5" }: { of: IconNode; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden={true}
      className={`icon ${className}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the library's own constants; React then has one element to go through instead of one for each stroke, on the server and again on the phone.
      dangerouslySetInnerHTML={drawn(shapes)}
    />
  );
}

const drawings = new WeakMap<IconNode, { __html: string }>();

/** The strokes of an icon as markup, made once for each icon. */
function drawn(shapes: IconNode): { __html: string } {
  const known = drawings.get(shapes);
  if (known) return known;
  const made = { __html: shapes.map(([tag, attributes]) => `<${tag} ${attributesOf(attributes)}/>`).join("") };
  drawings.set(shapes, made);
  return made;
}

function attributesOf(attributes: IconNode[number][1]): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
}
