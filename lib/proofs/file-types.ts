import { extensionOf } from "@/lib/domain/settlement/proof-name";
import { familyOf, type ProofFamily, type ProofFileType } from "@/lib/domain/settlement/proof-type";

const MIB = 1024 * 1024;

/** The largest file of each family, in bytes. */
export const FAMILY_LIMITS: Record<ProofFamily, number> = { image: 20 * MIB, pdf: 25 * MIB, audio: 100 * MIB };

export type ProofType = {
  type: ProofFileType;
  /** Without dot, in small letters; the first is given to a file whose name has another one. */
  extensions: readonly [string, ...string[]];
  family: ProofFamily;
  limitBytes: number;
  /** No whole file of this type is smaller: less is a file that was cut. */
  leastBytes: number;
};

/** Every type of file that is kept: the endings its name may have, and how large it may be. */
export const PROOF_TYPES: readonly ProofType[] = [
  proofType("application/pdf", ["pdf"], 60),
  proofType("image/jpeg", ["jpg", "jpeg", "jfif"], 100),
  proofType("image/png", ["png"], 57),
  proofType("image/webp", ["webp"], 26),
  proofType("image/heic", ["heic", "heif"], 100),
  proofType("audio/mpeg", ["mp3"], 24),
  proofType("audio/mp4", ["m4a"], 100),
  proofType("audio/wav", ["wav"], 44),
  proofType("audio/ogg", ["ogg", "oga", "opus"], 58),
  proofType("audio/amr", ["amr"], 12),
];

/** What an `<input type="file">` offers. */
export const PROOF_ACCEPT = PROOF_TYPES.flatMap(({ type, extensions }) => [
  type,
  ...extensions.map((extension) => `.${extension}`),
]).join(",");

/** The type that the ending of a name promises; null for an ending that is not kept. */
export function typeOfName(name: string): ProofType | null {
  const extension = extensionOf(name);
  return PROOF_TYPES.find(({ extensions }) => extensions.includes(extension)) ?? null;
}

/** The name under which a file is handed out: its own, with an ending that belongs to its type. */
export function downloadName(name: string, type: ProofFileType): string {
  if (typeOfName(name)?.type === type) return name;
  const [extension = "bin"] = PROOF_TYPES.find((one) => one.type === type)?.extensions ?? [];
  return `${name}.${extension}`;
}

function proofType(type: ProofFileType, extensions: readonly [string, ...string[]], leastBytes: number): ProofType {
  const family = familyOf(type);
  return { type, extensions, family, limitBytes: FAMILY_LIMITS[family], leastBytes };
}
