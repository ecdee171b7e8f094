import { expect, test } from "vitest";
import { decodeTable } from "./decode-table";

// 债权人,金额 in GB18030, as a spreadsheet in Chinese saves it.
const GB18030 = Uint8Array.of(0xd5, 0xae, 0xc8, 0xa8, 0xc8, 0xcb, 0x2c, 0xbd, 0xf0, 0xb6, 0xee);
const WORDS = "债权人,金额";
const utf8 = new TextEncoder().encode(WORDS);

test.each([
  ["UTF-8", utf8, "utf-8"],
  ["UTF-8 with a mark of byte order", Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), "utf-8"],
  ["GB18030", GB18030, "gb18030"],
  [
    "UTF-16",
    Uint8Array.of(0xff, 0xfe, ...[...WORDS].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8])),
    "utf-16le",
  ],
])("reads %s", (_name, bytes, encoding) => {
  expect(decodeTable(bytes)).toEqual({ text: WORDS, encoding });
});

test.each([
  ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0)],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0)],
  ["bytes of no text", Uint8Array.of(0xff, 0xff, 0x80, 0xff)],
])("is null for %s", (_name, bytes) => {
  expect(decodeTable(bytes)).toBeNull();
});

test("nothing is an empty text", () => {
  expect(decodeTable(Uint8Array.of())).toEqual({ text: "", encoding: "utf-8" });
});
