import { randomBytes } from "node:crypto";
import { PROOF_FILE_TYPES, type ProofFileType } from "@/lib/domain/settlement/proof-type";

/* Files that begin like real ones; what follows is chance, and no two are the same. */

const ascii = (text: string) => Buffer.from(text, "latin1");
const box = (brand: string) => Buffer.concat([Buffer.of(0, 0, 0, 24), ascii(`ftyp${brand}\0\0\0\0mif1${brand}`)]);

const HEADS: Record<ProofFileType, Buffer> = {
  "application/pdf": ascii("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
  "image/jpeg": Buffer.from("ffd8ffe000104a46494600010101004800480000", "hex"),
  "image/png": Buffer.concat([
    Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
    Buffer.of(0x7f, 0xff, 0xff, 0xff),
    ascii("IDAT"),
  ]),
  "image/webp": ascii("RIFF\xff\xff\xff\x00WEBPVP8 "),
  "image/heic": box("heic"),
  "audio/mpeg": Buffer.concat([ascii("ID3\x03\0\0\0\0\0\x0a"), Buffer.alloc(10), Buffer.of(0xff, 0xfb, 0x90, 0x64)]),
  "audio/mp4": box("M4A "),
  "audio/wav": ascii("RIFF\xff\xff\xff\x00WAVEfmt \x10\0\0\0"),
  "audio/ogg": Buffer.concat([ascii("OggS\0\x02"), Buffer.alloc(20), Buffer.of(1, 19), ascii("OpusHead\x01\x01")]),
  "audio/amr": ascii("#!AMR\n"),
};
const NAMES: Record<ProofFileType, string> = {
  "application/pdf": "结清证明.pdf",
  "image/jpeg": "IMG_0001.JPG",
  "image/png": "截图 2026-11-21.png",
  "image/webp": "photo.webp",
  "image/heic": "IMG_0002.HEIC",
  "audio/mpeg": "通话录音.mp3",
  "audio/mp4": "录音.m4a",
  "audio/wav": "call.wav",
  "audio/ogg": "voice.opus",
  "audio/amr": "20261121.amr",
};

export type SampleFile = { name: string; bytes: Buffer; type: ProofFileType };

/** A file of a type, of so many bytes. */
export function sampleFile(type: ProofFileType = "application/pdf", size = 2000): SampleFile {
  const head = HEADS[type];
  return { name: NAMES[type], type, bytes: Buffer.concat([head, randomBytes(Math.max(0, size - head.length))]) };
}

/** One of each type. */
export function sampleFiles(size?: number): SampleFile[] {
  return PROOF_FILE_TYPES.map((type) => sampleFile(type, size));
}

/** The bytes as they would come in over a network. */
export async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All of a stream. */
export async function allOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}
