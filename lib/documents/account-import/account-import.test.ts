import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { readAccount } from "@/lib/data/account-export/read-account";
import { WRITERS } from "@/lib/data/account-export/tables";
import { db } from "@/lib/data/core/db";
import { listDebts } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { accountZip } from "@/lib/documents/account-export/account-zip";
import { sealWithPassphrase } from "@/lib/documents/account-export/passphrase";
import { bothWords, bytesOf, packed } from "@/lib/documents/testing/packed";
import { checksums, filesOf } from "@/lib/documents/testing/unzip";
import { comparableText } from "@/lib/domain/account-export/canonical";
import { type AccountExport, EXPORT_TABLE_NAMES, EXPORT_TABLES, LEFT_OUT } from "@/lib/domain/account-export/tables";
import { day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { parseCsv } from "@/lib/domain/import/parse-csv";
import { env } from "@/lib/env";
import { readProof } from "@/lib/proofs/read";
import { proofStorage } from "@/lib/proofs/storage";
import { newUser } from "@/lib/proofs/testing/people";
import { readExport } from "@/lib/schemas/export";
import { fullAccount } from "@/server/testing/full-account";
import { importAccount } from "./import-account";

const WORDS = { day: day("2026-11-21"), words: bothWords() };
let owner: UserId;
let zip: Buffer;
let files: Map<string, Buffer>;

beforeAll(async () => {
  owner = await fullAccount();
  zip = await exported(owner);
  files = await filesOf(zip);
});

async function exported(user: UserId): Promise<Buffer> {
  return bytesOf(accountZip(user, await readAccount(user), WORDS));
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
}

const bring = (user: UserId, bytes: Uint8Array, passphrase = "") => importAccount(user, piecesOf(bytes), passphrase);
const data = () => files.get("data.json")?.toString() ?? "";

/** The export with some files changed, its list of checksums made anew unless it is given. */
const changed = (change: Record<string, string | Buffer | null>) => packed(files, change);

describe("the export", () => {
  it("knows every column of the database: each is exported or left out with a reason", async () => {
    const columns = await db().$queryRaw<{ name: string; table: string }[]>`
      SELECT table_name AS "table", column_name AS "name" FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name NOT IN ('_prisma_migrations', 'Installation', 'RateLimit')`;
    const tables = new Map(
      EXPORT_TABLE_NAMES.map((name) => [EXPORT_TABLES[name].model as string, EXPORT_TABLES[name]]),
    );
    const missing = columns.flatMap(({ table, name }) => {
      if (table in LEFT_OUT || `${table}.${name}` in LEFT_OUT || name === "userId") return [];
      const known = tables.get(table)?.columns ?? {};
      return (name === "sealed" ? "words" : name) in known ? [] : [`${table}.${name}`];
    });
    expect(missing).toEqual([]);
    expect(Object.keys(WRITERS)).toEqual(EXPORT_TABLE_NAMES);
  });

  it("holds every file, and sha256sum agrees", async () => {
    expect([...files.keys()]).toEqual([
      "README.txt",
      "data.json",
      "debts.csv",
      "contacts.csv",
      "payments.csv",
      "originals/0001 结清证明.pdf",
      "originals/0002 IMG_0001.JPG",
      "manifest.sha256",
    ]);
    expect(await checksums(files)).toMatchObject({ isGood: true });
    const parsed = JSON.parse(data());
    for (const name of EXPORT_TABLE_NAMES) expect(parsed[name].length, name).toBeGreaterThan(0);
  });

  it("says the same of an account in which nothing changed", async () => {
    const again = await filesOf(await exported(owner));
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [name, bytes] of again) expect(files.get(name)?.equals(bytes), name).toBe(true);
  });

  it("has tables that a spreadsheet opens and that run no formula", () => {
    const text = files.get("debts.csv")?.toString() ?? "";
    expect(text.startsWith("\uFEFF债权人,类型,状态,欠款总额")).toBe(true);
    const table = parseCsv(text);
    if (!table.ok) throw new Error(table.reason);
    const cells = table.value.rows.flatMap((row) => row.cells);
    expect(cells).toContain("'=1+1 周五");
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(files.get("contacts.csv")?.toString()).toContain("2026-11-21,14:05,对方找我,电话,0571-8866 2031");
    expect(files.get("payments.csv")?.toString()).toMatch(/\d{4}-\d{2}-\d{2},\d+\.?\d*/);
  });

  it("holds no key, no password and no place of the server", async () => {
    const rows = await db().proof.findMany({ where: { userId: owner } });
    const { passwordHash, emailIndex } = await db().user.findUniqueOrThrow({ where: { id: owner } });
    for (const { storageKey, uploadKey } of rows) {
      expect(data()).not.toContain(storageKey);
      expect(data()).not.toContain(uploadKey);
    }
    expect(data()).not.toContain(emailIndex);
    expect(data()).not.toContain(`"${passwordHash}"`);
  });
});

