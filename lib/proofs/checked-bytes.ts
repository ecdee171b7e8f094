import "server-only";
import { createHash } from "node:crypto";
import type { ProofType } from "./file-types";
import { HEAD_BYTES, sniff } from "./sniff";

/** Why a file is not kept; `receiveProof` says when. */
export type UploadRefusal =
  | "too_large"
  | "empty"
  | "incomplete"
  | "wrong_type"
  | "changed_on_the_way"
  | "name"
  | "quota"
  | "no_space"
  | "not_found"
  | "key_used";

/** Ends the stream of an upload that is not kept. */
export class RefusedUpload extends Error {
  override readonly name = "RefusedUpload";
  readonly reason: UploadRefusal;

  constructor(reason: UploadRefusal, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** What was promised about the bytes. */
export type UploadCheck = {
  name: string;
  type: ProofType;
  declaredSize: number | null;
  declaredSha256: string | null;
};

/** What the bytes were, once all of them have passed. */
export type SeenBytes = { sizeBytes: number; sha256: string };

/**
 * Hands the bytes on, nothing before their beginning was recognised, and throws a RefusedUpload at the first that is too
 * much, or at the end when they are not what was promised. `passed` is told what they were.
 */
export async function* checkedBytes(
  check: UploadCheck,
  bytes: AsyncIterable<Uint8Array>,
  passed: (seen: SeenBytes) => void,
): AsyncGenerator<Uint8Array> {
  const { type, declaredSize, declaredSha256 } = check;
  const most = declaredSize ?? type.limitBytes;
  const hash = createHash("sha256");
  let sizeBytes = 0;
  for await (const piece of recognised(check, bytes)) {
    sizeBytes += piece.length;
    if (sizeBytes > type.limitBytes) throw new RefusedUpload("too_large");
    if (sizeBytes > most) throw new RefusedUpload("incomplete");
    hash.update(piece);
    yield piece;
  }
  const sha256 = hash.digest("hex");
  if (sizeBytes < type.leastBytes || sizeBytes !== (declaredSize ?? sizeBytes)) throw new RefusedUpload("incomplete");
  if (declaredSha256 !== null && declaredSha256 !== sha256) throw new RefusedUpload("changed_on_the_way");
  passed({ sizeBytes, sha256 });
}

/** Holds the beginning back until it shows what the file is; then hands on everything as it comes. */
async function* recognised({ name, type }: UploadCheck, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] | null = [];
  let held = 0;
  for await (const piece of bytes) {
    if (head === null) {
      yield piece;
      continue;
    }
    head.push(piece);
    held += piece.length;
    if (held < HEAD_BYTES) continue;
    yield await recognisedHead(head, name);
    head = null;
  }
  if (head === null) return;
  if (held === 0) throw new RefusedUpload("empty");
  if (held < type.leastBytes) throw new RefusedUpload("incomplete");
  yield await recognisedHead(head, name);
}

async function recognisedHead(parts: readonly Uint8Array[], name: string): Promise<Uint8Array> {
  const [only] = parts;
  const head = parts.length === 1 && only ? only : Buffer.concat(parts);
  if ((await sniff(head.subarray(0, HEAD_BYTES), name)) === "wrong_type") throw new RefusedUpload("wrong_type");
  return head;
}

/** The same bytes; "incomplete" when the sender is silent for so long, or its stream breaks off. */
export async function* withinIdleTime(bytes: AsyncIterable<Uint8Array>, idleMs = 60_000): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await soonEnough(iterator.next(), idleMs);
      if (done) return;
      yield value;
    }
  } finally {
    // Not awaited: a sender that fell silent would never let it end.
    iterator.return?.()?.then(undefined, () => undefined);
  }
}

async function soonEnough<T>(next: Promise<T>, idleMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Nothing came any more.")), idleMs);
  });
  try {
    return await Promise.race([next, silence]);
  } catch (error) {
    throw new RefusedUpload("incomplete", { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
