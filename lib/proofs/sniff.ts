import "server-only";
import { fileTypeFromBuffer } from "file-type";
import type { ProofFileType } from "@/lib/domain/settlement/proof-type";
import { type ProofType, typeOfName } from "./file-types";

/** How many bytes of the beginning decide. */
export const HEAD_BYTES = 64 * 1024;

/** What the content can be called by the library that reads it, and what it is for us. */
const FOUND: Record<string, ProofFileType> = {
  "application/pdf": "application/pdf",
  "image/jpeg": "image/jpeg",
  "image/png": "image/png",
  "image/webp": "image/webp",
  "image/heic": "image/heic",
  "image/heif": "image/heic",
  "image/heic-sequence": "image/heic",
  "image/heif-sequence": "image/heic",
  "audio/mpeg": "audio/mpeg",
  "audio/mp4": "audio/mp4",
  "audio/x-m4a": "audio/mp4",
  // Many phones write their recordings under the general brand of the format; the name's ending has to say .m4a, too.
  "video/mp4": "audio/mp4",
  "audio/wav": "audio/wav",
  "audio/ogg": "audio/ogg",
  "audio/ogg; codecs=opus": "audio/ogg",
  "audio/amr": "audio/amr",
};

/**
 * What a file is, by its first bytes (up to HEAD_BYTES) and its name together; "wrong_type" when they do not agree or it
 * is nothing that is kept. What the browser says about it plays no part.
 */
export async function sniff(head: Uint8Array, name: string): Promise<ProofType | "wrong_type"> {
  const promised = typeOfName(name);
  if (!promised) return "wrong_type";
  const found = await contentType(head);
  return found === promised.type ? promised : "wrong_type";
}

async function contentType(head: Uint8Array): Promise<ProofFileType | null> {
  // A damaged file can be one that the library stumbles over; then it is none that we know.
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  return FOUND[found?.mime ?? ""] ?? null;
}
