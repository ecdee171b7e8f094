import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import yazl from "yazl";

export type ZipEntry = {
  /** Safe and given out once, see newNames(); a folder before it ends with a slash. */
  name: string;
  /** Opened by whoever makes the entry, when its turn comes; read once. */
  bytes: AsyncIterable<Uint8Array>;
  modifiedAt: Date;
  /** Pictures, recordings and PDF files are packed already: trying it again only takes time. */
  isPacked: boolean;
  /** The known SHA-256 of these bytes. Left out, it is computed from what is written. */
  sha256?: string;
};

/** The list of checksums at the end; its name is what `sha256sum -c` is given. */
export type Manifest = { name: string; modifiedAt: Date };

/**
 * A ZIP, made while it is read: never more than a piece of one file is in memory. Its last file lists the SHA-256 of all others
 * as `sha256sum -c` reads it. Where a SHA-256 was known before, the list says that one and not what is written now, so the
 * check compares with the day it was computed. Entries are asked for one after the other. If one breaks, the stream fails:
 * half a ZIP must not look like a whole one. When the stream is destroyed, the entry being read is let go.
 */
export function streamZip(entries: AsyncIterable<ZipEntry>, manifest: Manifest): Readable {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  const gone = new AbortController();
  output.once("close", () => gone.abort());
  const fail = (error: Error) => output.destroy(error);
  zip.on("error", fail);
  pack(zip, entries, manifest, gone.signal).catch(fail);
  return output;
}

async function pack(
  zip: yazl.ZipFile,
  entries: AsyncIterable<ZipEntry>,
  manifest: Manifest,
  gone: AbortSignal,
): Promise<void> {
  const lines: string[] = [];
  for await (const { name, bytes, modifiedAt, isPacked, sha256 } of entries) {
    gone.throwIfAborted();
    const hash = createHash("sha256");
    const stream = Readable.from(hashed(bytes, hash), { objectMode: false });
    // Lets go of the file in either case: read to its end, or not wanted any more.
    const stop = () => stream.destroy();
    gone.addEventListener("abort", stop, { once: true });
    const options = { mtime: modifiedAt, mode: 0o100644, compress: !isPacked };
    const handover = new Handover(stream);
    zip.addReadStreamLazy(name, options, handover.take.bind(handover));
    await finished(stream);
    gone.removeEventListener("abort", stop);
    lines.push(`${sha256 ?? hash.digest("hex")}  ${name}\n`);
  }
  zip.addBuffer(Buffer.from(lines.join("")), manifest.name, { mtime: manifest.modifiedAt, mode: 0o100644 });
  zip.end();
}

type Take = (error: Error | null, stream: Readable) => void;

/**
 * Gives a stream away once and forgets it. The ZIP remembers its entries to the end with all that they can reach, and on a
 * stream hangs its last piece: on that of a photo, all of the photo. An object and no function made beside the stream: functions
 * made in one place keep each other's variables, and a build puts small functions into the place that calls them.
 */
class Handover {
  #stream: Readable | null;

  constructor(stream: Readable) {
    this.#stream = stream;
  }

  take(done: Take): void {
    const stream = this.#stream;
    this.#stream = null;
    if (stream) done(null, stream);
  }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}
