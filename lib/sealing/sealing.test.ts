import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { makeDataKey, unwrapDataKey } from "./data-key";
import { keyCheckValue, makeKeyRingFile, matchesKeyCheck, readKeyRing, subkey } from "./key-ring";
import { openBytes, openJson, sealBytes, sealJson } from "./sealed-field";

const folder = mkdtempSync(path.join(tmpdir(), "ashore-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

function newRing(name: string) {
  const file = path.join(folder, name);
  makeKeyRingFile(file);
  return { file, ring: readKeyRing(file) };
}

describe("sealed values", () => {
  const key = randomBytes(32);
  const place = { table: "Debt", rowId: "a", userId: "u" };

  test("open as what was sealed, whatever it says", () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(openJson(key, sealJson(key, value, place), place)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    ));

  test.each([
    { table: "Lender", rowId: "a", userId: "u" },
    { table: "Debt", rowId: "b", userId: "u" },
    { table: "Debt", rowId: "a", userId: "v" },
  ])("do not open at another place: %o", (elsewhere) => {
    const sealed = sealJson(key, { note: "x" }, place);
    expect(() => openJson(key, sealed, elsewhere)).toThrow();
  });

  test("notice every single flipped bit", () => {
    const sealed = sealBytes(key, Buffer.from("本金 62000"), "here");
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const broken = Buffer.from(sealed);
      broken.writeUInt8(broken.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => openBytes(key, broken, "here"), `bit ${bit}`).toThrow();
    }
  });

  test("refuse a shortened tag and a cut value", () => {
    const sealed = sealBytes(key, Buffer.from("long enough to be cut"), "here");
    for (let length = 0; length < sealed.length; length++) {
      expect(() => openBytes(key, sealed.subarray(0, length), "here")).toThrow();
    }
  });

  test("never repeat a nonce", () => {
    const nonces = new Set(
      Array.from({ length: 20_000 }, () => sealBytes(key, Buffer.of(1), "").subarray(1, 13).toString("hex")),
    );
    expect(nonces.size).toBe(20_000);
  });
});

describe("the key ring", () => {
  test("is made once, for its owner only, and never replaced", () => {
    const { file, ring } = newRing("once.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readFileSync(file, "utf8");
    makeKeyRingFile(file);
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(ring.keys.get(ring.current)).toHaveLength(32);
  });

  test.each([
    "",
    "{}",
    '{"current":"k1","keys":{}}',
    '{"current":"k1","keys":{"k1":"c2hvcnQ="}}',
    '{"current":1,"keys":null}',
  ])("refuses a damaged file: %s", (content) => {
    const file = path.join(folder, "damaged.json");
    writeFileSync(file, content);
    expect(() => readKeyRing(file)).toThrow();
  });

  test("has a key of its own for each use", () => {
    const { ring } = newRing("uses.json");
    const uses = ["wrap", "email_index", "session", "rate_limit", "key_check"] as const;
    expect(new Set(uses.map((use) => subkey(ring, use).toString("hex"))).size).toBe(uses.length);
  });

  test("is recognised by its check value, and another is not", () => {
    const one = newRing("one.json").ring;
    const other = newRing("other.json").ring;
    expect(matchesKeyCheck(one, keyCheckValue(one))).toBe(true);
    expect(matchesKeyCheck(other, keyCheckValue(one))).toBe(false);
    expect(matchesKeyCheck(one, "")).toBe(false);
  });

  test("keeps index keys and old data keys readable after a newer key was added", () => {
    const { file, ring } = newRing("rotate.json");
    const wrapped = makeDataKey(ring, "u");
    const parsed = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(
      file,
      JSON.stringify({ current: "k2", keys: { ...parsed.keys, k2: randomBytes(32).toString("base64") } }),
    );
    const newer = readKeyRing(file);
    expect(unwrapDataKey(newer, "u", wrapped)).toEqual(unwrapDataKey(ring, "u", wrapped));
    expect(subkey(newer, "email_index")).toEqual(subkey(ring, "email_index"));
    expect(makeDataKey(newer, "u").keyId).toBe("k2");
  });

  test("unwraps a data key for its own user only", () => {
    const { ring } = newRing("users.json");
    const wrapped = makeDataKey(ring, "u");
    expect(unwrapDataKey(ring, "u", wrapped)).toHaveLength(32);
    expect(() => unwrapDataKey(ring, "v", wrapped)).toThrow();
  });
});
