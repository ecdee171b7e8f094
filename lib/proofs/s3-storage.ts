import "server-only";
import { Readable } from "node:stream";
import type { S3ClientConfig } from "@aws-sdk/client-s3";
import type { S3Settings } from "@/lib/env";
import type { ProofStorage } from "./storage";

/** S3 refuses parts below 5 MiB; two of them are under way at once. */
const PART_BYTES = 5 * 1024 * 1024;
const PARTS_AT_ONCE = 2;
const FOLDER = "proofs/";

/** Keeps sealed files in a bucket, under `proofs/`. An object appears only when all of its parts are there. */
export function s3Storage(settings: S3Settings): ProofStorage {
  const Bucket = settings.bucket;
  let connected: ReturnType<typeof connect> | undefined;
  const s3 = () => {
    connected ??= connect(settings);
    return connected;
  };
  return {
    put: async (key, bytes) => {
      const { client, Upload } = await s3();
      const params = { Bucket, Key: FOLDER + key, Body: Readable.from(bytes, { objectMode: false }) };
      await new Upload({ client, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done();
    },
    open: async (key, range) => {
      const { client, sdk } = await s3();
      const span = range ? { Range: `bytes=${range.from}-${range.to}` } : {};
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key: FOLDER + key, ...span }));
      if (!(Body instanceof Readable)) throw new Error("The bucket answered without a body.");
      return Body;
    },
    remove: async (key) => {
      const { client, sdk } = await s3();
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key: FOLDER + key }));
    },
    list: async function* () {
      const { client, sdk } = await s3();
      for await (const page of sdk.paginateListObjectsV2({ client }, { Bucket, Prefix: FOLDER })) {
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key && LastModified) yield { key: Key.slice(FOLDER.length), modifiedAt: LastModified };
        }
      }
    },
  };
}

/** Loaded at the first use: most installations have no bucket, and the library is large. */
async function connect({ region, endpoint, credentials }: S3Settings) {
  const [sdk, { Upload }] = await Promise.all([import("@aws-sdk/client-s3"), import("@aws-sdk/lib-storage")]);
  const options: S3ClientConfig = {
    region,
    ...(credentials ? { credentials } : {}),
    // Servers other than Amazon's are asked by path, and know none of its newer checksums.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  };
  return { sdk, Upload, client: new sdk.S3Client(options) };
}
