import "server-only";
import { randomBytes } from "node:crypto";
import { faultPoint } from "@/lib/data/core/fault-point";
import {
  findUploadedProof,
  isOverProofQuota,
  newProofFile,
  recordProof,
  type UploadedProof,
} from "@/lib/data/proofs/proof-files";
import type { ProofPlace } from "@/lib/data/proofs/proof-places";
import type { UserId } from "@/lib/domain/basics/user";
import type { ProofKind } from "@/lib/domain/settlement/proof-kind";
import { cleanProofName } from "@/lib/domain/settlement/proof-name";
import { sealStream } from "@/lib/sealing/sealed-stream";
import {
  checkedBytes,
  RefusedUpload,
  type SeenBytes,
  type UploadCheck,
  type UploadRefusal,
  withinIdleTime,
} from "./checked-bytes";
import { typeOfName } from "./file-types";
import { proofStorage } from "./storage";

/** What comes with the bytes. Nothing of it is believed: it is compared with what arrives. */
export type IncomingProof = {
  /** 8 to 100 characters, made by the sending page. */
  uploadKey: string;
  name: string;
  kind: ProofKind;
  place: ProofPlace;
  note: string;
  /** In bytes; null when it was not said. */
  declaredSize: number | null;
  /** In hexadecimal; null when the browser cannot compute it. */
  declaredSha256: string | null;
};

/**
 * Keeps one file: checked while it streams in, sealed, flushed to the storage, and only then recorded. What is refused or
 * cut leaves neither row nor file. The same upload again is answered with the first one's result. The refusals:
 * "too_large", "empty", "incomplete" (cut, or not as long as was said), "wrong_type" (content, name and what is kept must
 * agree), "changed_on_the_way" (another SHA-256), "name" (control characters), "quota", "no_space" (the disk is full),
 * "not_found" (the place), "key_used" (the upload key stands for another file).
 */
export async function receiveProof(
  userId: UserId,
  incoming: IncomingProof,
  body: AsyncIterable<Uint8Array>,
): Promise<UploadedProof | { refused: UploadRefusal }> {
  faultPoint("upload_begun");
  const { declaredSize, declaredSha256, uploadKey } = incoming;
  const name = cleanProofName(incoming.name);
  if (name === null) return { refused: "name" };
  const type = typeOfName(name);
  if (!type) return { refused: "wrong_type" };
  if (declaredSize === 0) return { refused: "empty" };
  if ((declaredSize ?? 0) > type.limitBytes) return { refused: "too_large" };
  const first = declaredSha256 === null ? null : await findUploadedProof(userId, uploadKey);
  if (first?.sha256 === declaredSha256) return first;
  if (await isOverProofQuota(userId, declaredSize ?? 0)) return { refused: "quota" };
  return keep(userId, { ...incoming, name }, { name, type, declaredSize, declaredSha256 }, body);
}

async function keep(
  userId: UserId,
  incoming: IncomingProof,
  check: UploadCheck,
  body: AsyncIterable<Uint8Array>,
): Promise<UploadedProof | { refused: UploadRefusal }> {
  const { id, key, wrapped } = await newProofFile(userId);
  const storageKey = randomBytes(16).toString("hex");
  const stored = await store(storageKey, check, body, (plain) =>
    sealStream(key, { userId, fileId: id, part: "original" }, plain),
  );
  if ("refused" in stored) return stored;
  const { uploadKey, kind, place, name, note } = incoming;
  const about = { uploadKey, kind, place, name, note, type: check.type.type };
  // When this throws, nobody knows whether the row was written: then the bytes stay, and the sweeper finds out.
  const recorded = await recordProof(userId, { id, storageKey, wrappedKey: wrapped, ...about, ...stored });
  if (typeof recorded === "object" && recorded.isNew) return uploaded(recorded);
  await proofStorage().remove(storageKey);
  if (typeof recorded === "object") return uploaded(recorded);
  return { refused: recorded };
}

/** Stores the sealed bytes whole, or nothing. */
async function store(
  storageKey: string,
  check: UploadCheck,
  body: AsyncIterable<Uint8Array>,
  seal: (plain: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): Promise<SeenBytes | { refused: UploadRefusal }> {
  let seen: SeenBytes | null = null;
  const plain = checkedBytes(check, withinIdleTime(body), (passed) => {
    seen = passed;
  });
  try {
    await proofStorage().put(storageKey, seal(plain));
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    return { refused: reason };
  }
  if (seen === null) throw new Error("The storage did not take all of the bytes.");
  return seen;
}

/** The reason in an error of the stream or the storage, which may have wrapped it; null for a failure that is a bug. */
function refusalOf(error: unknown): UploadRefusal | null {
  if (error instanceof RefusedUpload) return error.reason;
  if (!(error instanceof Error)) return null;
  if ("code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")) return "no_space";
  return refusalOf(error.cause);
}

function uploaded({ id, sha256, sizeBytes, type }: UploadedProof): UploadedProof {
  return { id, sha256, sizeBytes, type };
}
