import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/*
 * Banks name their Chinese font in a PDF and do not embed it. PDFium then asks the system for one, and WebAssembly has
 * no system: the words would be missing from the picture. So its questions are answered here. It asks through a
 * struct of function pointers (FPDF_SYSFONTINFO); the functions behind the ones it makes by itself are replaced in the
 * table of the program, and go on being asked for every other script.
 */

const FONT_FILE = "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
const FONT_NAME = Buffer.from("NotoSansSC-Regular\0");
/** What stands for our font where PDFium passes fonts around: no address of its memory is so high. */
const OURS = 0x7fff0001;
/** The character sets of simplified and traditional Chinese (GB2312_CHARSET, CHINESEBIG5_CHARSET of Windows). */
const CHINESE = new Set([134, 136]);

/** The functions of FPDF_SYSFONTINFO by their places in it; place 0 is its version. All arguments and results are 32 bits. */
const MAP_FONT = { place: 3, parameters: 7, hasResult: true };
const GET_FONT_DATA = { place: 5, parameters: 5, hasResult: true };
const GET_FACE_NAME = { place: 6, parameters: 4, hasResult: true };
const GET_FONT_CHARSET = { place: 7, parameters: 2, hasResult: true };
const DELETE_FONT = { place: 8, parameters: 2, hasResult: false };

type Asked = (...numbers: number[]) => number;
type Place = { place: number; parameters: number; hasResult: boolean };
/** What is needed of PDFium's module, which its types do not mention. */
type FontApi = {
  HEAPU8: Uint8Array;
  wasmExports: { __indirect_function_table: WebAssembly.Table };
  _FPDF_GetDefaultSystemFontInfo(): number;
  _FPDF_SetSystemFontInfo(info: number): void;
};

/** Gives a freshly started PDFium a font for Chinese that is not embedded. Another build of it is left as it is. */
export function installChineseFont(module: object): void {
  if (!hasFontApi(module)) return;
  const info = module._FPDF_GetDefaultSystemFontInfo();
  if (info === 0) return;
  const memory = () => Buffer.from(module.HEAPU8.buffer);
  const answer = ({ place, ...shape }: Place, make: (old: Asked) => Asked) => {
    const table = module.wasmExports.__indirect_function_table;
    const slot = memory().readUInt32LE(info + place * 4);
    table.set(slot, asWasm(make(table.get(slot) as Asked), shape));
  };
  const font = readFileSync(createRequire(import.meta.url).resolve(FONT_FILE));
  const give = (bytes: Buffer, at = 0, size = 0) => {
    if (at !== 0 && size >= bytes.length) memory().set(bytes, at);
    return bytes.length;
  };
  // The arguments: the struct, weight, italic, charset, pitch, face, exact; elsewhere the struct, the font, and the rest.
  answer(
    MAP_FONT,
    (old) =>
      (...asked) =>
        CHINESE.has(asked[3] ?? 0) ? OURS : old(...asked),
  );
  answer(GET_FONT_DATA, (old) => (...asked) => {
    const [, handle, tag = 0, at, size] = asked;
    return handle === OURS ? give(tag === 0 ? font : tableOf(font, tag), at, size) : old(...asked);
  });
  answer(GET_FACE_NAME, (old) => (...asked) => {
    const [, handle, at, size] = asked;
    return handle === OURS ? give(FONT_NAME, at, size) : old(...asked);
  });
  answer(
    GET_FONT_CHARSET,
    (old) =>
      (...asked) =>
        asked[1] === OURS ? 134 : old(...asked),
  );
  answer(
    DELETE_FONT,
    (old) =>
      (...asked) =>
        asked[1] === OURS ? 0 : old(...asked),
  );
  module._FPDF_SetSystemFontInfo(info);
}

/** One table of a TrueType font by its four letters as a number; empty when it has none of that name. */
function tableOf(font: Buffer, tag: number): Buffer {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16;
    if (font.readInt32BE(entry) !== tag) continue;
    const from = font.readUInt32BE(entry + 8);
    return font.subarray(from, from + font.readUInt32BE(entry + 12));
  }
  return Buffer.alloc(0);
}

/**
 * A table takes functions of WebAssembly only: this makes the smallest module that imports a function and exports it again.
 * The bytes are magic and version, then the sections for its type, its import "e" "f" and its export "f".
 */
function asWasm(ask: Asked, { parameters, hasResult }: Omit<Place, "place">): unknown {
  const I32 = 0x7f;
  const results = hasResult ? [1, I32] : [0];
  const type = [1, 0x60, parameters, ...Array.from({ length: parameters }, () => I32), ...results];
  const imports = [1, 1, 0x65, 1, 0x66, 0, 0];
  const exports = [1, 1, 0x66, 0, 0];
  const section = (id: number, body: readonly number[]) => [id, body.length, ...body];
  const bytes = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...section(1, type), ...section(2, imports), ...section(7, exports)];
  const module = new WebAssembly.Module(new Uint8Array(bytes));
  return new WebAssembly.Instance(module, { e: { f: ask } }).exports.f;
}

function hasFontApi(module: object): module is FontApi {
  return "_FPDF_GetDefaultSystemFontInfo" in module && "_FPDF_SetSystemFontInfo" in module && "wasmExports" in module;
}
