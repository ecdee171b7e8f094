import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, withIds } from "./canonical";
import type { Json } from "./column";
import { describeFormat } from "./describe-format";
import { EXPORT_TABLE_NAMES, EXPORT_TABLES, type ExportTableName } from "./tables";

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ unit: "binary" }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }),
  ),
})).value;

describe("the format of an export", () => {
  it("is described as it is", () => {
    expect(readFileSync("docs/export-format.md", "utf8")).toBe(describeFormat());
  });

  it("has every table after those that its rows point at", () => {
    for (const [place, name] of EXPORT_TABLE_NAMES.entries()) {
      for (const column of Object.values(EXPORT_TABLES[name].columns)) {
        if (column.is !== "ref") continue;
        expect(EXPORT_TABLE_NAMES.slice(0, place + 1), name).toContain(column.to as ExportTableName);
      }
    }
  });
});

describe("canonicalJson", () => {
  it("is the same text for the same content, however its keys were put in", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "债" }], a: true })).toBe('{"a":true,"b":[1,{"c":"债","d":null}]}');
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(canonicalJson(turned(value))).toBe(text);
      }),
    );
  });

  /** The same value with the keys of every object the other way round. */
  function turned(value: Json): Json {
    if (Array.isArray(value)) return value.map(turned);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, one]) => [key, turned(one)]),
    );
  }
});

describe("withIds", () => {
  it("replaces an id wherever it stands, and no other word", () => {
    const [old, fresh, stranger] = ["a", "b", "c"].map((sign) => `${sign.repeat(8)}-0000-7000-8000-000000000000`);
    if (!(old && fresh && stranger)) throw new Error("no ids");
    const ids = new Map([[old, fresh]]);
    const row = { id: old, step: `fact:${old}:received`, words: { deep: [{ at: old, other: stranger }] }, n: 5 };
    expect(withIds(row, ids)).toEqual({
      id: fresh,
      step: `fact:${fresh}:received`,
      words: { deep: [{ at: fresh, other: stranger }] },
      n: 5,
    });
  });
});
