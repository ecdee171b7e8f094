import { createHash, randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import type { UserId } from "@/lib/domain/basics/user";
import { preparePreviewProgram } from "@/server/testing/preview-program";
import { pagePictureOf } from "./page-picture";
import { inPieces } from "./preview/testing/files";
import { pdfWithoutFonts } from "./preview/testing/pdf-file";
import { receiveProof } from "./upload";

vi.setConfig({ testTimeout: 60_000 });

let program: { remove(): void };
beforeAll(async () => {
  program = await preparePreviewProgram();
});
afterAll(() => program.remove());

async function newUser(): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  return (await findCredentials(email))?.userId as UserId;
}

async function proof(user: UserId, name: string, bytes: Buffer): Promise<string> {
  const declared = { declaredSize: bytes.length, declaredSha256: createHash("sha256").update(bytes).digest("hex") };
  const about = { uploadKey: randomUUID(), name, kind: "other", place: {}, note: "", ...declared } as const;
  const kept = await receiveProof(user, about, inPieces(bytes));
  return "refused" in kept ? expect.fail(kept.refused) : kept.id;
}

it("gives a JPEG with its size, for an image and for a PDF's first page, and to its owner only", async () => {
  const [user, stranger] = [await newUser(), await newUser()];
  const png = await sharp({ create: { width: 2400, height: 1200, channels: 4, background: "#08c8" } })
    .png()
    .toBuffer();
  const picture = await pagePictureOf(user, await proof(user, "a.png", png));
  expect(picture).toMatchObject({ width: 1600, height: 800 });
  expect(await sharp(picture?.jpeg).metadata()).toMatchObject({
    format: "jpeg",
    width: 1600,
    height: 800,
    hasAlpha: false,
  });

  const page = await proof(user, "b.pdf", pdfWithoutFonts("一页"));
  expect((await pagePictureOf(user, page))?.jpeg.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  expect(await pagePictureOf(stranger, page)).toBeNull();
});
