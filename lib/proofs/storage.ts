import "server-only";
import { env } from "@/lib/env";
import { diskStorage } from "./disk-storage";
import { s3Storage } from "./s3-storage";

/** Where sealed bytes lie. It knows nothing about what they are: keys are random, contents sealed. */
export type ProofStorage = {
  /** Stores all of the bytes under a fresh key, safe against a power cut, or rejects and leaves nothing under it. */
  put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** The stored bytes, or a part of them (`to` is the last byte, inclusive). Rejects when nothing lies there. */
  open(key: string, range?: ByteSpan): Promise<AsyncIterable<Uint8Array>>;
  /** Removes what lies there; fine when nothing does. */
  remove(key: string): Promise<void>;
  /** Everything that lies there, leftovers of cut uploads too. */
  list(): AsyncIterable<{ key: string; modifiedAt: Date }>;
};

/** From the first to the last byte, both inclusive. */
export type ByteSpan = { from: number; to: number };

let chosen: ProofStorage | undefined;

/** The storage of this installation: a bucket where the environment names one, else a folder on the disk. */
export function proofStorage(): ProofStorage {
  const bucket = env.proofsBucket;
  chosen ??= bucket ? s3Storage(bucket) : diskStorage(env.proofsDir);
  return chosen;
}
