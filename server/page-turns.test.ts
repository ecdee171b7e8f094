import { AsyncLocalStorage } from "node:async_hooks";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pageTurns } from "./page-turns";

/** The pages that are being made, in the order in which they began; each waits until a test lets it go. */
let begun: { path: string; seen: string | undefined; response: ServerResponse }[] = [];
const whose = new AsyncLocalStorage<string>();
let server: Server;
let site = "";

/** A turn is as long as a test needs: the machine that runs it may be slow. */
async function listen(turnMs = 600_000): Promise<void> {
  const inTurn = pageTurns(turnMs);
  server = createServer((request, response) => {
    const path = request.url ?? "";
    whose.run(path, () => inTurn(request, response, () => begun.push({ path, seen: whose.getStore(), response })));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(() => {
  begun = [];
});
afterEach(() => void server.close());

const paths = () => begun.map(({ path }) => path);
const beginning = (...expected: string[]) => vi.waitFor(() => expect(paths()).toEqual(expected), { timeout: 15_000 });

/** Asks in this order: each is there before the next one is sent. */
async function ask(...asked: string[]): Promise<Promise<string>[]> {
  const answers: Promise<string>[] = [];
  for (const path of asked) {
    const arrived = new Promise((resolve) => server.once("request", resolve));
    answers.push(fetch(site + path).then((answer) => answer.text()));
    await arrived;
  }
  return answers;
}

function letGo(path: string): void {
  begun.find((page) => page.path === path)?.response.end(path);
}

test("two pages are made at once, the others in the order in which they came", async () => {
  await listen();
  const answers = await ask("/a", "/b", "/c", "/d");
  expect(paths()).toEqual(["/a", "/b"]);
  letGo("/b");
  await beginning("/a", "/b", "/c");
  letGo("/a");
  await beginning("/a", "/b", "/c", "/d");
  letGo("/c");
  letGo("/d");
  expect(await Promise.all(answers)).toEqual(["/a", "/b", "/c", "/d"]);
});

test("a page that began when another one ended sees nothing of that one", async () => {
  await listen();
  const answers = await ask("/a", "/b", "/c");
  letGo("/a");
  await beginning("/a", "/b", "/c");
  expect(begun.map(({ seen }) => seen)).toEqual(["/a", "/b", "/c"]);
  for (const path of ["/b", "/c"]) letGo(path);
  await Promise.all(answers);
});

test("a page that takes long holds nobody up: its turn ends", async () => {
  await listen(20);
  const answers = await ask("/slow", "/slower", "/c");
  await beginning("/slow", "/slower", "/c");
  for (const path of paths()) letGo(path);
  await Promise.all(answers);
});

test("files and addresses of the program's own are not kept waiting", async () => {
  await listen();
  const answers = await ask("/a", "/b", "/api/proofs/1", "/_next/static/x.js");
  await beginning("/a", "/b", "/api/proofs/1", "/_next/static/x.js");
  for (const path of paths()) letGo(path);
  await Promise.all(answers);
});

test("nothing is made for somebody who has gone away while waiting", async () => {
  await listen();
  const answers = await ask("/a", "/b");
  const leaving = new AbortController();
  const arrived = new Promise<ServerResponse>((resolve) =>
    server.once("request", (_request, answer) => resolve(answer)),
  );
  const gone = fetch(`${site}/gone`, { signal: leaving.signal }).catch(() => "gone");
  const response = await arrived;
  const closed = new Promise((resolve) => response.once("close", resolve));
  leaving.abort();
  await Promise.all([gone, closed]);
  const last = await ask("/c");
  letGo("/a");
  await beginning("/a", "/b", "/c");
  for (const path of ["/b", "/c"]) letGo(path);
  await Promise.all([...answers, ...last]);
});
