import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { setFaultHook } from "@/lib/data/core/fault-point";
import { newId } from "@/lib/data/core/new-id";
import { listProofs, setProofRemoved } from "@/lib/data/proofs/proofs";
import type { UserId } from "@/lib/domain/basics/user";
import { PROOF_QUOTA } from "@/lib/domain/settlement/proof-type";
import { withConnection } from "@/server/database/connect";
import { withinIdleTime } from "./checked-bytes";
import { PROOF_TYPES } from "./file-types";
import { readProof } from "./read";
import { about, newUser, upload } from "./testing/people";
import { allOf, inPieces, sampleFile, sampleFiles } from "./testing/sample-files";
import { receiveProof } from "./upload";

const folder = mkdtempSync(path.join(os.tmpdir(), "ashore-proofs-"));
const proofs = path.join(folder, "proofs");
vi.stubEnv("PROOFS_DIR", proofs);
afterAll(() => rmSync(folder, { recursive: true }));

let user: UserId;
beforeEach(async () => {
  user = await newUser();
});
afterEach(() => {
  setFaultHook(null);
  vi.restoreAllMocks();
});

const MIB = 1024 * 1024;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const storedFiles = () => {
  try {
    return readdirSync(proofs).toSorted();
  } catch {
    return [];
  }
};
const idOf = (outcome: Awaited<ReturnType<typeof receiveProof>>) => {
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.id;
};

/** Neither a row nor a file comes of it. */
async function expectNothing(work: Promise<unknown>, refused?: string) {
  const before = storedFiles();
  if (refused === undefined) await expect(work).rejects.toThrow();
  else expect(await work).toEqual({ refused });
  expect(await listProofs(user)).toEqual([]);
  expect(storedFiles()).toEqual(before);
}

describe("a file that is kept", () => {
  test.each(sampleFiles(150_000).map((file) => [file.type, file] as const))(
    "%s: comes back byte for byte",
    async (type, file) => {
      const outcome = await upload(user, file);
      expect(outcome).toEqual({
        id: expect.any(String),
        type,
        sizeBytes: file.bytes.length,
        sha256: sha256(file.bytes),
      });
      const back = await readProof(user, idOf(outcome));
      expect(back?.proof).toMatchObject({ type, name: file.name, sha256: sha256(file.bytes), kind: "certificate" });
      expect((await allOf(back?.bytes ?? inPieces(Buffer.of()))).equals(file.bytes)).toBe(true);
    },
  );

  test("lies sealed, under a random name, for the owner only", async () => {
    const file = sampleFile("application/pdf", 3_000_000);
    const before = storedFiles();
    await upload(user, file);
    const [name = ""] = storedFiles().filter((one) => !before.includes(one));
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(statSync(proofs).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(proofs, name)).mode & 0o777).toBe(0o600);
    const stored = readFileSync(path.join(proofs, name));
    expect(stored.includes("%PDF")).toBe(false);
    expect(stored.includes(file.bytes.subarray(1_000_000, 1_000_016))).toBe(false);
  });

  test("leaves no word of the user in the clear", async () => {
    await upload(user, sampleFile(), { name: "阿海的结清证明.pdf", note: "周五晚上拿到的" });
    await withConnection(inject("databaseUrl"), async (sql) => {
      const { rows } = await sql.query(`SELECT to_jsonb(p)::text AS row, "sealed" FROM "Proof" p WHERE "userId" = $1`, [
        user,
      ]);
      expect(rows).toHaveLength(1);
      for (const word of ["阿海", "周五", "结清"]) {
        expect(rows[0].row.includes(word)).toBe(false);
        expect(rows[0].sealed.includes(word)).toBe(false);
      }
    });
  });

  test.each([
    [0, 0],
    [5, 1_048_580],
    [1_048_575, 1_048_576],
    [2_999_999, 2_999_999],
  ])("can be read in part: %i to %i", async (from, to) => {
    const file = sampleFile("audio/mpeg", 3_000_000);
    const id = idOf(await upload(user, file));
    const part = await readProof(user, id, { from, to });
    expect((await allOf(part?.bytes ?? inPieces(Buffer.of()))).equals(file.bytes.subarray(from, to + 1))).toBe(true);
  });

  test("whose stored bytes are changed, cut or swapped is not handed out", async () => {
    const before = storedFiles();
    const id = idOf(await upload(user, sampleFile("application/pdf", 1_500_000)));
    const [one = ""] = storedFiles().filter((name) => !before.includes(name));
    const file = path.join(proofs, one);
    const whole = readFileSync(file);
    const read = async () => allOf((await readProof(user, id))?.bytes ?? inPieces(Buffer.of()));
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(1_200_000) ^ 1, 1_200_000);
    for (const broken of [flipped, whole.subarray(0, 1_048_601), whole.subarray(0, -1), randomBytes(whole.length)]) {
      writeFileSync(file, broken);
      await expect(read()).rejects.toThrow();
    }
    rmSync(file);
    await expect(read()).rejects.toThrow();
    writeFileSync(file, whole);
    expect((await read()).length).toBe(1_500_000);
  });
});

