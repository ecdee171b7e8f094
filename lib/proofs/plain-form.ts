import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";

/** One byte more than any file may have, so that a file that is too large is seen to be. */
const FILE_LIMIT = 100 * 1024 * 1024 + 1;
const LIMITS = { fields: 20, fieldSize: 4096, fieldNameSize: 100, files: 50, headerPairs: 20 };

/** A file of a form: its name as it was sent, and its bytes, which have to be read before the next one comes. */
export type FormFile = { name: string; bytes: AsyncIterable<Uint8Array>; fields: Readonly<Record<string, string>> };

/** The form is none, or its end never came. */
export class BrokenForm extends Error {
  override readonly name = "BrokenForm";
}

/**
 * Reads a multipart form while it streams in and hands over its files one after another, each with the fields that came
 * before it. Nothing is held in memory; a file is cut at `fileBytes`. Throws BrokenForm for a body that is no such form, or was cut.
 */
export async function readForm(
  contentType: string,
  body: AsyncIterable<Uint8Array>,
  take: (file: FormFile) => Promise<void>,
  fileBytes: number = FILE_LIMIT,
): Promise<void> {
  const fields: Record<string, string> = Object.create(null);
  const form = formOf(contentType, fileBytes);
  const streams = new Set<BusboyFileStream>();
  let taken = Promise.resolve();
  form.on("field", (name, value) => {
    fields[name] ??= value;
  });
  form.on("file", (_field, stream, name) => {
    streams.add(stream);
    const soFar = { ...fields };
    // A form without a chosen file sends one without name.
    if (!name) stream.resume();
    else taken = taken.then(() => takeWhole(stream, (bytes) => take({ name, bytes, fields: soFar })));
    // Each is waited for below; until then a failure must not count as one that nobody handles.
    taken.catch(() => undefined);
  });
  try {
    await pipeline(Readable.from(body, { objectMode: false }), form);
  } catch (error) {
    // Whoever reads a file whose end will never come has to know.
    for (const stream of streams) stream.destroy(new Error("The form was cut.", { cause: error }));
    await taken.catch(() => undefined);
    throw new BrokenForm("A form was cut.", { cause: error });
  }
  await taken;
}

function formOf(contentType: string, fileSize: number) {
  try {
    return new Busboy({
      headers: { "content-type": contentType },
      limits: { ...LIMITS, fileSize },
      preservePath: true,
    });
  } catch (error) {
    throw new BrokenForm("Not a multipart form.", { cause: error });
  }
}

/** Whatever was made of the bytes, the rest of them is read: the form goes on behind them. */
async function takeWhole(
  stream: BusboyFileStream,
  take: (bytes: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  try {
    await take(stream.iterator({ destroyOnReturn: false }));
  } finally {
    stream.resume();
  }
}
