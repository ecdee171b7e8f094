import { randomBytes } from "node:crypto";
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { makeDataKey, rewrapDataKey, unwrapDataKey } from "./data-key";
import {
  keyCheckValue,
  makeKeyRingFile,
  matchesKeyCheck,
  readKeyRing,
  replaceKeyRingFile,
  subkey,
  withNewKey,
  withoutOldKeys,
} from "./key-ring";
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
    const sealed = sealBytes(key, Buffer.from("本金 62000".repeat(10)), "here");
    expect(sealed.length * 8).toBeGreaterThan(1000);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const broken = Buffer.from(sealed);
      broken.writeUInt8(broken.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => openBytes(key, broken, "here"), `bit ${bit}`).toThrow();
    }
  });

  test("name their version, and open under no other", () => {
    const sealed = sealBytes(key, Buffer.from("v"), "here");
    expect(sealed[0]).toBe(1);
    sealed.writeUInt8(2, 0);
    expect(() => openBytes(key, sealed, "here")).toThrow("Not a sealed value.");
  });

  test("refuse a shortened tag and a cut value", () => {
    const sealed = sealBytes(key, Buffer.from("long enough to be cut"), "here");
    for (let length = 0; length < sealed.length; length++) {
      expect(() => openBytes(key, sealed.subarray(0, length), "here")).toThrow();
    }
  });

  test("never repeat a nonce", () => {
    const nonces = new Set(
      Array.from({ length: 100_000 }, () => sealBytes(key, Buffer.of(1), "").subarray(1, 13).toString("hex")),
    );
    expect(nonces.size).toBe(100_000);
  }, 30_000);
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

  test("opens what the older key wrapped while both are there, and after rewrapping needs the newer one alone", () => {
    const { file, ring } = newRing("rotate.json");
    const wrapped = makeDataKey(ring, "u");
    replaceKeyRingFile(file, withNewKey(ring));
    const both = readKeyRing(file);
    expect([...both.keys.keys(), both.current]).toEqual(["k1", "k2", "k2"]);
    expect(unwrapDataKey(both, "u", wrapped)).toEqual(unwrapDataKey(ring, "u", wrapped));
    const rewrapped = rewrapDataKey(both, "u", wrapped);
    replaceKeyRingFile(file, withoutOldKeys(both));
    const newer = readKeyRing(file);
    expect([...newer.keys.keys()]).toEqual(["k2"]);
    expect(unwrapDataKey(newer, "u", rewrapped)).toEqual(unwrapDataKey(ring, "u", wrapped));
    expect(() => unwrapDataKey(newer, "u", wrapped)).toThrow("not in the key file");
    expect(() => unwrapDataKey(newer, "v", rewrapped)).toThrow();
    // The name of the key is sealed with it: calling the old wrapping by the new name opens nothing.
    expect(() => unwrapDataKey(both, "u", { ...wrapped, keyId: "k2" })).toThrow();
    expect(subkey(newer, "email_index")).not.toEqual(subkey(ring, "email_index"));
    expect([matchesKeyCheck(both, keyCheckValue(ring)), matchesKeyCheck(both, keyCheckValue(ring), "k1")]).toEqual([
      false,
      true,
    ]);
  });

  test("is replaced with the mode that it had, behind a link, too, and nothing lies beside it", () => {
    const { file, ring } = newRing("mode.json");
    chmodSync(file, 0o400);
    const link = path.join(folder, "link.json");
    symlinkSync(file, link);
    replaceKeyRingFile(link, withNewKey(ring));
    expect([statSync(file).mode & 0o777, lstatSync(link).isSymbolicLink()]).toEqual([0o400, true]);
    expect(readKeyRing(file).keys.size).toBe(2);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("does not say what stands in a damaged file", () => {
    const file = path.join(folder, "torn.json");
    const key = randomBytes(32).toString("base64");
    for (const content of [`x${key}`, `{"current":"k1","keys":{"k1":"${key}"`, `{"keys":"${key}"}`]) {
      writeFileSync(file, content);
      expect(() => readKeyRing(file)).toThrow(/^It is damaged\.$/);
    }
  });

  test("unwraps a data key for its own user only", () => {
    const { ring } = newRing("users.json");
    const wrapped = makeDataKey(ring, "u");
    expect(unwrapDataKey(ring, "u", wrapped)).toHaveLength(32);
    expect(() => unwrapDataKey(ring, "v", wrapped)).toThrow();
  });
});
