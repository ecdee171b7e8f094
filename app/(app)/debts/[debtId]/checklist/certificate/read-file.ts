import type { ProofView } from "@/lib/data/proofs/proof-view";
import type { UserId } from "@/lib/domain/basics/user";
import type { Certificate } from "@/lib/domain/settlement/certificate";
import { readCertificate } from "@/lib/domain/settlement/read-certificate";
import { type PdfText, pdfTextOf } from "@/lib/proofs/pdf-text";

/** What came of reading a file: values to confirm, or why there are none. */
export type ReadFile = {
  proof: ProofView;
  reason: Extract<PdfText, { reason: string }>["reason"] | null;
  certificate: Certificate;
  hasFound: boolean;
};

export const NOTHING_WRITTEN: Certificate = {
  lender: "",
  borrower: "",
  number: "",
  on: null,
  amount: null,
  says: null,
  hasSeal: null,
};

/** Reads a certificate's text for what the form asks. A seal is a picture: only a person sees it. */
export async function readFile(userId: UserId, proof: ProofView): Promise<ReadFile> {
  const read = await pdfTextOf(userId, proof.id);
  if ("reason" in read) return { proof, reason: read.reason, certificate: NOTHING_WRITTEN, hasFound: false };
  const found = readCertificate(read.text);
  const { lender, number, ...values } = found;
  const certificate = { ...NOTHING_WRITTEN, ...values, lender: lender ?? "", number: number ?? "" };
  return { proof, reason: null, certificate, hasFound: Object.values(found).some((value) => value !== null) };
}
