import "server-only";
import type { UserId } from "@/lib/domain/basics/user";
import { runProgram } from "./preview/run-program";
import { previewOf } from "./previews";

/** A picture as a PDF can hold it. Width and height in pixels. */
export type PagePicture = { jpeg: Buffer; width: number; height: number };

/**
 * A proof as a picture for a page of a PDF: of an image itself, of a PDF its first page, upright and without metadata. Made from the
 * preview, in the preview program; the original stays as it is. Null where there is none: a recording, a locked or broken
 * file, or somebody else's. Never throws for what is in the file.
 */
export async function pagePictureOf(userId: UserId, proofId: string): Promise<PagePicture | null> {
  const preview = await previewOf(userId, proofId, "large");
  if (preview === null || preview === "unavailable") return null;
  try {
    const answer = await runProgram("page", "image/webp", async () => once(preview));
    return "refused" in answer ? null : pictureIn(answer.parts);
  } catch (error) {
    console.error(`The page of proof ${proofId} failed:`, error);
    return null;
  }
}

/** Really a JPEG with a size: whatever became of the program, nothing else goes into a document. */
function pictureIn([jpeg, size]: readonly Uint8Array[]): PagePicture | null {
  if (!jpeg || !size || jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null;
  const { width, height } = JSON.parse(Buffer.from(size).toString()) as { width: number; height: number };
  return width > 0 && height > 0 ? { jpeg: Buffer.from(jpeg), width, height } : null;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
