import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clearsWhenSignedOut } from "./signed-out";

let server: Server;
let cookies: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    clearsWhenSignedOut(request, response);
    if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
    if (request.url === "/redirect") response.writeHead(303, { Location: "/" });
    response.end("x");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

const asked = async (method: string, path: string, ...set: string[]) => {
  cookies = set;
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, redirect: "manual" });
  await answer.arrayBuffer();
  return answer.headers.get("clear-site-data");
};

const TAKEN_BACK = "ashore-session=; Path=/; Max-Age=0; HttpOnly; SameSite=lax";

test.each(["/", "/redirect"])("who is signed out by %s drops everything but cookies", async (path) => {
  expect(await asked("POST", path, "theme=dark; Path=/", TAKEN_BACK)).toBe('"cache", "storage"');
  expect(await asked("POST", path, `__Host-${TAKEN_BACK}; Secure`)).toBe('"cache", "storage"');
});

test.each([
  ["who signs in", "POST", ["ashore-session=eyJ; Path=/; HttpOnly"]],
  ["who chooses something", "POST", ["mask=off; Path=/", "not-ashore-session=; Path=/"]],
  ["who sends a form", "POST", []],
  ["who asks for a page", "GET", []],
])("%s keeps everything", async (_who, method, set) => {
  expect(await asked(method, "/", ...set)).toBeNull();
});
