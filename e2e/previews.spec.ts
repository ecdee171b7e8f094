import { readFileSync } from "node:fs";
import sharp from "sharp";
import { getProof } from "@/lib/data/proofs/proofs";
import { colourAt, HEIGHT, photo, WIDTH } from "@/lib/proofs/preview/testing/files";
import { pdfWithoutFonts } from "@/lib/proofs/preview/testing/pdf-file";
import { cookieOf, newPerson } from "./fixtures/people";
import { keepProof } from "./fixtures/proofs";
import { expect, test } from "./fixtures/test";

test("a photo held sideways is shown upright, in two sizes, without the place where it was taken", async ({ site }) => {
  const person = await newPerson();
  const cookie = await cookieOf(person);
  const original = await photo(6);
  expect(original.includes("PLANTED-MAKER")).toBe(true);
  const id = await keepProof(person.id, { name: "门口.jpg", mimeType: "image/jpeg", buffer: original });
  expect((await getProof(person.id, id))?.preview).toBe("none");
  for (const address of [`/api/proofs/${id}/preview`, `/api/proofs/${id}/preview?size=small`]) {
    const { status, headers, bytes } = await ask(site + address, cookie);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("image/webp");
    expect(headers.get("content-disposition")).toBe("inline");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*sandbox$/);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(bytes.includes("PLANTED-MAKER")).toBe(false);
    const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([WIDTH, HEIGHT]);
    for (const [channel, value] of colourAt(10, 50).entries()) {
      expect(Math.abs((data[(50 * WIDTH + 10) * 3 + channel] ?? 0) - value)).toBeLessThan(12);
    }
  }
  expect((await getProof(person.id, id))?.preview).toBe("ready");
});

test("a PDF shows its first page, with Chinese whose font it lacks; a HEIC photo is shown; the originals stay as they were", async ({
  site,
}) => {
  const person = await newPerson();
  const cookie = await cookieOf(person);
  const files = [
    { name: "结清证明.pdf", mimeType: "application/pdf", buffer: pdfWithoutFonts("结清证明") },
    { name: "照片.heic", mimeType: "image/heic", buffer: readFileSync("lib/proofs/preview/testing/photo.heic") },
  ];
  for (const file of files) {
    const id = await keepProof(person.id, file);
    const preview = await ask(`${site}/api/proofs/${id}/preview`, cookie);
    expect(preview.status, file.name).toBe(200);
    const { channels } = await sharp(preview.bytes).greyscale().stats();
    expect(channels[0]?.min, "something is drawn").toBeLessThan(100);
    expect((await ask(`${site}/api/proofs/${id}/file`, cookie)).bytes.equals(file.buffer), file.name).toBe(true);
  }
});

test("a broken file has no preview, is kept all the same, and hinders no other", async ({ site }) => {
  const person = await newPerson();
  const cookie = await cookieOf(person);
  const cut = (await photo(1)).subarray(0, -400);
  const broken = await keepProof(person.id, { name: "cut.jpg", mimeType: "image/jpeg", buffer: cut });
  const good = await keepProof(person.id, { name: "good.jpg", mimeType: "image/jpeg", buffer: await photo(3) });
  const answers = await Promise.all(
    [broken, good, broken, good].map((id) => ask(`${site}/api/proofs/${id}/preview`, cookie)),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 200, 404, 200]);
  expect((await getProof(person.id, broken))?.preview).toBe("unavailable");
  expect((await ask(`${site}/api/proofs/${broken}/file`, cookie)).bytes.equals(cut)).toBe(true);
});

async function ask(address: string, cookie: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const answer = await fetch(address, { headers: { cookie } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}
