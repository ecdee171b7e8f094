import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressed } from "./compressed";

const PIECES = Array.from(
  { length: 40 },
  (_, place) => `<p>第 ${place + 1} 笔：这里的内容有来源和日期，不是法律意见。</p>`,
);
const WHOLE = PIECES.join("").repeat(3);

/** Writes a body piece by piece, as Next does, which has each pushed out where the answer can do that. */
function write(response: ServerResponse, type: string, more: Record<string, string> = {}) {
  response.writeHead(200, { "Content-Type": type, ...more });
  for (const piece of [...PIECES, ...PIECES, ...PIECES]) {
    response.write(piece);
    if ("flush" in response && typeof response.flush === "function") response.flush();
  }
  response.end();
}

const server = createServer((asked, response) => {
  compressed(asked, response);
  if (asked.url === "/page") write(response, "text/html; charset=utf-8");
  else if (asked.url === "/file") write(response, "application/octet-stream");
  else write(response, "text/javascript", { "Content-Encoding": "gzip" });
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

function get(path: string, encodings: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers: { "accept-encoding": encodings } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }));
    })
      .once("error", reject)
      .end();
  });
}

test.each([
  ["gzip, deflate, br", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
  ["identity", undefined, (body: Buffer) => body],
])("to a browser that takes %s a page is sent as %s", async (accepted, encoding, opened) => {
  const { headers, body } = await get("/page", accepted);
  expect(headers["content-encoding"]).toBe(encoding);
  expect(headers.vary).toContain("Accept-Encoding");
  expect(opened(body).toString()).toBe(WHOLE);
});

test("the pieces of a page are compressed together", async () => {
  const { body } = await get("/page", "br");
  // One by one they would come to 40 bytes and more each.
  expect(body.byteLength).toBeLessThan(WHOLE.length / 20);
});

test("a file, and what is compressed already, is left alone", async () => {
  const file = await get("/file", "br");
  expect([file.headers["content-encoding"], file.body.toString()]).toEqual([undefined, WHOLE]);
  const script = await get("/script", "br");
  expect([script.headers["content-encoding"], script.body.toString()]).toEqual(["gzip", WHOLE]);
});
