import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ESSENTIAL_KINDS } from "@/lib/domain/plan/capacity";
import { whatIfSchema } from "./plan";
import { profileSchema } from "./profile";

const odd = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("-5", "1e309", "-0", "__proto__", "\u0000", "1,000", "9".repeat(400), "2199-12-31"),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.constant(undefined),
  fc.object({ maxDepth: 1 }),
);

/** Anything posted under these names. */
const posted = (names: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names, "__proto__", "userId"), odd))
    .map((entries) => Object.fromEntries(entries) as Record<string, unknown>);

describe("whatIfSchema", () => {
  const FIELDS = ["extra", "lump", "lumpOn", "income", "incomeDirection", "incomeFrom", "offers", "leftOut"];
  const NOTHING = {
    extra: null,
    lump: null,
    lumpOn: null,
    income: null,
    incomeFalls: false,
    incomeFrom: null,
    offers: [],
    leftOut: [],
  };

  test("nothing asked is nothing, however the form left it empty", () => {
    const empty = { extra: "", lump: " ", lumpOn: "", income: "", incomeDirection: "", offers: [], leftOut: "" };
    for (const typed of [{}, empty]) expect(whatIfSchema.parse(typed)).toEqual(NOTHING);
  });

  test("reads sums and days as people write them, one box as well as several", () => {
    const typed = { extra: "1.2万", lump: "¥3,000", lumpOn: "2027年3月1日", incomeDirection: "less", offers: "a" };
    expect(whatIfSchema.parse({ ...typed, leftOut: ["b", "", "c"] })).toEqual({
      ...NOTHING,
      extra: 12_000_00,
      lump: 3_000_00,
      lumpOn: "2027-03-01",
      incomeFalls: true,
      offers: ["a"],
      leftOut: ["b", "c"],
    });
  });

  test("answers whatever is posted with a question or named reasons, and never throws", () => {
    const property = fc.property(posted(FIELDS), (input) => {
      const parsed = whatIfSchema.safeParse(input);
      if (parsed.success) expect(Object.keys(parsed.data).toSorted()).toEqual(Object.keys(NOTHING).toSorted());
      else for (const { path } of parsed.error.issues) expect(FIELDS).toContain(path[0]);
    });
    fc.assert(property);
  });
});

describe("profileSchema", () => {
  const costs = ESSENTIAL_KINDS.map((kind) => `cost_${kind}`);
  const FIELDS = ["version", "income", "withheld", "essentials", ...costs, "dependants", "savings"];

  test("gathers living costs by kind: 0 is 0, an empty field is not known", () => {
    const { costs: given } = profileSchema.parse({
      version: "1",
      cost_food: "1200",
      cost_parents: "0",
      cost_other: "",
    });
    expect(given).toMatchObject({ food: 1_200_00, parents: 0, other: null, housing: null });
    expect(Object.keys(given).toSorted()).toEqual([...ESSENTIAL_KINDS].toSorted());
  });

  test("answers whatever is posted with facts or reasons at fields that the form has", () => {
    const property = fc.property(posted(FIELDS), (input) => {
      const parsed = profileSchema.safeParse(input);
      if (!parsed.success) for (const { path } of parsed.error.issues) expect(FIELDS).toContain(path[0]);
    });
    fc.assert(property);
  });
});