describe("bringing an export along", () => {
  it("gives the same account again, under ids and keys of its own", async () => {
    const user = await newUser();
    expect(await bring(user, zip)).toMatchObject({ proofs: 2, lost: 0 });
    expect(comparableText(await readAccount(user))).toBe(comparableText(await readAccount(owner)));
    const [mine, theirs] = [await readAccount(user), await readAccount(owner)];
    expect(mine.debts.map(({ id }) => id)).not.toEqual(theirs.debts.map(({ id }) => id));
    const debts = await listDebts(user, { archived: false });
    expect(debts.map(({ lender }) => lender.name)).toEqual(
      (await listDebts(owner, { archived: false })).map(({ lender }) => lender.name),
    );
    for (const proof of await listProofs(user, {})) {
      const opened = await readProof(user, proof.id);
      const hash = createHash("sha256");
      for await (const piece of opened?.bytes ?? []) hash.update(piece);
      expect(hash.digest("hex")).toBe(proof.sha256);
    }
    // A known number finds its lender in the new account, too.
    expect(await db().lenderPhone.count({ where: { userId: user } })).toBe(1);
  });

  it("opens one that is sealed with a passphrase, and no other passphrase does", async () => {
    const sealed = await bytesOf(
      await sealWithPassphrase(accountZip(owner, await readAccount(owner), WORDS), "海边 有船 有灯"),
    );
    const user = await newUser();
    expect(await bring(user, sealed)).toMatchObject({ refused: "passphrase_needed" });
    expect(await bring(user, sealed, "another one")).toMatchObject({ refused: "passphrase_wrong" });
    const flipped = Buffer.from(sealed);
    flipped.writeUInt8(flipped.readUInt8(200_000) ^ 1, 200_000);
    expect(await bring(user, flipped, "海边 有船 有灯")).toMatchObject({ refused: "damaged" });
    expect(await bring(user, sealed.subarray(0, -100_000), "海边 有船 有灯")).toMatchObject({ refused: "damaged" });
    expect(await bring(user, sealed, "海边 有船 有灯")).toMatchObject({ proofs: 2 });
    expect(comparableText(await readAccount(user))).toBe(comparableText(await readAccount(owner)));
  });

  it("is refused where something was recorded, and of two at once one is taken", async () => {
    expect(await bring(owner, zip)).toEqual({ refused: "not_empty", where: "" });
    const user = await newUser();
    const outcomes = await Promise.all([bring(user, zip), bring(user, zip)]);
    expect(outcomes.filter((outcome) => "refused" in outcome)).toMatchObject([{ refused: "not_empty" }]);
    expect(comparableText(await readAccount(user))).toBe(comparableText(await readAccount(owner)));
  });

  it("gives the database a large table in pieces, so that no piece is large", async () => {
    const parsed: AccountExport = JSON.parse(data());
    const more = Array.from({ length: 3000 }, (_, place) => ({
      ...parsed.payments[0],
      id: `01a20122-0000-7000-8000-${String(place).padStart(12, "0")}`,
    }));
    parsed.payments.push(...more);
    const write = vi.spyOn(WRITERS, "payments");
    const user = await newUser();
    expect(await bring(user, await changed({ "data.json": JSON.stringify(parsed) }))).toMatchObject({ proofs: 2 });
    const lengths = write.mock.calls.map(([, rows]) => rows.length);
    expect(lengths.length).toBeGreaterThan(3);
    expect(Math.max(...lengths)).toBeLessThan(270_000);
    expect((await readAccount(user)).payments).toHaveLength(parsed.payments.length);
  });

  it("leaves out a proof whose file was lost before the export, and says so", async () => {
    const user = await newUser();
    expect(await bring(user, await changed({ "originals/0002 IMG_0001.JPG": null }))).toMatchObject({
      proofs: 1,
      lost: 1,
    });
    expect((await readAccount(user)).proofs).toHaveLength(1);
  });
});

describe("an export of version 1", () => {
  // Kept as it was written: whoever changes the schema must still be able to bring it along.
  const fixture = readFileSync(path.join(import.meta.dirname, "testing/export-v1.zip"));

  it("comes along whole", async () => {
    const user = await newUser();
    expect(await bring(user, fixture)).toEqual({ debts: 13, proofs: 2, lost: 0 });
    const kept = readExport((await filesOf(fixture)).get("data.json")?.toString() ?? "");
    if ("refused" in kept) throw new Error(kept.where);
    expect(withoutFiles(await readAccount(user))).toBe(withoutFiles(kept));
  });

  /** Where the originals lie in a ZIP is the packer's to say. */
  function withoutFiles(data: AccountExport): string {
    return comparableText({ ...data, proofs: data.proofs.map((proof) => ({ ...proof, file: "" })) });
  }
});

