import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressStatic, withStaticFiles } from "./static-files";

const SCRIPT = `console.log(${JSON.stringify("上岸 ".repeat(500))});`;
const folder = mkdtempSync(path.join(os.tmpdir(), "ashore-static-"));
const root = path.join(folder, "static");
let port = 0;

const server = createServer();
beforeAll(async () => {
  mkdirSync(path.join(root, "chunks"), { recursive: true });
  writeFileSync(path.join(root, "chunks/a.js"), SCRIPT);
  writeFileSync(path.join(folder, "secret.txt"), "not for anyone");
  compressStatic(root);
  // Next stands behind it and says which address it was asked for.
  server.on(
    "request",
    withStaticFiles(root, (asked, response) => response.writeHead(404).end(`next ${asked.url}`)),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** The bytes as they came over the wire; the address is sent as it is written. */
function get(
  address: string,
  encodings: string,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": encodings };
    const sent = request({ host: "127.0.0.1", port, path: address, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.once("error", reject).end();
  });
}

const FILE = "/_next/static/chunks/a.js";

test.each([
  ["gzip, deflate, br", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
  ["identity", undefined, (body: Buffer) => body],
])("to a browser that takes %s it is sent as %s", async (accepted, encoding, opened) => {
  const { status, headers, body } = await get(FILE, accepted);
  expect(status).toBe(200);
  expect(headers["content-encoding"]).toBe(encoding);
  expect(opened(body).toString()).toBe(SCRIPT);
  expect(headers.vary).toMatch(/accept-encoding/i);
});

test("it may be kept for good, as the type that it is, and other sites cannot use it", async () => {
  const { headers } = await get(FILE, "br");
  expect(headers["cache-control"]).toBe("public,max-age=31536000,immutable");
  expect(headers["content-type"]).toMatch(/^text\/javascript/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
});

test.each([
  "/_next/static/chunks/b.js",
  "/_next/static/",
  "/_next/static/../secret.txt",
  "/_next/static/..%2fsecret.txt",
  "/_next/static/%2e%2e/secret.txt",
  "/_next/static/chunks/%E0%A4%A",
  "/dashboard",
])("%s is not there, and Next is asked under the whole address", async (address) => {
  const { status, body } = await get(address, "br");
  expect(status).toBe(404);
  expect(body.toString()).toBe(`next ${address}`);
});
