/*
 * What the preview program says on its standard output: the length of a JSON head (4 bytes, big-endian), the head, and
 * then the parts that the head lists by their lengths, one after another.
 */

/** Why there is nothing to show. `encrypted`: a PDF that asks for a password. */
export type Refusal = "encrypted" | "unreadable" | "no_text";
/** Of a preview: the large and the small picture (WebP). Of a PDF's text: the text in UTF-8. Of a page: a JPEG, and its size as JSON. */
export type Answer = { parts: Uint8Array[] } | { refused: Refusal };

const REFUSALS: readonly string[] = ["encrypted", "unreadable", "no_text"] satisfies Refusal[];
const LENGTH_BYTES = 4;

/** The bytes of an answer. */
export function encodeAnswer(answer: Answer): Uint8Array {
  const parts = "parts" in answer ? answer.parts : [];
  const head = Buffer.from(
    JSON.stringify("parts" in answer ? { lengths: parts.map((part) => part.length) } : { refused: answer.refused }),
  );
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, ...parts]);
}

/** Reads an answer; null for bytes that are none, or not a whole one: the program was ended before it was done. */
export function decodeAnswer(bytes: Buffer): Answer | null {
  if (bytes.length < LENGTH_BYTES) return null;
  const headEnd = LENGTH_BYTES + bytes.readUInt32BE();
  const head = parseHead(bytes.subarray(LENGTH_BYTES, headEnd));
  if (head === null || "refused" in head) return head;
  let at = headEnd;
  const parts = head.lengths.map((length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
  return at === bytes.length ? { parts } : null;
}

function parseHead(text: Buffer): { lengths: number[] } | { refused: Refusal } | null {
  try {
    const head: unknown = JSON.parse(text.toString());
    if (typeof head !== "object" || head === null) return null;
    if ("refused" in head && isRefusal(head.refused)) return { refused: head.refused };
    if (!("lengths" in head) || !Array.isArray(head.lengths)) return null;
    return { lengths: head.lengths.filter((length) => Number.isSafeInteger(length) && length >= 0) };
  } catch {
    return null;
  }
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "string" && REFUSALS.includes(value);
}