describe("what is refused leaves nothing", () => {
  const flip = (bytes: Buffer | undefined) => {
    const copy = Buffer.from(bytes ?? "");
    copy.writeUInt8(copy.readUInt8(copy.length >> 1) ^ 1, copy.length >> 1);
    return copy;
  };
  const edited = (from: string | RegExp, to: string) => changed({ "data.json": data().replace(from, to) });
  const CASES: [string, () => Promise<Buffer> | Buffer, object][] = [
    ["something else", () => Buffer.from("PNG".repeat(500)), { refused: "not_a_zip" }],
    ["nothing", () => Buffer.alloc(0), { refused: "not_a_zip" }],
    ["half of it", () => zip.subarray(0, zip.length >> 1), { refused: "not_a_zip" }],
    ["another ZIP", () => changed({ "data.json": null }), { refused: "not_an_export" }],
    ["a newer version", () => edited('"version":1,', '"version":2,'), { refused: "newer_version" }],
    ["no JSON", () => changed({ "data.json": "{" }), { refused: "not_an_export" }],
    [
      "a stage that is none",
      () => edited(/"stage":"overdue"/, '"stage":"winning"'),
      { refused: "damaged", where: expect.stringMatching(/^debts\.\d+\.stage$/) },
    ],
    ["a sum below zero", () => edited(/"amountFen":\d+/, '"amountFen":-1'), { refused: "damaged" }],
    [
      "a day that is none",
      () => edited(/"reportOn":"[^"]+"/, '"reportOn":"2026-02-30"'),
      { refused: "damaged", where: "creditReports.0.reportOn" },
    ],
    ["a column too many", () => edited('"isOn":true', '"isOn":true,"userId":"x"'), { refused: "damaged" }],
    [
      "a row that points nowhere",
      () => edited(/"debtId":"[0-9a-f]{8}(?=[^\n]*"stage":)/, '"debtId":"00000000'),
      { refused: "damaged" },
    ],
    [
      "a row that the database refuses",
      () => edited(/"position":1/, '"position":1').then(() => twoInstalments()),
      { refused: "damaged" },
    ],
    [
      "half of a sign, which the database cannot keep",
      () => edited(/"code":"[^"]+"/, '"code":"\\ud800"'),
      { refused: "damaged", where: "data.json" },
    ],
    [
      "a flipped bit in an original",
      () =>
        packed(
          files,
          { "originals/0001 结清证明.pdf": flip(files.get("originals/0001 结清证明.pdf")) },
          { keepsSums: true },
        ),
      { refused: "damaged", where: "originals/0001 结清证明.pdf" },
    ],
    [
      "a flipped bit in a table",
      () => packed(files, { "debts.csv": flip(files.get("debts.csv")) }, { keepsSums: true }),
      { refused: "damaged", where: "debts.csv" },
    ],
    [
      "another file under its name",
      () => changed({ "originals/0001 结清证明.pdf": files.get("originals/0002 IMG_0001.JPG") ?? "" }),
      { refused: "damaged", where: "originals/0001 结清证明.pdf" },
    ],
    [
      "a file that the list does not name",
      () => packed(files, { "more.txt": "x" }, { keepsSums: true }),
      { refused: "damaged", where: "more.txt" },
    ],
    [
      "a file that is missing",
      () => packed(files, { "originals/0001 结清证明.pdf": null }, { keepsSums: true }),
      { refused: "damaged", where: "originals/0001 结清证明.pdf" },
    ],
    [
      "a way out of the folder",
      () => packed(files, { "aaa/bb/x.txt": "x" }, { renames: ["aaa/bb/x.txt", "../../../x.t"] }),
      { refused: "unsafe" },
    ],
    [
      "an absolute name",
      () => packed(files, { "aetc/x.txt": "x" }, { renames: ["aetc/x.txt", "/etc/x.txt"] }),
      { refused: "unsafe" },
    ],
    ["a link", () => packed(files, { link: "/etc/passwd" }, { modes: { link: 0o120777 } }), { refused: "unsafe" }],
    ["a bomb", () => changed({ "bomb.txt": Buffer.alloc(30_000_000) }), { refused: "bomb" }],
    ["a bomb in data.json", () => changed({ "data.json": " ".repeat(40_000_000) + data() }), { refused: "bomb" }],
    [
      "ten thousand files",
      () => packed(files, Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`n${n}`, ""]))),
      { refused: "bomb" },
    ],
  ];

  /** Two instalments at one place: each row is fine, together the database refuses them. */
  function twoInstalments(): Promise<Buffer> {
    const parsed = JSON.parse(data());
    const [first] = parsed.instalments;
    const other = `${first.id.slice(0, -1)}${first.id.endsWith("0") ? "1" : "0"}`;
    parsed.instalments = [first, { ...first, id: other }];
    return changed({ "data.json": JSON.stringify(parsed) });
  }

  it.each(CASES)("%s", async (_name, make, refusal) => {
    const user = await newUser();
    const before = await stored();
    expect(await bring(user, await make())).toMatchObject(refusal);
    const left = await readAccount(user);
    for (const name of EXPORT_TABLE_NAMES) expect(left[name].length, name).toBe(name === "profile" ? 1 : 0);
    expect(await stored()).toEqual(before);
    expect(existsSync(env.arrivalsDir) ? readdirSync(env.arrivalsDir) : []).toEqual([]);
  });

  async function stored(): Promise<string[]> {
    const keys: string[] = [];
    for await (const { key } of proofStorage().list()) keys.push(key);
    return keys.sort();
  }
});
