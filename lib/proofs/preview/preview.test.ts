import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { preparePreviewProgram } from "@/server/testing/preview-program";
import { picturesOfImage } from "./pictures";
import { runProgram, type Task } from "./run-program";
import { colourAt, HEIGHT, inPieces, photo, pngBomb, WIDTH } from "./testing/files";
import { pdfWithoutFonts } from "./testing/pdf-file";

// Every look starts a program, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let program: { remove(): void };
beforeAll(async () => {
  program = await preparePreviewProgram();
});
afterAll(() => program.remove());

const HEIC = readFileSync("lib/proofs/preview/testing/photo.heic");
const FONT = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";

const run = (task: Task, type: string, bytes: Uint8Array) => runProgram(task, type, async () => inPieces(bytes));

/** The large and the small picture, or why there are none. */
async function preview(type: string, bytes: Uint8Array): Promise<Buffer[] | string> {
  const answer = await run("preview", type, bytes);
  return "refused" in answer ? answer.refused : answer.parts.map((part) => Buffer.from(part));
}

async function large(type: string, bytes: Uint8Array): Promise<Buffer> {
  const made = await preview(type, bytes);
  return (typeof made === "string" ? undefined : made[0]) ?? expect.fail(String(made));
}

async function text(bytes: Uint8Array): Promise<string> {
  const answer = await run("text", "application/pdf", bytes);
  return "refused" in answer ? answer.refused : Buffer.concat(answer.parts).toString();
}

/** How far a picture is from the upright one, from 0 to 1, on average. */
async function difference(picture: Buffer): Promise<number> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: WIDTH, height: HEIGHT, channels: 3 });
  let sum = 0;
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const at = (y * WIDTH + x) * 3;
      for (const [channel, value] of colourAt(x, y).entries()) sum += Math.abs((data[at + channel] ?? 0) - value);
    }
  }
  return sum / (WIDTH * HEIGHT * 3 * 255);
}

function pdf(write: (document: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument(options);
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => resolve(Buffer.concat(chunks)));
    write(document);
    document.end();
  });
}

