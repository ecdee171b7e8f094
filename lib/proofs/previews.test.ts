import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { db } from "@/lib/data/core/db";
import { getProof, setProofRemoved } from "@/lib/data/proofs/proofs";
import type { UserId } from "@/lib/domain/basics/user";
import { preparePreviewProgram } from "@/server/testing/preview-program";
import { pdfTextOf } from "./pdf-text";
import { runProgram } from "./preview/run-program";
import { inPieces, photo, pngBomb } from "./preview/testing/files";
import { pdfWithoutFonts } from "./preview/testing/pdf-file";
import { previewOf, previewUnlessBusy } from "./previews";
import { receiveProof } from "./upload";

vi.setConfig({ testTimeout: 60_000 });

let program: { remove(): void };
beforeAll(async () => {
  program = await preparePreviewProgram();
});
afterAll(() => program.remove());

let user: UserId;
let stranger: UserId;
beforeEach(async () => {
  [user, stranger] = [await newUser(), await newUser()];
});

async function newUser(): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  return (await findCredentials(email))?.userId as UserId;
}

async function proof(name: string, bytes: Buffer): Promise<string> {
  const declared = { declaredSize: bytes.length, declaredSha256: createHash("sha256").update(bytes).digest("hex") };
  const about = { uploadKey: randomUUID(), name, kind: "other", place: {}, note: "", ...declared } as const;
  const kept = await receiveProof(user, about, inPieces(bytes));
  return "refused" in kept ? expect.fail(kept.refused) : kept.id;
}

/** The size of the picture, or that there is none. */
async function look(id: string, size: "large" | "small" = "large", who = user): Promise<unknown> {
  const picture = await previewOf(who, id, size);
  if (!Buffer.isBuffer(picture)) return picture;
  const { format, width, height } = await sharp(picture).metadata();
  return [format, width, height];
}

const files = () => readdirSync(inject("proofsDir")).sort();
const state = async (id: string) => (await getProof(user, id))?.preview;
const WAV = Buffer.concat([
  Buffer.from(
    "RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x40\x1f\x00\x00\x40\x1f\x00\x00\x01\x00\x08\x00data\x00\x00\x00\x00",
    "latin1",
  ),
  Buffer.alloc(64),
]);

