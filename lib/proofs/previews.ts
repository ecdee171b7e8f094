import "server-only";
import { randomBytes } from "node:crypto";
import { getProofFile, type ProofFile, recordPreview } from "@/lib/data/proofs/proof-files";
import type { UserId } from "@/lib/domain/basics/user";
import { sealStream } from "@/lib/sealing/sealed-stream";
import { type Answer, decodeAnswer, encodeAnswer } from "./preview/answer";
import { isProgramBusy, runProgram } from "./preview/run-program";
import { openOriginal, readPreview } from "./read";
import { proofStorage } from "./storage";

/** `large` has a long edge of 1600 pixels at most, `small` of 480. */
export type PreviewSize = "large" | "small";

const holder = globalThis as typeof globalThis & { ashorePreviews?: Map<string, Promise<Pictures>> };

/** The large and the small picture, or that there are none. */
type Pictures = [large: Buffer, small: Buffer] | "unavailable";

/**
 * The picture of a proof as WebP without metadata: an image upright, of a PDF its first page. Made when it is first asked
 * for, then kept, sealed like the original. "unavailable" where none can be made (recordings, locked or broken files) or
 * not now; null when the proof is deleted, not there or someone else's. Never throws for what is in the file.
 */
export async function previewOf(
  userId: UserId,
  proofId: string,
  size: PreviewSize,
): Promise<Buffer | "unavailable" | null> {
  const file = await getProofFile(userId, proofId);
  return file && pictureOf(userId, file, size);
}

/** The same for a screen, which can ask again: "busy" where the picture is still to be made and too many others wait. */
export async function previewUnlessBusy(
  userId: UserId,
  proofId: string,
  size: PreviewSize,
): Promise<Buffer | "unavailable" | "busy" | null> {
  const file = await getProofFile(userId, proofId);
  if (!file) return null;
  const isToBeMade = file.proof.preview === "none" && file.proof.family !== "audio";
  return isToBeMade && isProgramBusy() ? "busy" : pictureOf(userId, file, size);
}

async function pictureOf(userId: UserId, file: ProofFile, size: PreviewSize): Promise<Buffer | "unavailable"> {
  const pictures = await picturesOf(userId, file);
  if (pictures === "unavailable") return pictures;
  return size === "large" ? pictures[0] : pictures[1];
}

async function picturesOf(userId: UserId, file: ProofFile): Promise<Pictures> {
  const { preview, family, id } = file.proof;
  if (preview === "unavailable" || family === "audio") return "unavailable";
  try {
    return preview === "ready" ? await keptPictures(userId, id) : await madeOnce(userId, file);
  } catch (error) {
    // The next one who asks tries again: this says nothing about the file, only about the storage or this machine.
    console.error(`The preview of proof ${id} failed:`, error);
    return "unavailable";
  }
}

async function keptPictures(userId: UserId, proofId: string): Promise<Pictures> {
  const kept = await readPreview(userId, proofId);
  if (!kept) return "unavailable";
  const parts: Uint8Array[] = [];
  for await (const part of kept.bytes) parts.push(part);
  return picturesIn(decodeAnswer(Buffer.concat(parts)));
}

/** Of several who ask at once in this process, the first has it made and all get it. */
function madeOnce(userId: UserId, file: ProofFile): Promise<Pictures> {
  // Held by the process: Next bundles this module into more than one route.
  holder.ashorePreviews ??= new Map();
  const { ashorePreviews } = holder;
  const { id } = file.proof;
  const making = ashorePreviews.get(id) ?? make(userId, file).finally(() => ashorePreviews.delete(id));
  ashorePreviews.set(id, making);
  return making;
}

async function make(userId: UserId, file: ProofFile): Promise<Pictures> {
  const { id: fileId, type } = file.proof;
  const pictures = picturesIn(await runProgram("preview", type, () => openOriginal(userId, file)));
  if (pictures === "unavailable") {
    await recordPreview(userId, fileId, null);
    return pictures;
  }
  const previewKey = randomBytes(16).toString("hex");
  const place = { userId, fileId, part: "preview" } as const;
  await proofStorage().put(previewKey, sealStream(file.key, place, once(encodeAnswer({ parts: pictures }))));
  // Another process was quicker, or the proof was purged meanwhile: this file is nobody's.
  if (!(await recordPreview(userId, fileId, previewKey))) await proofStorage().remove(previewKey);
  return pictures;
}

/** Two pictures, and really WebP: whatever became of the program, nothing else is kept or shown. */
function picturesIn(answer: Answer | null): Pictures {
  if (!answer || "refused" in answer) return "unavailable";
  const [large, small] = answer.parts.map((part) => Buffer.from(part));
  return large && small && isWebp(large) && isWebp(small) ? [large, small] : "unavailable";
}

function isWebp(bytes: Buffer): boolean {
  return bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP";
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
