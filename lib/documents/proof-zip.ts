import "server-only";
import type { Readable } from "node:stream";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { readProof } from "@/lib/proofs/read";
import type { ListedFile } from "./file-list";
import { streamZip, type ZipEntry } from "./zip";

/** The name of the list of checksums, which `sha256sum -c` is given. */
export const MANIFEST = "manifest.sha256";

export type ProofZip = {
  /** A text that says what is in it. */
  readme: { name: string; text: string };
  /** Set when its turn comes. */
  paper: { name: string; open: () => Readable };
  files: readonly ListedFile[];
  /** What names the originals that could not be read. */
  missing: { name: string; text: string };
  day: Day;
};

/**
 * A readme, a PDF, and the originals of proofs byte for byte in one ZIP, with the list of checksums. A file that cannot be opened
 * any more is named with its SHA-256 in a text of its own; one that breaks halfway makes the download fail.
 */
export function proofZip(userId: UserId, zip: ProofZip): Readable {
  return streamZip(entriesOf(userId, zip), { name: MANIFEST, modifiedAt: dayToDate(zip.day) });
}

async function* entriesOf(userId: UserId, { readme, paper, files, missing, day }: ProofZip): AsyncGenerator<ZipEntry> {
  const own = { modifiedAt: dayToDate(day), isPacked: false };
  yield { ...own, name: readme.name, bytes: textOf(readme.text) };
  yield { ...own, name: paper.name, bytes: paper.open(), isPacked: true };
  const lost: string[] = [];
  for (const { proof, path } of files) {
    const bytes = await openedOriginal(userId, proof.id);
    if (bytes === null) lost.push(`${proof.sha256}  ${path}`);
    else yield { name: path, bytes, modifiedAt: proof.createdAt, isPacked: true, sha256: proof.sha256 };
  }
  if (lost.length > 0) {
    const text = [missing.text, lost.join("\n"), ""].join("\n\n");
    yield { ...own, name: missing.name, bytes: textOf(text) };
  }
}

/** The bytes of an original; null when not even the first of them can be read: one lost file must not keep back the others. */
async function openedOriginal(userId: UserId, proofId: string): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    const found = await readProof(userId, proofId);
    if (!found) return null;
    const pieces = found.bytes[Symbol.asyncIterator]();
    const first = await pieces.next();
    return joined(first, pieces);
  } catch {
    return null;
  }
}

async function* joined(first: IteratorResult<Uint8Array>, rest: AsyncIterator<Uint8Array>) {
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value;
  } finally {
    await rest.return?.();
  }
}

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
