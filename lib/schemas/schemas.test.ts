import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changePasswordSchema, signInSchema, signUpSchema } from "./account";
import { balanceSchema, courtPaperSchema, debtFactsSchema, newDebtSchema } from "./debt";
import { amount, amountOrUnknown, countOrUnknown, dayOrUnknown, rateOrUnknown, text, ticked } from "./fields";
import { lenderFactsSchema } from "./lender";

/** The first reason that a schema names for an input, or the value. */
function read(
  schema: {
    safeParse: (input: unknown) => {
      success: boolean;
      data?: unknown;
      error?: { issues: { message: string; code: string }[] };
    };
  },
  input: unknown,
) {
  const parsed = schema.safeParse(input);
  return parsed.success ? parsed.data : { refused: parsed.error?.issues[0]?.message };
}

describe("fields", () => {
  test.each([
    ["", null],
    ["  ", null],
    [undefined, null],
    ["１２３４", 123400],
    ["¥1,234.50", 123450],
    ["1.2万", 1200000],
    ["0", 0],
  ])("amount %j is %s", (typed, expected) => expect(read(amountOrUnknown, typed)).toBe(expected));

  test.each([
    "-5",
    "1e3",
    "NaN",
    "0.001",
    "10000000000000",
    "12,5",
    "\u0000",
    "\u202e12",
    "😀",
    "<script>",
    "x".repeat(100_000),
  ])("amount %j is refused with its sentence", (typed) =>
    expect(read(amountOrUnknown, typed)).toEqual({ refused: "amount" }),
  );

  test("an amount that must be there may not be empty", () => expect(read(amount, "")).toEqual({ refused: "amount" }));

  test.each([["1899-12-31"], ["2200-01-01"], ["0001/1/1"], ["９９９９年12月31日"]])(
    "day %s is refused for its year, as there is such a day",
    (typed) => expect(read(dayOrUnknown, typed)).toEqual({ refused: "day_years" }),
  );

  test.each([
    ["1899-02-30"],
    ["2100-02-29"],
    ["99999-01-01"],
    ["2026-02-30"],
    ["2026-13-01"],
    ["yesterday"],
    ["x".repeat(100_000)],
  ])("day %s is refused", (typed) => expect(read(dayOrUnknown, typed)).toEqual({ refused: "day" }));

  test.each([
    ["2026/1/5", "2026-01-05"],
    ["2026年1月5日", "2026-01-05"],
    ["", null],
  ])("day %s is %s", (typed, expected) => expect(read(dayOrUnknown, typed)).toBe(expected));

  test.each([
    ["18", 1800],
    ["18.25", 1825],
    ["18.25%", 1825],
    ["１８", 1800],
    ["", null],
    ["2234.7", 223470],
  ])("rate %s is %s", (typed, expected) => expect(read(rateOrUnknown, typed)).toBe(expected));

  test.each(["-1", "18.255", "1e2", "abc"])("rate %s is refused", (typed) =>
    expect(read(rateOrUnknown, typed)).toEqual({ refused: "rate" }),
  );

  test.each([
    ["1", 1],
    ["31", 31],
    ["", null],
  ])("day of the month %s is %s", (typed, expected) => expect(read(countOrUnknown(1, 31), typed)).toBe(expected));

  test.each(["0", "32", "1.5", "-1"])("day of the month %s is refused", (typed) =>
    expect(read(countOrUnknown(1, 31, "day_of_month"), typed)).toEqual({ refused: "day_of_month" }),
  );

  test.each(["a\u0000b", "a\u001bb", "\u007f"])("text %j with a control character is refused", (typed) =>
    expect(read(text(60), typed)).toEqual({ refused: "control" }),
  );

  test.each([
    "\u202eexe",
    "👩\u200d👧",
    "<script>alert(1)</script>",
    "'; DROP TABLE",
    "$" + "{7*7}",
    "a\nb\tc",
    "e\u0301",
  ])("text %j is kept as it is", (typed) => expect(read(text(60), typed)).toBe(typed));

  test("text of 60 characters passes and of 61 does not", () => {
    expect(read(text(60), "债".repeat(60))).toBe("债".repeat(60));
    expect(text(60).safeParse("债".repeat(61)).error?.issues[0]).toMatchObject({ code: "too_big", maximum: 60 });
  });

  test("a box that is not there is not ticked", () => {
    expect(read(ticked, undefined)).toBe(false);
    expect(read(ticked, "on")).toBe(true);
  });
});

const SCHEMAS = {
  signInSchema,
  signUpSchema,
  changePasswordSchema,
  newDebtSchema,
  debtFactsSchema,
  balanceSchema,
  courtPaperSchema,
  lenderFactsSchema,
};

describe.each(Object.entries(SCHEMAS))("%s", (_name, schema) => {
  const names = "shape" in schema ? Object.keys(schema.shape) : ["email", "password"];
  const odd = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("-5", "1e309", "-0", "__proto__", "[object Object]", "\u0000", "1,000", "9".repeat(400)),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.constant(undefined),
    fc.object({ maxDepth: 1 }),
  );

  test("answers whatever is posted with a value or named reasons, and never throws", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...names, "__proto__", "constructor", "userId"), odd)),
        (entries) => {
          const parsed = schema.safeParse(Object.fromEntries(entries));
          if (parsed.success) expect(Object.keys(parsed.data).every((key) => names.includes(key))).toBe(true);
          else expect(parsed.error.issues.every((issue) => typeof issue.message === "string")).toBe(true);
          expect(Object.hasOwn(Object.prototype, "userId")).toBe(false);
        },
      ),
      { numRuns: 300 },
    ));
});

describe("accounts", () => {
  test.each(["", "a", "a@b", "a@@b.cc", "a b@c.de", "@b.cc", "a@.cc", "a@b..cc"])("address %j is refused", (email) =>
    expect(signInSchema.safeParse({ email, password: "x" }).success).toBe(false),
  );

  test("passwords of 12 to 128 characters are taken as typed", () => {
    const of = (password: string) => read(signUpSchema, { email: "a@example.com", password });
    expect(of("短密码")).toEqual({ refused: "password_short" });
    expect(of("12345678901")).toEqual({ refused: "password_short" });
    expect(of(" 十二个字的密码也可以 ")).toMatchObject({ password: " 十二个字的密码也可以 " });
    expect(of("x".repeat(129))).toEqual({ refused: "password_long" });
  });

  test("the name in the address is no password", () =>
    expect(read(signUpSchema, { email: "long.name.here@example.com", password: "Long.Name.Here" })).toEqual({
      refused: "password_is_email",
    }));
});
