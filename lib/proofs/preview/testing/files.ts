import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A picture whose every corner differs from the others: red, green, blue, yellow, each darker to the right. */
export const WIDTH = 96;
export const HEIGHT = 64;

export function colourAt(x: number, y: number): readonly [number, number, number] {
  const shade = 1 - x / (2 * WIDTH);
  const isLeft = x < WIDTH / 2;
  const isTop = y < HEIGHT / 2;
  const [red, green, blue] = isTop ? (isLeft ? [220, 30, 30] : [30, 180, 60]) : isLeft ? [40, 60, 210] : [240, 220, 40];
  return [red ?? 0, green ?? 0, blue ?? 0].map((value) => Math.round(value * shade)) as [number, number, number];
}

/** Where EXIF's table puts the pixel of a stored row and column when the picture is seen upright. */
const UPRIGHT: Record<number, (row: number, column: number) => [x: number, y: number]> = {
  1: (row, column) => [column, row],
  2: (row, column) => [WIDTH - 1 - column, row],
  3: (row, column) => [WIDTH - 1 - column, HEIGHT - 1 - row],
  4: (row, column) => [column, HEIGHT - 1 - row],
  5: (row, column) => [row, column],
  6: (row, column) => [WIDTH - 1 - row, column],
  7: (row, column) => [WIDTH - 1 - row, HEIGHT - 1 - column],
  8: (row, column) => [row, HEIGHT - 1 - column],
};

/** The picture as a camera stores it that was held in this orientation (EXIF 1 to 8), with a place and a maker in it. */
export function photo(orientation: number, format: "jpeg" | "png" | "webp" = "jpeg"): Promise<Buffer> {
  const isTurned = orientation > 4;
  const [width, height] = isTurned ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT];
  const pixels = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = UPRIGHT[orientation]?.(row, column) ?? [0, 0];
      pixels.set(colourAt(x, y), (row * width + column) * 3);
    }
  }
  const image = sharp(pixels, { raw: { width, height, channels: 3 } })
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Make: "PLANTED-MAKER" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 14/1 0/1" },
    });
  if (format === "jpeg") return image.jpeg({ quality: 95, chromaSubsampling: "4:4:4" }).toBuffer();
  return format === "png" ? image.png().toBuffer() : image.webp({ quality: 95 }).toBuffer();
}

/** A small PNG file that asks for `edge` × `edge` pixels. */
export function pngBomb(edge: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(edge * (1 + Math.ceil(edge / 8))));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    pngChunk("IHDR", header),
    pngChunk("IDAT", rows),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** The bytes as a stream, in pieces. */
export async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
