import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { CHUNK_BYTES } from "@/lib/sealing/sealed-stream";
import { keepArriving, TooLarge } from "./arrived-file";

const folder = mkdtempSync(path.join(os.tmpdir(), "ashore-arrived-"));
vi.stubEnv("DATA_DIR", folder);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function* pieces(bytes: Uint8Array, size = 300_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

/** The bytes on the disk of every file in the folder that is open and has no name any more. */
function namelessFiles(): Buffer[] {
  const handles = readdirSync("/proc/self/fd").map((name) => `/proc/self/fd/${name}`);
  return handles
    .filter((handle) => targetOf(handle).startsWith(path.join(folder, "arriving")))
    .map((handle) => readFileSync(handle));
}

function targetOf(handle: string): string {
  try {
    return readlinkSync(handle);
  } catch {
    // Closed meanwhile.
    return "";
  }
}

describe("a file that has arrived", () => {
  test.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, 2 * CHUNK_BYTES + 77])(
    "of %i bytes is what came, and so is each part",
    async (size) => {
      const bytes = randomBytes(size);
      const file = await keepArriving(pieces(bytes), size);
      expect(file.size).toBe(size);
      expect((await whole(file.bytes())).equals(bytes)).toBe(true);
      expect((await file.start(300)).equals(bytes.subarray(0, 300))).toBe(true);
      const edges = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, size].filter(
        (at) => at <= size,
      );
      for (const from of edges) {
        for (const end of edges.filter((at) => at >= from)) {
          expect((await whole(file.part(from, end))).equals(bytes.subarray(from, end)), `${from} to ${end}`).toBe(true);
        }
      }
      await file.close();
    },
  );

  test("is read again without joining its pieces anew each time", async () => {
    const size = 5 * CHUNK_BYTES + 77;
    const file = await keepArriving(pieces(randomBytes(size)), size);
    const join = vi.spyOn(Buffer, "concat");
    let read = 0;
    for await (const piece of file.bytes()) read += piece.length;
    await file.close();
    const joined = join.mock.results.map(({ value }) => Buffer.from(value).length);
    expect(read).toBe(size);
    expect(joined.reduce((sum, length) => sum + length, 0)).toBeLessThan(10_000);
  });

  test("has no name, and on the disk nothing of it can be read", async () => {
    const word = "鹭洲夜航契";
    const file = await keepArriving(pieces(Buffer.from(word.repeat(100_000))), 10 ** 7);
    expect(readdirSync(path.join(folder, "arriving"))).toEqual([]);
    if (process.platform === "linux") {
      const stored = namelessFiles();
      expect(stored).toHaveLength(1);
      expect(stored[0]?.length).toBeGreaterThan(file.size);
      expect(stored[0]?.includes(word)).toBe(false);
    }
    expect((await whole(file.bytes())).includes(word)).toBe(true);
    await file.close();
  });

  test("may not be larger than is taken", async () => {
    await expect(keepArriving(pieces(randomBytes(1001)), 1000)).rejects.toThrow(TooLarge);
    expect(process.platform === "linux" ? namelessFiles() : []).toEqual([]);
  });
});
