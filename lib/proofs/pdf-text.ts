import "server-only";
import { getProofFile } from "@/lib/data/proofs/proof-files";
import type { UserId } from "@/lib/domain/basics/user";
import { runProgram } from "./preview/run-program";
import { openOriginal } from "./read";

export type PdfText = { text: string } | { reason: "not_a_pdf" | "encrypted" | "unreadable" | "no_text" };

/**
 * The text of the first twenty pages of a PDF proof, read in the preview program, also where its Chinese font is not
 * embedded; a form feed between pages. Or why there is none: "not_a_pdf" (another type, or no proof of this user),
 * "encrypted" (it asks for a password), "unreadable" (broken, or it cannot be read now), "no_text" (scanned).
 */
export async function pdfTextOf(userId: UserId, proofId: string): Promise<PdfText> {
  const file = await getProofFile(userId, proofId);
  if (file?.proof.family !== "pdf") return { reason: "not_a_pdf" };
  try {
    const answer = await runProgram("text", file.proof.type, () => openOriginal(userId, file));
    if ("refused" in answer) return { reason: answer.refused };
    return { text: Buffer.concat(answer.parts).toString("utf8") };
  } catch (error) {
    console.error(`The text of proof ${proofId} could not be read:`, error);
    return { reason: "unreadable" };
  }
}
