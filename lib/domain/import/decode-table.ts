/** The encodings that spreadsheets in China save a table in. */
export const TABLE_ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030"] as const;
export type TableEncoding = (typeof TABLE_ENCODINGS)[number];

/**
 * The text of a table's file: by its mark of byte order, else UTF-8, else GB18030 (which Excel in Chinese saves). Null when it is none of
 * them, such as a workbook or a picture. A text with NULs is none either.
 */
export function decodeTable(bytes: Uint8Array): { text: string; encoding: TableEncoding } | null {
  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding);
    if (text !== null && !text.includes("\0")) return { text, encoding };
  }
  return null;
}

function candidates(bytes: Uint8Array): readonly TableEncoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

function tryDecode(bytes: Uint8Array, encoding: TableEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
