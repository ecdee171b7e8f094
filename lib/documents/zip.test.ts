import { createHash, randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { checksums, filesOf } from "./testing/unzip";
import { streamZip, type ZipEntry } from "./zip";

const MADE = new Date("2026-11-21T08:00:00Z");
const MANIFEST = { name: "manifest.sha256", modifiedAt: MADE };

async function* of<T>(...items: T[]): AsyncGenerator<T> {
  yield* items;
}

const entry = (name: string, content: Uint8Array | string, more: Partial<ZipEntry> = {}): ZipEntry => ({
  name,
  bytes: of(Buffer.from(content)),
  modifiedAt: MADE,
  isPacked: false,
  ...more,
});

async function bytesOf(entries: AsyncIterable<ZipEntry>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of streamZip(entries, MANIFEST)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe("streamZip", () => {
  it("keeps every byte and name, and its manifest is one that sha256sum -c accepts", async () => {
    const picture = randomBytes(300_000);
    const zip = await bytesOf(
      of(
        entry("说明.txt", "上传以后没有变过。"),
        entry("凭证/回单 (2).jpg", picture, { isPacked: true }),
        entry("凭证/😀 'a' $b.pdf", ""),
      ),
    );
    const files = await filesOf(zip);
    expect([...files.keys()]).toEqual(["说明.txt", "凭证/回单 (2).jpg", "凭证/😀 'a' $b.pdf", "manifest.sha256"]);
    expect(files.get("凭证/回单 (2).jpg")?.equals(picture)).toBe(true);
    const { isGood, said } = await checksums(files);
    expect(said.trim().split("\n")).toHaveLength(3);
    expect(isGood).toBe(true);
    // What is packed already is not packed again.
    expect(zip.length).toBeGreaterThan(300_000);
  });

  it("shows by its manifest when a file is not what it was", async () => {
    const before = createHash("sha256").update("what was uploaded").digest("hex");
    const files = await filesOf(await bytesOf(of(entry("a.pdf", "something else", { sha256: before }))));
    const { isGood, said } = await checksums(files);
    expect(isGood).toBe(false);
    expect(said).not.toContain("a.pdf: OK");
  });

  it("gives equal bytes for equal entries", async () => {
    const make = () => bytesOf(of(entry("a.txt", "a"), entry("b.jpg", "b", { isPacked: true })));
    expect((await make()).equals(await make())).toBe(true);
  });

  it("opens one file after the other, and only as fast as somebody reads", async () => {
    const opened: string[] = [];
    async function* large(name: string) {
      opened.push(name);
      for (let piece = 0; piece < 40; piece += 1) yield randomBytes(64 * 1024);
    }
    async function* entries() {
      for (const name of ["a", "b", "c"]) yield entry(name, "", { bytes: large(name), isPacked: true });
    }
    const stream = streamZip(entries(), MANIFEST);
    const reader = stream[Symbol.asyncIterator]();
    await reader.next();
    expect(opened).toEqual(["a"]);
    let size = 0;
    for await (const chunk of { [Symbol.asyncIterator]: () => reader }) size += (chunk as Buffer).length;
    expect(opened).toEqual(["a", "b", "c"]);
    expect(size).toBeGreaterThan(3 * 40 * 64 * 1024);
  });

  it("fails as a whole when a file breaks", async () => {
    async function* broken() {
      yield Buffer.from("half");
      throw new Error("changed on the disk");
    }
    const stream = streamZip(of(entry("a.pdf", "", { bytes: broken() }), entry("b.pdf", "b")), MANIFEST);
    await expect(text(stream)).rejects.toThrow("changed on the disk");
  });

  it("lets go of the file when nobody wants the rest", async () => {
    let released = () => {};
    const isReleased = new Promise<void>((resolve) => {
      released = resolve;
    });
    async function* endless() {
      try {
        while (true) yield randomBytes(64 * 1024);
      } finally {
        released();
      }
    }
    const stream = streamZip(of(entry("a.mp3", "", { bytes: endless(), isPacked: true })), MANIFEST);
    for await (const _ of stream) break;
    await isReleased;
  });
});
