import "server-only";
import type { Readable } from "node:stream";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { ListedFile } from "./file-list";
import { streamZip, type ZipEntry } from "./zip";
import { openedOriginal, textBytes } from "./zip-parts";

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
  yield { ...own, name: readme.name, bytes: textBytes(readme.text) };
  yield { ...own, name: paper.name, bytes: paper.open(), isPacked: true };
  const lost: string[] = [];
  for (const { proof, path } of files) {
    const bytes = await openedOriginal(userId, proof.id);
    if (bytes === null) lost.push(`${proof.sha256}  ${path}`);
    else yield { name: path, bytes, modifiedAt: proof.createdAt, isPacked: true, sha256: proof.sha256 };
  }
  if (lost.length > 0) {
    const text = [missing.text, lost.join("\n"), ""].join("\n\n");
    yield { ...own, name: missing.name, bytes: textBytes(text) };
  }
}
