import "server-only";
import { createHash } from "node:crypto";
import { type OpenZip, RefusedZip, readText } from "./open-zip";

/**
 * The checksums that a ZIP lists, by the names of its files. Refuses a list that names a file which is not there, leaves one
 * out, or is none: the name of the file that is the reason comes along.
 */
export async function readManifest(zip: OpenZip, name: string): Promise<Map<string, string>> {
  const { text } = await readText(zip, name);
  const sums = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [, sha256 = "", file = ""] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (file === "" || sums.has(file) || !zip.names.has(file)) throw new RefusedZip("damaged", file || name);
    sums.set(file, sha256);
  }
  for (const file of zip.names) if (file !== name && !sums.has(file)) throw new RefusedZip("damaged", file);
  return sums;
}

/** Refuses a file whose bytes are not those that the list was made of. */
export async function checkSum(zip: OpenZip, name: string, sha256: string | undefined): Promise<void> {
  const hash = createHash("sha256");
  for await (const piece of zip.bytes(name)) hash.update(piece);
  if (hash.digest("hex") !== sha256) throw new RefusedZip("damaged", name);
}
