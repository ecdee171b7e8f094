import { newNames } from "@/lib/documents/file-names";
import type { AccountExport } from "@/lib/domain/account-export/tables";
import type { ProofFileType } from "@/lib/domain/settlement/proof-type";
import { downloadName } from "@/lib/proofs/file-types";

/** Where the originals lie in the ZIP. */
export const ORIGINALS = "originals";

/** The same account with a name in the ZIP for every proof: numbered in the order of the rows, safe, and given out once. */
export function withFileNames(data: AccountExport): AccountExport {
  const give = newNames();
  const digits = Math.max(4, String(data.proofs.length).length);
  const proofs = data.proofs.map((proof, place) => {
    const { words } = proof;
    const typed = typeof words === "object" && words !== null && !Array.isArray(words) ? words.name : "";
    const name = typeof typed === "string" && typed.trim() !== "" ? typed : String(proof.kind);
    const number = String(place + 1).padStart(digits, "0");
    return { ...proof, file: `${ORIGINALS}/${give(`${number} ${downloadName(name, proof.type as ProofFileType)}`)}` };
  });
  return { ...data, proofs };
}
