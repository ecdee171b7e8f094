import "server-only";
import type { Readable } from "node:stream";
import { Decrypter, Encrypter } from "age-encryption";
import { byteStream } from "@/lib/proofs/byte-stream";
import { makeTurns } from "@/lib/proofs/preview/turns";

/**
 * The work that each guess of the passphrase costs, as a power of two: 64 MB of memory and a quarter of a second. The `age`
 * tool takes 18 for itself, with four times the memory; the app asks for a longer passphrase instead.
 */
const WORK_FACTOR = 16;
/** One after another: each takes its memory for a moment. */
const inTurn = makeTurns(1);

/** More is not computed for anybody: at 20 it would take a gigabyte. */
const MOST_WORK = 18;

/** How a file in the age format begins (age-encryption.org/v1). */
export const SEALED_START = Buffer.from("age-encryption.org/v1\n");

/** The bytes sealed with a passphrase, in the format of the public `age` tool; made while they are read. */
export function sealWithPassphrase(bytes: Readable, passphrase: string): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return inTurn(() => encrypter.encrypt(byteStream(bytes)));
}

/** Whether the beginning of a sealed file asks for no more work than is done for anybody. */
export function isWorkBearable(start: Uint8Array): boolean {
  const [, factor = ""] = /^-> scrypt \S+ (\d+)$/m.exec(Buffer.from(start).toString("latin1")) ?? [];
  return factor !== "" && Number(factor) <= MOST_WORK;
}

/**
 * Opens what was sealed with a passphrase. Null when the passphrase is another one, or the beginning is damaged; where a
 * later part is damaged or the end is missing, reading it fails.
 */
export async function openWithPassphrase(
  bytes: AsyncIterable<Uint8Array>,
  passphrase: string,
): Promise<AsyncIterable<Uint8Array> | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const stream = await inTurn(() => decrypter.decrypt(byteStream(bytes))).catch(() => null);
  return stream && openedBytes(stream);
}

/** A later part of a sealed file is not what was sealed. */
export class BrokenSeal extends Error {
  override readonly name = "BrokenSeal";
}

async function* openedBytes(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new BrokenSeal("A sealed file is damaged.", { cause: error });
    });
    if (done) return;
    yield value;
  }
}
