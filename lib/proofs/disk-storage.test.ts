import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { diskStorage } from "./disk-storage";

const MIB = 1024 * 1024;
const folder = mkdtempSync(path.join(os.tmpdir(), "ashore-disk-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

test.each([0, 1, MIB - 1, MIB, MIB + 25, 3 * MIB + 57])(
  "a file of %i bytes is read with memory for its own bytes only",
  async (size) => {
    const bytes = randomBytes(size);
    writeFileSync(path.join(folder, "stored"), bytes);
    const take = vi.spyOn(Buffer, "allocUnsafeSlow");
    const read = await whole(await diskStorage(folder).open("stored"));
    const taken = take.mock.calls.reduce((sum, [length]) => sum + length, 0);
    expect(read.equals(bytes)).toBe(true);
    expect(taken).toBeGreaterThanOrEqual(size);
    expect(taken).toBeLessThanOrEqual(Math.max(1, size));
  },
);
