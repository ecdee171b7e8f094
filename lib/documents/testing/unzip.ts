import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import yauzl from "yauzl";

/** Every file of a ZIP by its name, read by another program than the one that wrote it; it refuses unsafe names. */
export async function filesOf(zip: Buffer): Promise<Map<string, Buffer>> {
  const opened = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(zip, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    opened.on("error", reject).on("end", () => resolve(files));
    opened.on("entry", (found: yauzl.Entry) => {
      opened.openReadStream(found, async (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        files.set(found.fileName, Buffer.concat(chunks));
        opened.readEntry();
      });
    });
    opened.readEntry();
  });
}

/** Unpacks and runs sha256sum -c on the manifest: what it says, and whether it is content. */
export async function checksums(files: ReadonlyMap<string, Buffer>): Promise<{ isGood: boolean; said: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "unpacked-"));
  try {
    for (const [name, content] of files) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    return await promisify(execFile)("sha256sum", ["--strict", "-c", "manifest.sha256"], { cwd: folder }).then(
      ({ stdout }) => ({ isGood: true, said: stdout }),
      (error: { stdout: string }) => ({ isGood: false, said: error.stdout }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
