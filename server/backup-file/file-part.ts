import { type FileHandle, open } from "node:fs/promises";
import { damaged } from "./format";

/*
 * Each file of the file part: the length of its key (2 bytes), the key, and then its bytes in pieces, each after its length
 * (4 bytes). END after the last piece; LOST where the storage did not have the file, or not all of it. A key of no length
 * ends the part. All numbers are big-endian.
 */
const KEY_LENGTH_BYTES = 2;
const PIECE_LENGTH_BYTES = 4;
const END = 0;
const LOST = 0xffff_ffff;
const LARGEST_PIECE = 4 * 1024 * 1024;

/** A file of the storage that goes into a backup. */
export type SavedFile = { key: string; open(): Promise<AsyncIterable<Uint8Array>> };
/** A file in a backup. Its bytes throw a LostFile at their end where the storage did not have all of it. */
export type BackupFile = { key: string; bytes: AsyncIterable<Buffer> };

/** Says that a backup could not take this file along: it was damaged or gone already. */
export class LostFile extends Error {
  override readonly name = "LostFile";
}

/** The bytes of the file part. What cannot be read from the storage is marked as lost; the others are saved all the same. */
export async function* filePart(files: AsyncIterable<SavedFile>): AsyncGenerator<Uint8Array> {
  for await (const file of files) {
    yield number(Buffer.byteLength(file.key), KEY_LENGTH_BYTES);
    yield Buffer.from(file.key);
    yield* piecesOf(file);
  }
  yield number(0, KEY_LENGTH_BYTES);
}

async function* piecesOf(file: SavedFile): AsyncGenerator<Uint8Array> {
  let mark = END;
  try {
    for await (const bytes of await file.open()) {
      for (let at = 0; at < bytes.length; at += LARGEST_PIECE) {
        const piece = bytes.subarray(at, at + LARGEST_PIECE);
        yield number(piece.length, PIECE_LENGTH_BYTES);
        yield piece;
      }
    }
  } catch {
    // The storage's failure: one lost file must not keep all the others from being saved.
    mark = LOST;
  }
  yield number(mark, PIECE_LENGTH_BYTES);
}

/** The files in a part of a backup, one by one; what is left of one is passed over before the next. */
export async function* filesIn(file: string, { from, to }: { from: number; to: number }): AsyncGenerator<BackupFile> {
  const handle = await open(file);
  const reader = makeReader(file, handle, from, to);
  try {
    for (;;) {
      const keyLength = (await reader.take(KEY_LENGTH_BYTES)).readUInt16BE();
      if (keyLength === 0) break;
      const key = (await reader.take(keyLength)).toString();
      const nextPiece = pieceReader(reader);
      yield { key, bytes: bytesOf(nextPiece) };
      // Whoever stopped early left the rest of this file between here and the next one.
      while (Buffer.isBuffer(await nextPiece()));
    }
    if (!reader.isAtEnd()) throw damaged(file, "bytes behind the last file");
  } finally {
    await handle.close();
  }
}

type NextPiece = () => Promise<Buffer | typeof END | typeof LOST>;

/** Reads the pieces of one file, and then its mark, again and again. */
function pieceReader(reader: Reader): NextPiece {
  let mark: typeof END | typeof LOST | null = null;
  return async () => {
    if (mark !== null) return mark;
    const length = (await reader.take(PIECE_LENGTH_BYTES)).readUInt32BE();
    if (length !== END && length !== LOST) return reader.take(length);
    mark = length;
    return mark;
  };
}

async function* bytesOf(nextPiece: NextPiece): AsyncGenerator<Buffer> {
  for (;;) {
    const piece = await nextPiece();
    if (piece === LOST) throw new LostFile("The storage did not have this file, or not all of it.");
    if (piece === END) return;
    yield piece;
  }
}

type Reader = { take(length: number): Promise<Buffer>; isAtEnd(): boolean };

function makeReader(file: string, handle: FileHandle, from: number, to: number): Reader {
  let at = from;
  return {
    isAtEnd: () => at === to,
    take: async (length) => {
      if (length > LARGEST_PIECE || at + length > to) throw damaged(file, "the files");
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
      if (bytesRead !== length) throw damaged(file, "the files");
      at += length;
      return buffer;
    },
  };
}

function number(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}
