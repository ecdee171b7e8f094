import "server-only";
import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { S3Settings } from "@/lib/env";
import type { ProofStorage } from "./storage";

/** S3 refuses parts below 5 MiB; two of them are under way at once. */
const PART_BYTES = 5 * 1024 * 1024;
const PARTS_AT_ONCE = 2;

/** Keeps sealed files in a bucket, under `proofs/`. An object appears only when all of its parts are there. */
export function s3Storage({ bucket: Bucket, region, endpoint, credentials }: S3Settings): ProofStorage {
  const client = new S3Client({ region, ...clientOptions(endpoint, credentials) });
  return {
    put: async (key, bytes) => {
      const Body = Readable.from(bytes, { objectMode: false });
      const params = { Bucket, Key: objectOf(key), Body };
      await new Upload({ client, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done();
    },
    open: async (key, range) => {
      const Range = range && `bytes=${range.from}-${range.to}`;
      const { Body } = await client.send(
        new GetObjectCommand({ Bucket, Key: objectOf(key), ...(Range ? { Range } : {}) }),
      );
      if (!(Body instanceof Readable)) throw new Error("The bucket answered without a body.");
      return Body;
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: objectOf(key) }));
    },
    list: async function* () {
      for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: FOLDER })) {
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key && LastModified) yield { key: Key.slice(FOLDER.length), modifiedAt: LastModified };
        }
      }
    },
  };
}

const FOLDER = "proofs/";

function objectOf(key: string): string {
  return FOLDER + key;
}

function clientOptions(endpoint: string | null, credentials: S3Settings["credentials"]): S3ClientConfig {
  return {
    ...(credentials ? { credentials } : {}),
    // Servers other than Amazon's are asked by path, and know none of its newer checksums.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  };
}