describe("a file that is refused leaves neither row nor file", () => {
  const pdf = sampleFile("application/pdf", 5_000);
  test.each([
    ["nothing", "a.pdf", Buffer.of(), "empty"],
    ["one byte", "a.pdf", Buffer.from("%"), "incomplete"],
    ["magic only", "a.pdf", Buffer.from("%PDF-1.7"), "incomplete"],
    ["magic only", "a.png", Buffer.from("89504e470d0a1a0a", "hex"), "incomplete"],
    ["magic only", "a.jpg", Buffer.from("ffd8ff", "hex"), "incomplete"],
    ["another type", "a.png", pdf.bytes, "wrong_type"],
    ["HTML", "a.pdf", Buffer.from("<script>alert(1)</script>".repeat(99)), "wrong_type"],
    ["HTML, much of it", "a.pdf", Buffer.from("<script>alert(1)</script>".repeat(99_999)), "wrong_type"],
    ["no ending", "a", pdf.bytes, "wrong_type"],
    ["an ending behind the ending", "a.pdf.exe", pdf.bytes, "wrong_type"],
    ["NUL in the name", "a\0b.pdf", pdf.bytes, "name"],
    ["a line break in the name", "a\r\nX-Evil: 1.pdf", pdf.bytes, "name"],
    ["half a character in the name", "a\ud83d.pdf", pdf.bytes, "name"],
  ])("%s, %s", async (_what, name, bytes, refused) => {
    await expectNothing(receiveProof(user, about({ name }), inPieces(bytes)), refused);
  });

  test("fewer or more bytes than were said", async () => {
    for (const declaredSize of [4_999, 5_001, 10]) {
      await expectNothing(upload(user, pdf, { declaredSize }), "incomplete");
    }
    await expectNothing(upload(user, pdf, { declaredSize: 0 }), "empty");
  });

  test("other bytes than were said", async () => {
    await expectNothing(upload(user, pdf, { declaredSha256: "0".repeat(64) }), "changed_on_the_way");
    expect(await upload(user, pdf, { declaredSha256: sha256(pdf.bytes), declaredSize: 5_000 })).toHaveProperty("id");
  });

  test.each([0.1, 0.5, 0.99])("a connection that is cut after %f", async (share) => {
    async function* cut() {
      yield* inPieces(pdf.bytes.subarray(0, pdf.bytes.length * share), 500);
      throw new Error("aborted");
    }
    await expectNothing(receiveProof(user, about(), cut()), "incomplete");
  });

  test("a sender that falls silent", async () => {
    async function* silent() {
      yield pdf.bytes;
      await new Promise(() => undefined);
    }
    await expect(allOf(withinIdleTime(silent(), 20))).rejects.toThrow("incomplete");
  });

  test("a place that is not there, or someone else's", async () => {
    for (const place of [{ debtId: newId() }, { debtId: "x" }, { contactId: newId() }, { paymentId: newId() }]) {
      await expectNothing(upload(user, pdf, { place }), "not_found");
    }
    await expectNothing(upload(user, pdf, { place: { checklist: { settlementId: newId(), code: "a" } } }), "not_found");
  });
});

