import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { getProofFile } from "@/lib/data/proofs/proof-files";
import { listProofs } from "@/lib/data/proofs/proofs";
import { env } from "@/lib/env";
import { cookieOf, newPerson } from "./fixtures/people";
import { pdf, put, sha256 } from "./fixtures/proof-requests";
import { keepProof, picture, recording } from "./fixtures/proofs";
import { rowsOf } from "./fixtures/rows";
import { expect, test } from "./fixtures/test";

test("no verb on any address gives another person, or nobody, anything of a proof", async ({ site, database }) => {
  const [owner, other] = [await newPerson(), await newPerson()];
  const [image, call] = [await picture("阿海的回单.png"), recording()];
  const ids = [await keepProof(owner.id, image), await keepProof(owner.id, call)];
  const before = await rowsOf(database, owner.id);
  for (const cookie of [await cookieOf(other), ""]) {
    for (const id of ids) {
      for (const part of ["file", "audio", "preview"]) {
        for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
          const answer = await fetch(`${site}/api/proofs/${id}/${part}`, { method, headers: { cookie, origin: site } });
          const what = `${method} ${part} ${cookie === "" ? "nobody" : "another"}`;
          const read = method === "GET" || method === "HEAD";
          if (read) expect(answer.status, what).toBe(cookie === "" ? 401 : 404);
          else expect([204, 405], what).toContain(answer.status);
          expect((await answer.arrayBuffer()).byteLength, what).toBeLessThan(100);
        }
      }
    }
  }
  expect(await rowsOf(database, owner.id)).toEqual(before);
  const own = await fetch(`${site}/api/proofs/${ids[0]}/file`, { headers: { cookie: await cookieOf(owner) } });
  expect(sha256(Buffer.from(await own.arrayBuffer()))).toBe(sha256(image.buffer));
});

test("a proof can only be downloaded: its headers forbid everything else", async ({ site }) => {
  const person = await newPerson();
  const [cookie, call] = [await cookieOf(person), recording('a"b; é\u202egpj%00 录音.wav')];
  const id = await keepProof(person.id, call);
  for (const part of ["file", "audio"]) {
    for (const method of ["GET", "HEAD"]) {
      if (part === "audio" && method === "HEAD") continue;
      const { status, headers } = await fetch(`${site}/api/proofs/${id}/${part}`, { method, headers: { cookie } });
      expect(status).toBe(200);
      expect(headers.get("content-type")).toBe("audio/wav");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*sandbox$/);
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("cache-control")).toBe("private, no-store");
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("content-disposition")).toBe(
        `attachment; filename="a_b_gpj_00_.wav"; filename*=UTF-8''a%22b%3B%20%C3%A9%E2%80%AEgpj%2500%20%E5%BD%95%E9%9F%B3.wav`,
      );
    }
  }
});

test("other sites can neither read nor send proofs", async ({ site }) => {
  const person = await newPerson();
  const [cookie, id] = [await cookieOf(person), await keepProof(person.id, recording())];
  for (const headers of [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
  ]) {
    for (const part of ["file", "audio", "preview"]) {
      const { status } = await fetch(`${site}/api/proofs/${id}/${part}`, { headers: { cookie, ...headers } });
      expect(status, JSON.stringify(headers)).toBe(403);
    }
  }
  const before = await listProofs(person.id);
  for (const origin of ["https://evil.example", "null", `${site}.evil.example`]) {
    expect(await put(site, cookie, pdf(500), { headers: { origin } })).toEqual({
      status: 403,
      body: { refused: "foreign_origin" },
    });
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(pdf(500))]), "a.pdf");
    const answer = await fetch(`${site}/api/proofs/form`, { method: "POST", body: form, headers: { cookie, origin } });
    expect(answer.status).toBe(403);
  }
  expect(await listProofs(person.id)).toEqual(before);
});

test("a recording is sent in the parts that a player asks for", async ({ site }) => {
  const person = await newPerson();
  const [cookie, call] = [await cookieOf(person), recording("long.wav", 150)];
  const { length } = call.buffer;
  const id = await keepProof(person.id, call);
  const ask = (range: string) => fetch(`${site}/api/proofs/${id}/audio`, { headers: { cookie, range } });
  for (const [range, from, to] of [
    ["bytes=0-0", 0, 0],
    ["bytes=0-", 0, length - 1],
    ["bytes=1048570-1048585", 1_048_570, 1_048_585],
    [`bytes=${length - 5}-${length + 99}`, length - 5, length - 1],
    ["bytes=-7", length - 7, length - 1],
  ] as const) {
    const answer = await ask(range);
    expect(answer.status, range).toBe(206);
    expect(answer.headers.get("content-range"), range).toBe(`bytes ${from}-${to}/${length}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(call.buffer.subarray(from, to + 1)), range).toBe(true);
  }
  for (const range of [`bytes=${length}-`, "bytes=-0", "bytes=99999999999-"]) {
    const answer = await ask(range);
    expect(answer.status, range).toBe(416);
    expect(answer.headers.get("content-range"), range).toBe(`bytes */${length}`);
  }
  for (const range of ["bytes=5-2", "pages=1-2", "bytes=0-1,5-6", "bytes=a-b", "bytes=-"]) {
    expect((await ask(range)).status, range).toBe(200);
  }
  const imageId = await keepProof(person.id, await picture());
  expect((await fetch(`${site}/api/proofs/${imageId}/audio`, { headers: { cookie } })).status).toBe(404);
});

test("a file that was damaged in the storage breaks off; nobody takes it for whole", async ({ site }) => {
  const person = await newPerson();
  const [cookie, call] = [await cookieOf(person), recording("long.wav", 200)];
  const id = await keepProof(person.id, call);
  const stored = path.join(env.proofsDir, (await getProofFile(person.id, id))?.storageKey ?? "");
  const whole = readFileSync(stored);
  const broken = Buffer.from(whole);
  broken.writeUInt8(broken.readUInt8(2_500_000) ^ 1, 2_500_000);
  for (const bytes of [broken, whole.subarray(0, 2_000_000), whole.subarray(0, 100)]) {
    writeFileSync(stored, bytes);
    for (const part of ["file", "audio"]) {
      const download = fetch(`${site}/api/proofs/${id}/${part}`, { headers: { cookie } });
      await expect(
        download.then((answer) => answer.arrayBuffer()),
        part,
      ).rejects.toThrow();
    }
  }
  rmSync(stored);
  expect((await fetch(`${site}/api/proofs/${id}/file`, { headers: { cookie } })).status).toBe(500);
  writeFileSync(stored, whole);
  const answer = await fetch(`${site}/api/proofs/${id}/file`, { headers: { cookie } });
  expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(sha256(call.buffer));
});

test("a picture with a page behind it stays a download: nothing of it runs", async ({ page, guard, signedIn }) => {
  guard.tolerate(/net::ERR_ABORTED/);
  const image = await picture("photo.png");
  const tail = Buffer.from("<!doctype html><script>alert(1); fetch('https://evil.example')</script>");
  const id = await keepProof(signedIn.id, { ...image, buffer: Buffer.concat([image.buffer, tail]) });
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto("/dashboard");
  const downloading = page.waitForEvent("download");
  await page.goto(`/api/proofs/${id}/file`).catch(() => undefined);
  expect((await downloading).suggestedFilename()).toBe("photo.png");
  expect(dialogs).toEqual([]);
  await expect(page).toHaveURL(/\/dashboard$/);
});
