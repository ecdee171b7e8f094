import { createHash, randomBytes } from "node:crypto";
import { CreateBucketCommand, ListMultipartUploadsCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, describe, expect, test, vi } from "vitest";
import { listProofs, setProofRemoved } from "@/lib/data/proofs/proofs";
import { migratedDatabase } from "@/server/testing/migrated-database";
import { startS3Server } from "@/server/testing/s3-server";
import { readProof } from "./read";
import { s3Storage } from "./s3-storage";
import { sweepProofs } from "./sweep";
import { newUser, upload } from "./testing/people";
import { allOf, inPieces, sampleFile } from "./testing/sample-files";

const started = await startS3Server();
const reason = "missing" in started ? started.missing : null;
// Not a console message: a test that does not run has to be seen.
if (reason !== null)
  process.stderr.write(`\n  SKIPPED: proofs in an S3 bucket, no server to test against. ${reason}\n\n`);
const server =
  "missing" in started ? { endpoint: "", credentials: { accessKeyId: "", secretAccessKey: "" }, stop() {} } : started;
const settings = { bucket: "proofs", region: "us-east-1", endpoint: server.endpoint, credentials: server.credentials };
const storage = s3Storage(settings);
const client = new S3Client({
  region: "us-east-1",
  endpoint: server.endpoint || "http://none.invalid",
  forcePathStyle: true,
  credentials: server.credentials,
});
if (reason === null) await client.send(new CreateBucketCommand({ Bucket: "proofs" }));
afterAll(() => server.stop());

const keys = async () => {
  const found: string[] = [];
  for await (const { key } of storage.list()) found.push(key);
  return found.toSorted();
};
const unfinished = async () => {
  const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: "proofs" }));
  return Uploads.map(({ Key }) => Key);
};

describe.skipIf(reason !== null)("a bucket of a server that checks signatures", () => {
  test.each([1, 1_000, 5 * 1024 * 1024, 12_000_001])("gives back %i bytes, whole and in part", async (size) => {
    const bytes = randomBytes(size);
    await storage.put(`a${size}`, inPieces(bytes, 700_000));
    expect((await allOf(await storage.open(`a${size}`))).equals(bytes)).toBe(true);
    const span = { from: Math.floor(size / 3), to: Math.floor(size / 2) };
    expect((await allOf(await storage.open(`a${size}`, span))).equals(bytes.subarray(span.from, span.to + 1))).toBe(
      true,
    );
    await storage.remove(`a${size}`);
    await storage.remove(`a${size}`);
    await expect(storage.open(`a${size}`)).rejects.toThrow();
    expect(await keys()).toEqual([]);
  });

  test("lists what lies there, with its time", async () => {
    await storage.put("b1", inPieces(randomBytes(10)));
    for await (const { key, modifiedAt } of storage.list()) {
      expect(key).toBe("b1");
      expect(Math.abs(modifiedAt.getTime() - Date.now())).toBeLessThan(60_000);
    }
    await storage.remove("b1");
  });

  test.each([100, 8_000_000])("keeps nothing of an upload that breaks off after %i bytes", async (size) => {
    async function* broken() {
      yield* inPieces(randomBytes(size), 500_000);
      throw new Error("cut");
    }
    await expect(storage.put("c1", broken())).rejects.toThrow("cut");
    expect(await keys()).toEqual([]);
    expect(await unfinished()).toEqual([]);
  });

  test("refuses whoever has another secret", async () => {
    const stranger = s3Storage({ ...settings, credentials: { ...settings.credentials, secretAccessKey: "other" } });
    await expect(stranger.put("d1", inPieces(randomBytes(10)))).rejects.toThrow(/signature/i);
    await expect(allOf(await stranger.open("d1").catch(() => inPieces(Buffer.of())))).resolves.toHaveLength(0);
    expect(await keys()).toEqual([]);
  });

  test("holds proofs: kept, read, refused, purged; and nothing when it is away", async () => {
    const database = await migratedDatabase();
    vi.stubEnv("DATABASE_URL", database.url);
    vi.stubEnv("PROOFS_S3_BUCKET", "proofs");
    vi.stubEnv("PROOFS_S3_ENDPOINT", server.endpoint);
    vi.stubEnv("PROOFS_S3_KEY", server.credentials.accessKeyId);
    vi.stubEnv("PROOFS_S3_SECRET", server.credentials.secretAccessKey);
    const user = await newUser();
    const file = sampleFile("audio/mpeg", 7_000_000);
    const kept = await upload(user, file);
    if ("refused" in kept) throw new Error(kept.refused);
    const whole = await readProof(user, kept.id);
    const hash = createHash("sha256")
      .update(await allOf(whole?.bytes ?? inPieces(Buffer.of())))
      .digest("hex");
    expect(hash).toBe(kept.sha256);
    const part = await readProof(user, kept.id, { from: 5_000_000, to: 5_000_099 });
    expect((await allOf(part?.bytes ?? inPieces(Buffer.of()))).equals(file.bytes.subarray(5_000_000, 5_000_100))).toBe(
      true,
    );

    expect(await upload(user, file, { declaredSha256: "0".repeat(64) })).toEqual({ refused: "changed_on_the_way" });
    expect(await upload(user, file, { name: "a.pdf" })).toEqual({ refused: "wrong_type" });
    expect(await listProofs(user)).toHaveLength(1);
    expect(await keys()).toHaveLength(1);

    await storage.put("e1", inPieces(randomBytes(10)));
    expect(await sweepProofs(new Date(Date.now() + 23 * 3_600_000))).toEqual({ purged: 0, orphans: 0 });
    expect(await sweepProofs(new Date(Date.now() + 25 * 3_600_000))).toEqual({ purged: 0, orphans: 1 });
    await setProofRemoved(user, kept.id, true);
    expect(await sweepProofs(new Date(Date.now() + 31 * 24 * 3_600_000))).toEqual({ purged: 1, orphans: 0 });
    expect(await keys()).toEqual([]);

    // A server that is away is no reason to write a row.
    server.stop();
    await expect(upload(user, file)).rejects.toThrow();
    expect(await listProofs(user)).toEqual([]);
    await database.drop();
  });
});