describe("limits", () => {
  const limits = [...new Map(PROOF_TYPES.map((type) => [type.family, type])).values()];
  test.each(limits.map((type) => [type.family, type] as const))(
    "%s: up to the last byte",
    async (_family, { type, limitBytes }) => {
      const { name, bytes: head } = sampleFile(type, 100);
      const step = Buffer.alloc(1024 * 1024);
      async function* ofSize(size: number) {
        yield head;
        for (let left = size - head.length; left > 0; left -= step.length)
          yield step.subarray(0, Math.min(left, step.length));
      }
      const send = (size: number, declaredSize: number | null) =>
        receiveProof(user, about({ name, declaredSize }), ofSize(size));
      await expectNothing(send(limitBytes + 1, limitBytes + 1), "too_large");
      await expectNothing(send(limitBytes + 1, null), "too_large");
      expect(await send(limitBytes, null)).toMatchObject({ sizeBytes: limitBytes });
      expect(await send(limitBytes - 1, limitBytes - 1)).toMatchObject({ sizeBytes: limitBytes - 1 });
    },
  );

  test("one that says it is too large is not even begun", async () => {
    let begun = false;
    async function* body() {
      begun = true;
      yield Buffer.of(1);
    }
    await receiveProof(user, about({ declaredSize: 26 * 1024 * 1024 }), body());
    expect(begun).toBe(false);
  });

  /** As if so many files of so many bytes lay there; the rows are real, the files are not. */
  async function fill(count: number, bytesEach: number) {
    await withConnection(inject("databaseUrl"), (sql) =>
      sql.query(
        `INSERT INTO "Proof" ("id","userId","uploadKey","kind","type","sizeBytes","sha256","storageKey","wrappedKey","sealed")
         SELECT gen_random_uuid(), $1, 'filled-' || gen_random_uuid(), 'other', 'audio/mpeg', $3, repeat('0', 64), 'k' || gen_random_uuid(), '', ''
         FROM generate_series(1, $2) n`,
        [user, count, bytesEach],
      ),
    );
  }
  const countRows = () =>
    withConnection(inject("databaseUrl"), async (sql) => {
      const { rows } = await sql.query(
        `SELECT count(*)::int AS n, sum("sizeBytes")::text AS bytes FROM "Proof" WHERE "userId" = $1`,
        [user],
      );
      return rows[0] as { n: number; bytes: string };
    });

  test("of bytes, with twenty uploads at once", async () => {
    // Room for three and a half more.
    await fill(20, 100 * MIB);
    await fill(1, PROOF_QUOTA.bytes - 20 * 100 * MIB - 35_000);
    const before = storedFiles().length;
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => upload(user, sampleFile("application/pdf", 10_000))),
    );
    expect(outcomes.filter((outcome) => "id" in outcome)).toHaveLength(3);
    expect(outcomes.filter((outcome) => "refused" in outcome && outcome.refused === "quota")).toHaveLength(17);
    expect(storedFiles().length).toBe(before + 3);
    expect(Number((await countRows()).bytes)).toBeLessThanOrEqual(PROOF_QUOTA.bytes);
  });
  test("of files, with twenty uploads at once", async () => {
    await fill(PROOF_QUOTA.files - 3, 100);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => upload(user)));
    expect(outcomes.filter((outcome) => "id" in outcome)).toHaveLength(3);
    expect((await countRows()).n).toBe(PROOF_QUOTA.files);
  });
});

