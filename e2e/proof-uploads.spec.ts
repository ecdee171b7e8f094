import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { listProofs } from "@/lib/data/proofs/proofs";
import { env } from "@/lib/env";
import { cookieOf, newPerson } from "./fixtures/people";
import { about, pdf, put, sendPart, sha256 } from "./fixtures/proof-requests";
import { expect, test } from "./fixtures/test";

test("what is refused says why and leaves nothing behind", async ({ site }) => {
  const person = await newPerson();
  const cookie = await cookieOf(person);
  const body = pdf(300_000);
  const MIB = 1024 * 1024;
  const cases: [string, Promise<{ status: number; body: unknown }>, number, string][] = [
    ["nothing", put(site, cookie, ""), 400, "empty"],
    ["one byte", put(site, cookie, "%"), 400, "incomplete"],
    ["too large", put(site, cookie, Buffer.alloc(25 * MIB + 1)), 413, "too_large"],
    ["a page", put(site, cookie, "<script>alert(1)</script>".repeat(50)), 415, "wrong_type"],
    ["a large page", put(site, cookie, "<script>alert(1)</script>".repeat(900_000)), 415, "wrong_type"],
    [
      "a type that the sender claims",
      put(site, cookie, "<?php ?>".repeat(99), { headers: { "content-type": "application/pdf" } }),
      415,
      "wrong_type",
    ],
    ["another hash", put(site, cookie, body, { about: { sha256: "0".repeat(64) } }), 400, "changed_on_the_way"],
    ["another size", put(site, cookie, body, { about: { size: 5 } }), 400, "incomplete"],
    ["NUL in the name", put(site, cookie, body, { about: { name: "a\0.pdf" } }), 400, "name"],
    ["no such place", put(site, cookie, body, { about: { place: { debtId: randomUUID() } } }), 404, "not_found"],
    ["an unknown kind", put(site, cookie, body, { about: { kind: "__proto__" } }), 400, "bad_request"],
    [
      "a place that is an object",
      put(site, cookie, body, { about: { place: { debtId: { not: "" } } } }),
      400,
      "bad_request",
    ],
    ["no metadata", put(site, cookie, body, { headers: { "x-proof": "!" } }), 400, "bad_request"],
    ["a bad key", put(site, cookie, body, { key: "..%2f..%2fx" }), 400, "bad_request"],
    ["nobody", put(site, "", body), 401, "session_ended"],
  ];
  for (const [what, sent, status, refused] of cases) expect(await sent, what).toEqual({ status, body: { refused } });
  expect(await listProofs(person.id)).toEqual([]);
});

test("a type that the sender claims counts for nothing", async ({ site }) => {
  const person = await newPerson();
  const headers = { "content-type": "text/html" };
  const { body } = await put(site, await cookieOf(person), pdf(500), { headers });
  expect(body).toMatchObject({ type: "application/pdf" });
});

test("a connection that is cut leaves nothing, and the same upload works afterwards", async ({ site }) => {
  const person = await newPerson();
  const [cookie, body, key] = [await cookieOf(person), pdf(12_000_000), randomUUID()];
  for (const share of [0.1, 0.5, 0.99]) await sendPart(site, cookie, key, body, share);
  // Other tests may be uploading, too, but never all of the time.
  await expect.poll(() => readdirSync(env.proofsDir).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  expect(await listProofs(person.id)).toEqual([]);

  // More than the ten megabytes at which the pages' proxy would cut it.
  const kept = await put(site, cookie, body, { key });
  expect(kept).toEqual({
    status: 201,
    body: { id: expect.any(String), type: "application/pdf", sizeBytes: body.length, sha256: sha256(body) },
  });
  const same = { key, about: { sha256: sha256(body) } };
  const again = await Promise.all(Array.from({ length: 10 }, () => put(site, cookie, body, same)));
  for (const answer of again) expect(answer).toEqual(kept);
  expect(await listProofs(person.id)).toHaveLength(1);
});

test("without JavaScript a form sends several files at once and comes back", async ({ site }) => {
  const person = await newPerson();
  const cookie = await cookieOf(person);
  const files: [string, Buffer][] = [
    ["../收据 é.pdf", pdf(200_000)],
    ["page.pdf", Buffer.from("<script></script>".repeat(50))],
    ["third.pdf", pdf(700)],
  ];
  const send = async (back: string, key: string, chosen: [string, Buffer][]) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ _key: key, back, kind: "receipt" })) form.set(name, value);
    for (const [name, bytes] of chosen) form.append("file", new Blob([new Uint8Array(bytes)]), name);
    const headers = { cookie, origin: site };
    const answer = await fetch(`${site}/api/proofs/form`, { method: "POST", body: form, headers, redirect: "manual" });
    return [answer.status, answer.headers.get("location")];
  };
  const key = randomUUID();
  expect(await send("/proofs?kind=receipt", key, files)).toEqual([
    303,
    "/proofs?kind=receipt&uploaded=2&refused=wrong_type",
  ]);
  // Sent twice, by a browser that goes back, it is the same two.
  expect(await send("/proofs", key, files)).toEqual([303, "/proofs?uploaded=2&refused=wrong_type"]);
  expect(await send("https://evil.example", randomUUID(), files.slice(1, 2))).toEqual([
    303,
    "/dashboard?refused=wrong_type",
  ]);
  expect(await send("//evil.example", randomUUID(), [["", Buffer.of()]])).toEqual([303, "/proofs?refused=no_file"]);
  const kept = await listProofs(person.id);
  expect(kept.map(({ name, kind, sha256: hash }) => [name, kind, hash]).toSorted()).toEqual(
    [
      ["third.pdf", "receipt", sha256(files[2]?.[1] ?? Buffer.of())],
      ["收据 é.pdf", "receipt", sha256(files[0]?.[1] ?? Buffer.of())],
    ].toSorted(),
  );
});

test("a browser learns why a file was refused, also when it was still sending", async ({ page, guard, signedIn }) => {
  guard.tolerate(/the server responded with a status of 4\d\d/);
  await page.goto("/dashboard");
  const send = (name: string, size: number) =>
    page.evaluate(
      async ([proof, bytes, key]) => {
        const body = new Blob(["<html>".repeat(bytes / 6)]);
        const answer = await fetch(`/api/proofs/upload/${key}`, { method: "PUT", body, headers: { "x-proof": proof } });
        return (await answer.json()) as unknown;
      },
      [about({ name }), size, randomUUID()] as const,
    );
  expect(await send("a.pdf", 24_000_000)).toEqual({ refused: "wrong_type" });
  expect(await send("a.pdf", 40_000_002)).toEqual({ refused: "too_large" });
  expect(await send("a.exe", 12_000_000)).toEqual({ refused: "wrong_type" });
  expect(await listProofs(signedIn.id)).toEqual([]);
});
