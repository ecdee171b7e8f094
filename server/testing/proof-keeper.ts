// A program that keeps a proof, tells it, and is then killed at one step of keeping or purging the next one.
import { createHash } from "node:crypto";
import { type FaultPoint, setFaultHook } from "@/lib/data/core/fault-point";
import { setProofRemoved } from "@/lib/data/proofs/proofs";
import type { UserId } from "@/lib/domain/basics/user";
import { sweepProofs } from "@/lib/proofs/sweep";
import { inPieces, sampleFile } from "@/lib/proofs/testing/sample-files";
import { receiveProof } from "@/lib/proofs/upload";

/** What it tells before each step after which something is promised. */
export type Told = { uploadKey: string; sha256: string; isKept: boolean };

const [userId = "", step = ""] = process.argv.slice(2);
const user = userId as UserId;
const DAYS_31_MS = 31 * 24 * 60 * 60_000;

const first = await keep("first-upload");
if (step.startsWith("purge")) await setProofRemoved(user, first, true);
setFaultHook((point: FaultPoint) => {
  if (point === step) process.kill(process.pid, "SIGKILL");
});
if (step.startsWith("purge")) await sweepProofs(new Date(Date.now() + DAYS_31_MS));
else await keep("second-upload");

async function keep(uploadKey: string): Promise<string> {
  const { name, bytes } = sampleFile("application/pdf", 2_500_000);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await tell({ uploadKey, sha256, isKept: false });
  const promise = { declaredSize: bytes.length, declaredSha256: sha256 };
  const about = { uploadKey, name, kind: "receipt", place: {}, note: "", ...promise } as const;
  const kept = await receiveProof(user, about, inPieces(bytes));
  if ("refused" in kept) throw new Error(kept.refused);
  await tell({ uploadKey, sha256, isKept: true });
  return kept.id;
}

/** Waits until it was heard: what is told in the last moment would be lost with the process. */
function tell(told: Told): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(told, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}
