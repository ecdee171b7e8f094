import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { ProofStorage } from "@/lib/proofs/storage";
import { makeDataKey, unwrapDataKey } from "@/lib/sealing/data-key";
import type { KeyRing } from "@/lib/sealing/key-ring";
import { makeFileKey, sealStream } from "@/lib/sealing/sealed-stream";

export type TestUser = { id: string; dataKey: Buffer };
export type TestProof = { id: string; storageKey: string; previewKey: string | null };

/** A user with a key of their own, straight in the database. */
export async function addUser(db: Client, ring: KeyRing): Promise<TestUser> {
  const id = randomUUID();
  const { keyId, wrapped } = makeDataKey(ring, id);
  await db.query(`INSERT INTO "User" (id, "emailIndex", "emailSealed", "passwordHash") VALUES ($1, $2, '', '-')`, [
    id,
    id,
  ]);
  await db.query('INSERT INTO "DataKey" ("userId", "keyId", wrapped) VALUES ($1, $2, $3)', [id, keyId, wrapped]);
  return { id, dataKey: unwrapDataKey(ring, id, { keyId, wrapped }) };
}

/** A proof with its sealed file, and with a preview where there are bytes for one: the files first, then the row. */
export async function addProof(
  db: Client,
  storage: ProofStorage,
  user: TestUser,
  bytes: Buffer,
  preview: Buffer | null = null,
): Promise<TestProof> {
  const id = randomUUID();
  const { key, wrapped } = makeFileKey(user.dataKey, user.id, id);
  const put = async (part: "original" | "preview", plain: Buffer) => {
    const name = randomBytes(16).toString("hex");
    await storage.put(name, sealStream(key, { userId: user.id, fileId: id, part }, pieces(plain)));
    return name;
  };
  const storageKey = await put("original", bytes);
  const previewKey = preview && (await put("preview", preview));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await db.query(
    `INSERT INTO "Proof" (id, "userId", "uploadKey", kind, type, "sizeBytes", sha256, "storageKey", "wrappedKey", preview,
       "previewKey", sealed) VALUES ($1, $2, $9, 'other', 'image/jpeg', $3, $4, $5, $6, $7, $8, '')`,
    [id, user.id, bytes.length, sha256, storageKey, wrapped, preview ? "ready" : "none", previewKey, id],
  );
  return { id, storageKey, previewKey };
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 300_000) yield bytes.subarray(at, at + 300_000);
}
