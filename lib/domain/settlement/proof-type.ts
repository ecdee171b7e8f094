/** The types of file that are kept. Each is found in the content; nothing else is ever stored, or served. */
export const PROOF_FILE_TYPES = [
  "application/pdf",
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "audio/mpeg",
  "audio/mp4",
  "audio/wav",
  "audio/ogg",
  "audio/amr",
] as const;
export type ProofFileType = (typeof PROOF_FILE_TYPES)[number];

export const PROOF_FAMILIES = ["image", "pdf", "audio"] as const;
export type ProofFamily = (typeof PROOF_FAMILIES)[number];

/** Whether a file is a picture, a document or a recording. */
export function familyOf(type: ProofFileType): ProofFamily {
  if (type === "application/pdf") return "pdf";
  return type.startsWith("image/") ? "image" : "audio";
}

/** How much one person may keep: 2 GiB and 2,000 files; what was removed counts until it is purged. */
export const PROOF_QUOTA = { bytes: 2 * 1024 ** 3, files: 2000 } as const;
