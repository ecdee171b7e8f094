/* Bytes that came in parts, and how not to copy them more often than needed. */

let scratch = Buffer.alloc(0);

/**
 * What `use` makes of the parts behind one another. They lie in a buffer that serves every caller: one for each chunk of a file
 * would be as much garbage as the file. It is good until `use` returns, and then nothing of the bytes is left in it.
 */
export function together<T>(parts: readonly Uint8Array[], use: (bytes: Uint8Array) => T): T {
  const [only] = parts;
  if (parts.length === 1 && only) return use(only);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (scratch.length < length) scratch = Buffer.alloc(length);
  let at = 0;
  for (const part of parts) {
    scratch.set(part, at);
    at += part.length;
  }
  try {
    return use(scratch.subarray(0, length));
  } finally {
    scratch.fill(0, 0, length);
  }
}

/** The parts as one buffer; one alone is not copied. */
export function joined(parts: readonly Uint8Array[]): Buffer {
  const [only] = parts;
  if (parts.length === 1 && only) return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
  return Buffer.concat(parts);
}

/** The first so many bytes of them. */
export function partsUpTo(parts: readonly Uint8Array[], length: number): Uint8Array[] {
  let left = length;
  return parts.flatMap((part) => {
    const taken = part.subarray(0, left);
    left -= taken.length;
    return taken.length > 0 ? [taken] : [];
  });
}

/** All but the first so many bytes. */
export function partsFrom(parts: readonly Uint8Array[], start: number): Uint8Array[] {
  let skipped = start;
  return parts.flatMap((part) => {
    const taken = part.subarray(skipped);
    skipped -= part.length - taken.length;
    return taken.length > 0 ? [taken] : [];
  });
}
