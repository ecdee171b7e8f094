/** Stands in a sentence for a name that a person wrote: a name may be of any script and direction. */
export const NAME_SLOT = "\uE000";

/** A sentence with a name in the place of its slot, kept apart from the words around it. It names it once. */
export function NamedText({ text, name }: { text: string; name: string }) {
  const [before, after] = text.split(NAME_SLOT);
  if (after === undefined) return text;
  return (
    <>
      {before}
      <bdi className="wrap-anywhere">{name}</bdi>
      {after}
    </>
  );
}