describe("the preview of a proof", () => {
  test("is made at first sight, in two sizes, and kept sealed", async () => {
    const wide = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    const id = await proof("付款.png", wide);
    const before = files();
    expect(await state(id)).toBe("none");
    expect(await look(id)).toEqual(["webp", 1600, 800]);
    expect(await state(id)).toBe("ready");
    const [added = "", ...more] = files().filter((name) => !before.includes(name));
    expect(more).toEqual([]);
    expect(readFileSync(path.join(inject("proofsDir"), added)).includes("WEBP")).toBe(false);

    vi.stubEnv("PREVIEW_PROGRAM", "/missing.js");
    expect(await look(id, "small")).toEqual(["webp", 480, 240]);
    vi.unstubAllEnvs();
  });

  test("is nobody else's, and gone with the proof", async () => {
    const id = await proof("a.jpg", await photo(6));
    expect(await look(id, "large", stranger)).toBe(null);
    expect(await state(id)).toBe("none");
    expect(await look("no-id")).toBe(null);
    await setProofRemoved(user, id, true);
    expect(await look(id)).toBe(null);
  });

  test("ten who ask at once, in one process or in several, leave one file", async () => {
    const id = await proof("a.jpg", await photo(1));
    const before = files().length;
    const asked = Array.from({ length: 5 }, () => look(id));
    // A process that knows nothing of what the others are making.
    const forgetful = new Proxy(new Map(), { get: () => () => undefined });
    Object.assign(globalThis, { ashorePreviews: forgetful });
    for (let another = 0; another < 5; another++) asked.push(look(id));
    expect(new Set((await Promise.all(asked)).map(String))).toEqual(new Set(["webp,96,64"]));
    expect(files().length).toBe(before + 1);
    Reflect.deleteProperty(globalThis, "ashorePreviews");
  });

  test.each([
    ["bomb.png", () => pngBomb(16_000)],
    ["cut.jpg", async () => (await photo(1)).subarray(0, -400)],
    ["broken.pdf", () => Buffer.from(`%PDF-1.7\n${" ".repeat(100)}`)],
    ["call.wav", () => WAV],
  ])("%s has none, and that is known from then on", async (name, make) => {
    const id = await proof(name, await make());
    const before = files();
    expect(await look(id)).toBe("unavailable");
    expect(await look(id, "small")).toBe("unavailable");
    expect(await state(id)).toBe(name.endsWith(".wav") ? "none" : "unavailable");
    expect(files()).toEqual(before);
  });

  test("what fails for another reason than the file is tried again", async () => {
    const id = await proof("a.jpg", await photo(1));
    vi.stubEnv("PREVIEW_PROGRAM", "/missing.js");
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await look(id)).toBe("unavailable");
    expect(said).toHaveBeenCalledOnce();
    vi.unstubAllEnvs();
    expect(await state(id)).toBe("none");
    expect(await look(id)).toEqual(["webp", 96, 64]);
  });

  test("is bound to its place: neither another's nor the original opens as one", async () => {
    const [id, other] = [await proof("a.jpg", await photo(1)), await proof("b.jpg", await photo(2))];
    await look(id);
    await look(other);
    const rows = await db().proof.findMany({ where: { userId: user, id: { in: [id, other] } } });
    const [mine, theirs] = [rows.find((row) => row.id === id), rows.find((row) => row.id === other)];
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    for (const previewKey of [theirs?.previewKey, mine?.storageKey]) {
      await db().proof.updateMany({ where: { userId: user, id: other }, data: { previewKey: null, preview: "none" } });
      await db().proof.updateMany({ where: { userId: user, id }, data: { previewKey: previewKey ?? null } });
      expect(await look(id)).toBe("unavailable");
    }
    expect(said).toHaveBeenCalledTimes(2);
  });
});

describe("the text of a PDF proof", () => {
  test("is read, or it is said why not", async () => {
    expect(await pdfTextOf(user, await proof("证明.pdf", pdfWithoutFonts("结清证明 编号8")))).toEqual({
      text: expect.stringContaining("结清证明 编号8"),
    });
    expect(await pdfTextOf(user, await proof("a.jpg", await photo(1)))).toEqual({ reason: "not_a_pdf" });
    expect(await pdfTextOf(user, await proof("leer.pdf", pdfWithoutFonts("")))).toEqual({ reason: "no_text" });
    const broken = await proof("broken.pdf", Buffer.from(`%PDF-1.7\n${" ".repeat(100)}`));
    expect(await pdfTextOf(user, broken)).toEqual({ reason: "unreadable" });
    expect(await pdfTextOf(stranger, broken)).toEqual({ reason: "not_a_pdf" });
  });
});

test("two pictures are made at once; behind a hundred that wait a screen is told to ask again, and a paper waits", async () => {
  const id = await proof("a.jpg", await photo(1));
  let release: (error: Error) => void = () => undefined;
  const held = new Promise<AsyncIterable<Uint8Array>>((_resolve, reject) => {
    release = reject;
  });
  let begun = 0;
  const others = Array.from({ length: 102 }, () =>
    runProgram("preview", "image/jpeg", () => {
      begun += 1;
      return held;
    }),
  );
  await vi.waitFor(() => expect(begun).toBe(2));
  expect(await previewUnlessBusy(user, id, "small")).toBe("busy");
  const patient = previewOf(user, id, "small");
  release(new Error("read no further"));
  expect(new Set((await Promise.allSettled(others)).map(({ status }) => status))).toEqual(new Set(["rejected"]));
  expect(Buffer.isBuffer(await patient)).toBe(true);
  expect(Buffer.isBuffer(await previewUnlessBusy(user, id, "large"))).toBe(true);
});
