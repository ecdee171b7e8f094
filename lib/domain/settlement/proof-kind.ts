/** What a kept file is evidence of. The user says it; the program guesses nothing. */
export const PROOF_KINDS = [
  "certificate",
  "receipt",
  "contract",
  "recording",
  "screenshot",
  "letter",
  "court_paper",
  "credit_report",
  "other",
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];
