import { request as ask, createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { measuringForms, refusesLargeForm } from "./large-forms";

let server: Server;
beforeAll(async () => {
  const count = measuringForms((request, response) => {
    let bytes = 0;
    request.on("data", (piece: Buffer) => {
      bytes += piece.length;
    });
    request.on("end", () => response.end(String(bytes)));
  });
  server = createServer((request, response) => {
    if (!refusesLargeForm(request, response)) count(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

function send(
  method: string,
  path: string,
  bytes: number,
  saysLength = true,
): Promise<{ status: number; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const headers = saysLength ? { "content-length": String(bytes) } : { "transfer-encoding": "chunked" };
    const sent = ask({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sent.on("error", reject);
    const piece = Buffer.alloc(64 * 1024, "x");
    for (let left = bytes; left > 0; left -= piece.length) sent.write(piece.subarray(0, Math.min(left, piece.length)));
    sent.end();
  });
}

const MEGABYTE = 1024 * 1024;

test.each([
  ["POST", "/debts/new", MEGABYTE],
  ["POST", "/api/proofs/form", 3 * MEGABYTE],
  ["PUT", "/api/proofs/upload/x", 3 * MEGABYTE],
])("%s %s with %d bytes is taken whole", async (method, path, bytes) => {
  for (const saysLength of [true, false])
    expect(await send(method, path, bytes, saysLength)).toEqual({ status: 200, body: String(bytes) });
});

test.each([MEGABYTE + 1, 12 * MEGABYTE])("a form of %d bytes is answered in words once it was sent", async (bytes) => {
  for (const saysLength of [true, false]) {
    const { status, body } = await send("POST", "/debts/new", bytes, saysLength);
    expect(status).toBe(413);
    expect(body).toContain("没有保存");
  }
});

test.each([true, false])("what has no end is cut, whether it says its length: %s", async (saysLength) => {
  await expect(send("POST", "/debts/new", 40 * MEGABYTE, saysLength)).rejects.toThrow();
});
