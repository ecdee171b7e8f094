/** The longest file name that is kept, in characters. */
export const PROOF_NAME_MAX = 200;

/**
 * A file's name as it is kept and shown: what follows the last slash or backslash, trimmed, at most 200 characters with
 * its ending kept. Null when it holds control characters or halves of characters: no honest program sends those.
 * Direction marks and emoji stay; the screens and headers that show the name are safe against them.
 */
export function cleanProofName(sent: string): string | null {
  if (/[\p{Cc}\p{Surrogate}]/u.test(sent)) return null;
  const base = (sent.split(/[/\\]/).at(-1) ?? "").trim();
  const characters = [...base];
  if (characters.length <= PROOF_NAME_MAX) return base;
  const ending = extensionOf(base);
  const tail = ending === "" || ending.length > 10 ? "" : `.${ending}`;
  return characters.slice(0, PROOF_NAME_MAX - tail.length).join("") + tail;
}

/** What follows the last dot, in small letters; empty when there is no dot. The last one decides: a.pdf.exe is an exe. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot === -1 ? "" : name.slice(dot + 1).toLowerCase();
}