describe("pictures of photos", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("a photo of orientation %i is upright", async (orientation) => {
    expect(await difference(await large("image/jpeg", await photo(orientation)))).toBeLessThan(0.02);
  });

  test.each(["png", "webp"] as const)("a %s is upright, too", async (format) => {
    expect(await difference(await large(`image/${format}`, await photo(6, format)))).toBeLessThan(0.02);
  });

  test("a HEIC photo is decoded", async () => {
    const { data, info } = await sharp(await large("image/heic", HEIC))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)];
    const corners = [at(10, 10), at(80, 10), at(10, 50), at(80, 50)];
    const expected = [
      [220, 30, 30],
      [30, 180, 60],
      [40, 60, 210],
      [240, 220, 40],
    ];
    for (const [index, corner] of corners.entries()) {
      for (const [channel, value] of corner.entries()) {
        expect(Math.abs(value - (expected[index]?.[channel] ?? 0))).toBeLessThan(6);
      }
    }
  });

  test.each([
    ["image/jpeg", () => photo(3)],
    ["image/heic", () => HEIC],
  ])("%s: neither the place nor the maker goes into a picture", async (type, make) => {
    const original = await make();
    expect(original.includes("PLANTED-MAKE"), "the fixture holds what must go").toBe(true);
    for (const picture of (await preview(type, original)) as Buffer[]) {
      const { exif, xmp, iptc, icc, orientation, format } = await sharp(picture).metadata();
      expect({ exif, xmp, iptc, icc, orientation, format }).toEqual({ format: "webp" });
      expect(picture.includes("PLANTED")).toBe(false);
    }
  });

  test("the large picture has 1600 pixels at most, the small one 480; none is enlarged", async () => {
    const wide = await sharp({ create: { width: 4000, height: 1000, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const sizes = async (made: Buffer[] | string) =>
      Promise.all(
        (made as Buffer[]).map(async (one) =>
          sharp(one)
            .metadata()
            .then(({ width, height }) => [width, height]),
        ),
      );
    expect(await sizes(await preview("image/jpeg", wide))).toEqual([
      [1600, 400],
      [480, 120],
    ]);
    expect(await sizes(await preview("image/jpeg", await photo(1)))).toEqual([
      [96, 64],
      [96, 64],
    ]);
  });

  test("what hangs behind a picture stays behind", async () => {
    const tail = Buffer.from("<script>alert(1)</script>PK\u0003\u0004");
    for (const picture of (await preview("image/jpeg", Buffer.concat([await photo(1), tail]))) as Buffer[]) {
      expect(picture.includes("<script>") || picture.includes("PK\u0003\u0004")).toBe(false);
    }
  });
});

describe("hostile and broken pictures", () => {
  test.each([16_000, 30_000])("a PNG of %i² pixels is refused by its header", async (edge) => {
    const bomb = pngBomb(edge);
    expect(bomb.length).toBeLessThan(120_000);
    const before = process.resourceUsage().maxRSS;
    await expect(picturesOfImage(bomb)).rejects.toThrow("exceeds pixel limit");
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(50_000);
    expect(await preview("image/png", bomb)).toBe("unreadable");
  });

  test.each([
    [
      "SVG",
      () =>
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'),
    ],
    ["GIF", () => Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64")],
    [
      "TIFF",
      async () =>
        sharp(await photo(1))
          .tiff()
          .toBuffer(),
    ],
  ])("%s is not even tried", async (_, make) => {
    expect(await preview("image/png", await make())).toBe("unreadable");
  });

  test.each([
    ["a JPEG that was cut", "image/jpeg", async () => (await photo(1)).subarray(0, -400)],
    ["a HEIC that was cut", "image/heic", async () => HEIC.subarray(0, 600)],
    ["a PNG with a wrong checksum", "image/png", async () => withChangedByte(await photo(1, "png"), "IDAT")],
    ["a PNG that is only its mark", "image/png", async () => Buffer.from("89504e470d0a1a0a", "hex")],
    ["nothing", "image/jpeg", async () => Buffer.alloc(0)],
  ])("%s: unreadable", async (_, type, make) => {
    expect(await preview(type, await make())).toBe("unreadable");
  });
});

test("files that are changed at random give a picture or none, and never more than that", async () => {
  const originals: [string, Buffer][] = [
    ["image/jpeg", await photo(6)],
    ["image/png", await photo(1, "png")],
    ["image/webp", await photo(1, "webp")],
    ["image/heic", HEIC],
    ["application/pdf", pdfWithoutFonts("结清证明")],
  ];
  for (const [type, original] of originals) {
    for (const seed of [1, 2, 3]) {
      const made = await preview(type, mutant(original, seed));
      expect(Array.isArray(made) ? made.length : made, `${type}, seed ${seed}`).toBeOneOf([
        2,
        "unreadable",
        "encrypted",
      ]);
    }
  }
});

describe("PDF", () => {
  test("its first page is drawn", async () => {
    const file = await pdf((document) =>
      document.rect(0, 0, 306, 792).fill("#d02020").addPage().rect(0, 0, 900, 900).fill("#000000"),
    );
    const { data, info } = await sharp(await large("application/pdf", file))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1236, 1600]);
    expect([...data.subarray(0, 3)].map((value) => Math.round(value / 16))).toEqual([13, 2, 2]);
    expect([...data.subarray(info.width * 3 - 3, info.width * 3)].map((value) => Math.round(value / 16))).toEqual([
      16, 16, 16,
    ]);
  });

  test("its text is read, whether the Chinese font is embedded or not", async () => {
    const embedded = await pdf((document) => document.font(FONT).text("结清证明 ¥12,345.67"));
    expect(await text(embedded)).toContain("结清证明 ¥12,345.67");
    expect(await text(pdfWithoutFonts("贷款结清证明 编号123"))).toContain("贷款结清证明 编号123");
  });

  test("Chinese in a font that is not embedded is drawn, too", async () => {
    const ink = async (words: string) => {
      const { data } = await sharp(await large("application/pdf", pdfWithoutFonts(words)))
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return data.filter((value) => value < 128).length;
    };
    expect(await ink("　　")).toBe(0);
    // One stroke, and sixteen.
    const [one, many] = [await ink("一"), await ink("器")];
    expect(one).toBeGreaterThan(100);
    expect(many).toBeGreaterThan(3 * one);
  });

  test("the text of the first twenty pages is read", async () => {
    const file = await pdf((document) => {
      for (let page = 1; page <= 25; page++) document.text(`page-${page}.`).addPage();
    });
    const found = await text(file);
    expect([found.includes("page-1."), found.includes("page-20."), found.includes("page-21.")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("junk before its header does no harm", async () => {
    const file = Buffer.concat([Buffer.from("junk\r\n<html>\n"), pdfWithoutFonts("结清")]);
    expect(await text(file)).toContain("结清");
    expect(await preview("application/pdf", file)).toHaveLength(2);
  });

  test.each([
    "/OpenAction << /S /JavaScript /JS (while \\(true\\) {} app.alert\\(1\\)) >>",
    "/OpenAction << /S /Launch /F (/bin/sh) >>",
    "/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>",
    "/AA << /WC << /S /JavaScript /JS (while \\(true\\) {}) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while \\(true\\) {}) >>] >> >>",
  ])("a script in it is not run: %s", async (catalog) => {
    expect(await text(pdfWithoutFonts("结清", catalog))).toContain("结清");
    expect(await preview("application/pdf", pdfWithoutFonts("结清", catalog))).toHaveLength(2);
  });

  test("one that asks for a password says so", async () => {
    const locked = await pdf((document) => document.text("secret"), { userPassword: "1234", ownerPassword: "5678" });
    expect(await preview("application/pdf", locked)).toBe("encrypted");
    expect(await text(locked)).toBe("encrypted");
  });

  test("one that only forbids copying is read", async () => {
    const guarded = await pdf((document) => document.text("settled"), { ownerPassword: "5678" });
    expect(await text(guarded)).toContain("settled");
  });

  test("one without text, one that was cut, and one that is none", async () => {
    expect(await text(await pdf((document) => document.rect(0, 0, 9, 9).fill()))).toBe("no_text");
    expect(await text(Buffer.from("%PDF-1.7\n%%EOF"))).toBe("unreadable");
    expect(await preview("application/pdf", Buffer.from("%PDF-1.7\n1 0 obj\n<<"))).toBe("unreadable");
  });

  test("a page of absurd size is drawn small", async () => {
    const file = await pdf((document) => document.text("x"), { size: [14_400, 20] });
    const { width, height } = await sharp(await large("application/pdf", file)).metadata();
    expect([width, height]).toEqual([1600, 2]);
  });
});

/** The bytes with one bit changed, a little behind the first place of `mark`. */
function withChangedByte(bytes: Buffer, mark: string): Buffer {
  const changed = Buffer.from(bytes);
  const at = changed.indexOf(mark) + 30;
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
  return changed;
}

/** The bytes with every fortieth or so replaced, the same ones for the same seed. */
function mutant(bytes: Buffer, seed: number): Buffer {
  const changed = Buffer.from(bytes);
  let state = seed;
  for (let at = 12; at < changed.length; at += 1 + (state % 80)) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    changed.writeUInt8(state % 256, at);
  }
  return changed;
}