describe("the same upload again", () => {
  test("is answered with the first result, also when it was deleted meanwhile", async () => {
    const file = sampleFile();
    const known = { uploadKey: "page-made-this-1", declaredSha256: sha256(file.bytes) };
    const first = await upload(user, file, known);
    const before = storedFiles();
    expect(await upload(user, file, known)).toEqual(first);
    expect(await upload(user, file, { uploadKey: known.uploadKey })).toEqual(first);
    await setProofRemoved(user, idOf(first), true);
    expect(await upload(user, file, known)).toEqual(first);
    expect(storedFiles()).toEqual(before);
  });

  test("ten at once are one", async () => {
    const file = sampleFile("application/pdf", 300_000);
    const before = storedFiles().length;
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => upload(user, file, { uploadKey: "ten-at-once" })),
    );
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]).toHaveProperty("id");
    expect(await listProofs(user)).toHaveLength(1);
    expect(storedFiles().length).toBe(before + 1);
  });

  test("with other content is refused, and the first stays", async () => {
    const first = await upload(user, sampleFile(), { uploadKey: "page-made-this-2" });
    const other = sampleFile();
    expect(await upload(user, other, { uploadKey: "page-made-this-2" })).toEqual({ refused: "key_used" });
    const known = { uploadKey: "page-made-this-2", declaredSha256: sha256(other.bytes) };
    expect(await upload(user, other, known)).toEqual({ refused: "key_used" });
    expect((await listProofs(user)).map(({ id }) => id)).toEqual([idOf(first)]);
  });

  test("by somebody else, or the same file in another upload, is another proof", async () => {
    const file = sampleFile();
    const stranger = await newUser();
    const ids = [
      idOf(await upload(user, file, { uploadKey: "shared-key" })),
      idOf(await upload(stranger, file, { uploadKey: "shared-key" })),
      idOf(await upload(user, file)),
    ];
    expect(new Set(ids).size).toBe(3);
    expect(await readProof(stranger, ids[0] ?? "")).toBeNull();
  });
});

describe("names", () => {
  test.each([
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["..\\..\\x.pdf", "x.pdf"],
    ["/etc/x.pdf", "x.pdf"],
    ["C:\\Users\\我\\x.pdf", "x.pdf"],
    ["CON.pdf", "CON.pdf"],
    ["  a.pdf ", "a.pdf"],
    [".htaccess.pdf", ".htaccess.pdf"],
    [`${"长".repeat(300)}.pdf`, `${"长".repeat(196)}.pdf`],
    [`${"👨‍👩‍👧".repeat(100)}.pdf`, `${[..."👨‍👩‍👧".repeat(100)].slice(0, 196).join("")}.pdf`],
    ["$(touch x);id.pdf", "$(touch x);id.pdf"],
    ['"quoted";%00.pdf', '"quoted";%00.pdf'],
    ["e\u0301 汉字 👨‍👩‍👧 \u202eexe\u200b.pdf", "e\u0301 汉字 👨‍👩‍👧 \u202eexe\u200b.pdf"],
  ])("%s is kept as %s", async (sent, kept) => {
    const outside = readdirSync(folder);
    const before = storedFiles().length;
    const id = idOf(await upload(user, sampleFile(), { name: sent }));
    expect((await listProofs(user)).map((proof) => [proof.id, proof.name])).toEqual([[id, kept]]);
    expect(readdirSync(folder)).toEqual(outside);
    expect(storedFiles().length).toBe(before + 1);
  });
});

describe("a disk that fails", () => {
  test.each(["file_begun", "file_written", "file_flushed", "file_named", "folder_flushed"] as const)(
    "is full at the step %s: refused, and the next upload works",
    async (step) => {
      setFaultHook((point) => {
        if (point === step) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      });
      await expectNothing(upload(user), "no_space");
      setFaultHook(null);
      expect(await upload(user)).toHaveProperty("id");
    },
  );

  test("in another way throws, and leaves nothing", async () => {
    setFaultHook((point) => {
      if (point === "file_written") throw Object.assign(new Error("input/output error"), { code: "EIO" });
    });
    await expectNothing(upload(user));
  });

  test("flushes the file before it gets its name, and the folder before the row is written", async () => {
    const handle = await open(folder, "r");
    const steps: string[] = [];
    const sync = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, "sync");
    await handle.close();
    sync.mockImplementation(async () => void steps.push("flush"));
    setFaultHook((point) => void steps.push(point));
    await upload(user);
    const [flushed, folderFlushed] = steps.flatMap((step, at) => (step === "flush" ? [at] : []));
    expect(flushed).toBeGreaterThan(steps.indexOf("file_written"));
    expect(flushed).toBeLessThan(steps.indexOf("file_named"));
    expect(folderFlushed).toBeGreaterThan(steps.indexOf("file_named"));
    expect(folderFlushed).toBeLessThan(steps.indexOf("row_checked"));
    expect(steps.indexOf("row_written")).toBeGreaterThan(steps.indexOf("folder_flushed"));
  });
});
