import { expect, test } from "vitest";
import { BrokenForm, type FormFile, readForm } from "./plain-form";
import { allOf, inPieces } from "./testing/sample-files";

const TYPE = "multipart/form-data; boundary=XX";
const part = (name: string, text: string, file?: string) =>
  `--XX\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}\r\n\r\n${text}\r\n`;
const END = "--XX--\r\n";

async function read(body: string, take?: (file: FormFile) => Promise<void>) {
  const files: { name: string; text: string; fields: Record<string, string> }[] = [];
  await readForm(
    TYPE,
    inPieces(Buffer.from(body), 700),
    take ??
      (async ({ name, bytes, fields }) => {
        files.push({ name, text: (await allOf(bytes)).toString(), fields });
      }),
  );
  return files;
}

test("files come one after another, each with the fields before it", async () => {
  const large = "x".repeat(300_000);
  const body =
    part("_key", "k1") + part("file", "first", "收据 é.pdf") + part("kind", "late") + part("file", large, "../b.pdf");
  expect(await read(body + END)).toEqual([
    { name: "收据 é.pdf", text: "first", fields: { _key: "k1" } },
    { name: "../b.pdf", text: large, fields: { _key: "k1", kind: "late" } },
  ]);
});

test("the first of two fields with one name counts, and no name means more than itself", async () => {
  const body =
    part("a", "1") + part("a", "2") + part("__proto__", "x") + part("constructor", "y") + part("file", "t", "f");
  const [file] = await read(body + END);
  expect(Object.entries(file?.fields ?? {})).toEqual([
    ["a", "1"],
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

test("a form without a chosen file has none", async () => {
  expect(await read(part("_key", "k") + part("file", "", "") + END)).toEqual([]);
  expect(await read(part("_key", "k") + END)).toEqual([]);
});

test("a file that nobody reads to its end does not hold up the next", async () => {
  const seen: string[] = [];
  const body = part("file", "x".repeat(500_000), "a") + part("file", "x".repeat(500_000), "b") + END;
  await read(body, async ({ name, bytes }) => {
    seen.push(name);
    for await (const _piece of bytes) break;
  });
  expect(seen).toEqual(["a", "b"]);
});

test.each([
  ["without an end", part("_key", "k") + part("file", "x".repeat(5_000), "a")],
  ["cut in a file", (part("_key", "k") + part("file", "x".repeat(500_000), "a")).slice(0, 100_000)],
  ["that is none", "hello"],
])("a form %s is broken, and its file has no end", async (_what, body) => {
  let isWhole = false;
  const reading = read(body, async ({ bytes }) => {
    await allOf(bytes);
    isWhole = true;
  });
  await expect(reading).rejects.toThrow(BrokenForm);
  expect(isWhole).toBe(false);
});

test.each(["multipart/form-data", "multipart/form-data; boundary=", "text/plain", ""])(
  "a body called “%s” is none",
  async (type) => {
    const reading = readForm(type, inPieces(Buffer.from(part("a", "b") + END)), async () => undefined);
    await expect(reading).rejects.toThrow(BrokenForm);
  },
);

test("what goes wrong with a file is not the form's fault", async () => {
  const reading = read(part("file", "x".repeat(200_000), "a") + END, async () => {
    throw new Error("the database is away");
  });
  await expect(reading).rejects.toThrow("the database is away");
});
