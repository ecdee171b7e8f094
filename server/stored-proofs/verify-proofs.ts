import type { Client } from "pg";
import type { ProofStorage } from "@/lib/proofs/storage";
import type { KeyRing } from "@/lib/sealing/key-ring";
import { type Fault, type Finding, faultIn, isMissing } from "./check-file";
import { filesOf, isInUse, type ProofPart, type StoredProof, storedProofs } from "./stored-proof";

/** Files are read several at once: a bucket takes its time for each. */
const AT_ONCE = 4;

export type Verified = { proofs: number; bytes: number; findings: Finding[] };

/**
 * Opens and hashes every stored file of every proof and looks for files that belong to none, while the app may be running:
 * what it deletes meanwhile is no fault, nor is a file younger than `orphansBefore`, which may be an upload under way.
 */
export async function verifyProofs(
  db: Client,
  ring: KeyRing,
  storage: ProofStorage,
  orphansBefore: Date,
): Promise<Verified> {
  const seen: Verified = { proofs: 0, bytes: 0, findings: [] };
  const known = new Set<string>();
  for await (const batch of storedProofs(db)) {
    for (const proof of batch) {
      seen.proofs++;
      seen.bytes += proof.sizeBytes;
      for (const { key } of filesOf(proof)) known.add(key);
    }
    seen.findings.push(...(await checkBatch(db, ring, storage, batch)));
  }
  for await (const { key, modifiedAt } of storage.list()) {
    if (known.has(key) || modifiedAt >= orphansBefore || (await isInUse(db, key))) continue;
    seen.findings.push({ fault: "orphaned", key, proofId: null, part: null });
  }
  return seen;
}

async function checkBatch(
  db: Client,
  ring: KeyRing,
  storage: ProofStorage,
  batch: readonly StoredProof[],
): Promise<Finding[]> {
  const files = batch.flatMap((proof) => filesOf(proof).map((file) => ({ proof, ...file })));
  const findings: Finding[] = [];
  const worker = async () => {
    for (let next = files.shift(); next; next = files.shift()) {
      const { proof, part, key } = next;
      const fault = await storedFault(proof, part, key, ring, storage);
      if (fault !== null) findings.push({ fault, key, proofId: proof.id, part });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const lasting: Finding[] = [];
  // Purged since its row was read: its file is gone as it should be.
  for (const finding of findings) if (await isInUse(db, finding.key)) lasting.push(finding);
  return lasting;
}

async function storedFault(
  proof: StoredProof,
  part: ProofPart,
  key: string,
  ring: KeyRing,
  storage: ProofStorage,
): Promise<Fault | null> {
  try {
    return await faultIn(proof, part, ring, await storage.open(key));
  } catch (error) {
    return isMissing(error) ? "missing" : "unreadable";
  }
}
