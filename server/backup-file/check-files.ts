import type { KeyRing } from "@/lib/sealing/key-ring";
import { type Fault, type Finding, faultIn } from "@/server/stored-proofs/check-file";
import { filesOf, type ProofPart, type StoredProof } from "@/server/stored-proofs/stored-proof";
import { type BackupFile, filesIn, LostFile } from "./file-part";
import { damaged } from "./format";
import type { BackupSummary } from "./verify";

/**
 * Checks the files of a backup against its rows: every file of every proof is there once, and no other; otherwise the backup
 * is damaged. With the keys each is opened and hashed. Returns the faults that the files had before they were saved.
 */
export async function checkFiles(
  file: string,
  { layout, proofs }: Pick<BackupSummary, "layout" | "proofs">,
  ring: KeyRing | null,
): Promise<Finding[]> {
  const expected = new Map(
    proofs.flatMap((proof) => filesOf(proof).map(({ part, key }) => [key, { proof, part }] as const)),
  );
  const findings: Finding[] = [];
  if (layout.files) {
    for await (const saved of filesIn(file, layout.files)) {
      const owner = expected.get(saved.key);
      if (!owner || !expected.delete(saved.key)) throw damaged(file, `file ${saved.key} belongs to nothing`);
      const fault = await faultOf(saved, owner, ring);
      if (fault !== null) findings.push({ fault, key: saved.key, proofId: owner.proof.id, part: owner.part });
    }
  }
  const [[missing = ""] = []] = expected;
  if (layout.files && expected.size > 0) throw damaged(file, `file ${missing} is missing`);
  // A backup of the first version was made without files.
  for (const [key, { proof, part }] of expected) findings.push({ fault: "missing", key, proofId: proof.id, part });
  return findings;
}

async function faultOf(
  { bytes }: BackupFile,
  { proof, part }: { proof: StoredProof; part: ProofPart },
  ring: KeyRing | null,
): Promise<Fault | null> {
  let failure: unknown = null;
  const watched = async function* () {
    try {
      yield* bytes;
    } catch (error) {
      failure = error;
    }
  };
  const fault = ring === null ? await passOver(watched()) : await faultIn(proof, part, ring, watched());
  if (failure instanceof LostFile) return "missing";
  if (failure !== null) throw failure;
  return fault;
}

async function passOver(bytes: AsyncIterable<Uint8Array>): Promise<null> {
  for await (const _ of bytes);
  return null;
}
