// What a sealed upload is measured against: a server that stores the body of a PUT as it comes, flushed like a proof, and
// gives it back. It has no session, seals nothing and computes no hash.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { byteStream } from "@/lib/proofs/byte-stream";
import { diskStorage } from "@/lib/proofs/disk-storage";

const folder = mkdtempSync(path.join(os.tmpdir(), "ashore-copy-"));
const storage = diskStorage(folder);
const server = createServer(async (request, response) => {
  const key = (request.url ?? "").slice(1);
  if (request.method === "PUT") {
    // As a web stream, like the body that a route of the app gets.
    await storage.put(key, Readable.toWeb(request));
    response.end("{}");
    return;
  }
  const body = byteStream(await storage.open(key));
  await pipeline(Readable.fromWeb(body as NodeStream<Uint8Array>), response);
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
