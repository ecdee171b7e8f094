import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CHUNK_BYTES,
  makeFileKey,
  openFileKey,
  openSpan,
  openStream,
  type SealedFilePlace,
  sealedSizeOf,
  sealStream,
} from "./sealed-stream";

const KEY = randomBytes(32);
const PLACE: SealedFilePlace = { userId: "u", fileId: "f", part: "original" };
const HEADER = 9;
const SEALED_CHUNK = CHUNK_BYTES + 16;
/** Where a chunk begins or ends, and one byte beside it. */
const SIZES = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 2 * CHUNK_BYTES + 1];

/** The bytes in pieces of these sizes, again and again. */
async function* pieces(bytes: Uint8Array, sizes: readonly number[] = [bytes.length || 1]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let index = 0; at < bytes.length; index++) {
    const size = sizes[index % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

const seal = (plain: Uint8Array, place = PLACE) => whole(sealStream(KEY, place, pieces(plain)));
const open = (sealed: Uint8Array, place = PLACE, key = KEY) => whole(openStream(key, place, pieces(sealed, [70_000])));

/** What is handed out before the error. Fails when there is none. */
async function openedBeforeError(sealed: Uint8Array): Promise<Buffer> {
  const parts: Buffer[] = [];
  const opening = (async () => {
    for await (const part of openStream(KEY, PLACE, pieces(sealed, [300_000]))) parts.push(part);
  })();
  await expect(opening).rejects.toThrow();
  return Buffer.concat(parts);
}

describe("a sealed stream", () => {
  test.each(SIZES)("of %i bytes opens as what was sealed, and is as long as was said", async (size) => {
    const plain = randomBytes(size);
    const sealed = await seal(plain);
    expect(sealed.length).toBe(sealedSizeOf(size));
    expect((await open(sealed)).equals(plain)).toBe(true);
  });

  test("is the same however the bytes come in pieces", () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2 * CHUNK_BYTES + 100 }),
        fc.array(fc.integer({ min: 1, max: CHUNK_BYTES + 50 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1000, max: 2 * CHUNK_BYTES }), { minLength: 1, maxLength: 4 }),
        async (size, inSizes, outSizes) => {
          const sizes = inSizes.map((one) => Math.max(one, size >> 8));
          const plain = randomBytes(size);
          const sealed = await whole(sealStream(KEY, PLACE, pieces(plain, sizes)));
          const opened = await whole(openStream(KEY, PLACE, pieces(sealed, outSizes)));
          expect(opened.equals(plain)).toBe(true);
        },
      ),
      { numRuns: 25 },
    ));

  test("notices every single flipped bit", async () => {
    const sealed = await seal(randomBytes(120));
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const broken = Buffer.from(sealed);
      broken.writeUInt8(broken.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      await expect(open(broken), `bit ${bit}`).rejects.toThrow();
    }
  });

  test("hands out whole chunks before a broken one, and nothing of that one", async () => {
    const plain = randomBytes(3 * CHUNK_BYTES);
    const sealed = await seal(plain);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const broken = Buffer.from(sealed);
          broken.writeUInt8(broken.readUInt8(at) ^ (1 << bit), at);
          const chunk = Math.floor((at - HEADER) / SEALED_CHUNK);
          expect((await openedBeforeError(broken)).equals(plain.subarray(0, Math.max(0, chunk) * CHUNK_BYTES))).toBe(
            true,
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  const header = (sealed: Buffer) => sealed.subarray(0, HEADER);
  const chunk = (sealed: Buffer, index: number) =>
    sealed.subarray(HEADER + index * SEALED_CHUNK, HEADER + (index + 1) * SEALED_CHUNK);
  test.each<[string, (sealed: Buffer) => Buffer[], number]>([
    ["a dropped first chunk", (s) => [header(s), chunk(s, 1), chunk(s, 2)], 0],
    ["a dropped chunk in the middle", (s) => [header(s), chunk(s, 0), chunk(s, 2)], 1],
    ["a dropped last chunk", (s) => [header(s), chunk(s, 0), chunk(s, 1)], 1],
    ["two chunks in the other order", (s) => [header(s), chunk(s, 1), chunk(s, 0), chunk(s, 2)], 0],
    ["a chunk twice", (s) => [header(s), chunk(s, 0), chunk(s, 0), chunk(s, 1), chunk(s, 2)], 1],
    ["the last chunk twice", (s) => [header(s), chunk(s, 0), chunk(s, 1), chunk(s, 2), chunk(s, 2)], 2],
    ["an end that is cut", (s) => [s.subarray(0, -1)], 2],
    ["one byte more", (s) => [s, Buffer.of(0)], 2],
    ["only the beginning", (s) => [header(s)], 0],
    ["half of the beginning", (s) => [s.subarray(0, 5)], 0],
    ["nothing", () => [], 0],
  ])("does not open with %s", async (_what, broken, wholeChunks) => {
    const plain = randomBytes(2 * CHUNK_BYTES + 500);
    const opened = await openedBeforeError(Buffer.concat(broken(await seal(plain))));
    expect(opened.equals(plain.subarray(0, wholeChunks * CHUNK_BYTES))).toBe(true);
  });

  test.each<SealedFilePlace>([
    { ...PLACE, userId: "v" },
    { ...PLACE, fileId: "g" },
    { ...PLACE, part: "preview" },
  ])("does not open at another place: %o", async (place) => {
    await expect(open(await seal(randomBytes(10)), place)).rejects.toThrow();
  });

  test("does not open with another key", async () => {
    await expect(open(await seal(randomBytes(10)), PLACE, randomBytes(32))).rejects.toThrow();
  });

  test("seals equal chunks under another nonce each: what comes out differs", async () => {
    const sealed = await seal(Buffer.alloc(4 * CHUNK_BYTES));
    const chunks = [0, 1, 2, 3].map((index) => chunk(sealed, index).subarray(0, 64).toString("hex"));
    expect(new Set(chunks).size).toBe(4);
  });

  test("is different each time", async () => {
    const plain = randomBytes(100);
    expect((await seal(plain)).equals(await seal(plain))).toBe(false);
  });
});

describe("a part of a sealed stream", () => {
  const plain = randomBytes(3 * CHUNK_BYTES + 77);
  const sealedPlain = seal(plain);
  const part = async (from: number, to: number, sealed?: Buffer) => {
    const all = sealed ?? (await sealedPlain);
    let read = 0;
    const bytes = await whole(
      openSpan(KEY, PLACE, plain.length, { from, to }, async (span) => {
        read += span.to - span.from + 1;
        return pieces(all.subarray(span.from, span.to + 1), [64_000]);
      }),
    );
    return { bytes, read };
  };

  test("is the same part of the plain bytes", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(plain.length - 1), fc.nat(plain.length - 1), async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        expect((await part(from, to)).bytes.equals(plain.subarray(from, to + 1))).toBe(true);
      }),
      { numRuns: 40 },
    ));

  const edges = [
    0,
    1,
    CHUNK_BYTES - 1,
    CHUNK_BYTES,
    2 * CHUNK_BYTES,
    3 * CHUNK_BYTES - 1,
    3 * CHUNK_BYTES,
    3 * CHUNK_BYTES + 76,
  ];
  test.each(edges.flatMap((from) => edges.filter((to) => to >= from).map((to) => [from, to] as const)))(
    "from byte %i to byte %i",
    async (from, to) => {
      expect((await part(from, to)).bytes.equals(plain.subarray(from, to + 1))).toBe(true);
    },
  );

  test("reads the chunks that hold it, and no other", async () => {
    expect((await part(CHUNK_BYTES + 5, CHUNK_BYTES + 6)).read).toBe(HEADER + SEALED_CHUNK);
  });

  test.each([
    [-1, 5],
    [5, 4],
    [0, plain.length],
  ])("is refused beyond the ends: %i to %i", async (from, to) => {
    await expect(part(from, to)).rejects.toThrow(RangeError);
  });

  test("does not open when its chunk is broken or moved, or the file was cut", async () => {
    const sealed = await sealedPlain;
    const flipped = Buffer.from(sealed);
    flipped.writeUInt8(flipped.readUInt8(HEADER + SEALED_CHUNK + 9) ^ 1, HEADER + SEALED_CHUNK + 9);
    await expect(part(CHUNK_BYTES, CHUNK_BYTES + 9, flipped)).rejects.toThrow();
    const moved = Buffer.concat([sealed.subarray(0, HEADER), sealed.subarray(HEADER + SEALED_CHUNK)]);
    await expect(part(0, 9, moved)).rejects.toThrow();
    const cut = sealed.subarray(0, HEADER + 2 * SEALED_CHUNK);
    await expect(part(0, 3 * CHUNK_BYTES, cut)).rejects.toThrow();
    await expect(part(CHUNK_BYTES, 2 * CHUNK_BYTES + 5, cut)).rejects.toThrow();
  });
});

describe("a file's key", () => {
  const dataKey = randomBytes(32);

  test("opens for its own file and user only", () => {
    const { key, wrapped } = makeFileKey(dataKey, "u", "f");
    expect(openFileKey(dataKey, "u", "f", wrapped)).toEqual(key);
    expect(() => openFileKey(dataKey, "v", "f", wrapped)).toThrow();
    expect(() => openFileKey(dataKey, "u", "g", wrapped)).toThrow();
    expect(() => openFileKey(randomBytes(32), "u", "f", wrapped)).toThrow();
  });

  test("is another one for each file", () => {
    const keys = new Set(Array.from({ length: 1000 }, () => makeFileKey(dataKey, "u", "f").key.toString("hex")));
    expect(keys.size).toBe(1000);
  });
});
