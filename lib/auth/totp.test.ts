import { describe, expect, it, test } from "vitest";
import { keyUri, secretText, stepOf } from "./totp";

/* The vectors of RFC 6238, appendix B, for SHA-1; of their eight digits an app shows the last six. */
const SECRET = Buffer.from("12345678901234567890");

describe("RFC 6238", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("at second %d the code is %s", (second, code) => {
    expect(stepOf(SECRET, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });
});

test("a code of the step before and of the step after is taken as that step; two steps away it is not", () => {
  const at = (second: number) => stepOf(SECRET, "287082", new Date(second * 1000));
  expect([at(0), at(29), at(30), at(59), at(60), at(89)]).toEqual([1, 1, 1, 1, 1, 1]);
  expect(at(90)).toBeNull();
  expect(stepOf(SECRET, "081804", new Date((1_111_111_109 - 60) * 1000))).toBeNull();
});

test.each(["", "28708", "2870820", "28708a", "２８７０８２"])("%j is no code", (code) => {
  expect(stepOf(SECRET, code, new Date(59_000))).toBeNull();
});

test("the secret can be scanned or typed, and the account is named", () => {
  expect(secretText(SECRET)).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  const uri = new URL(keyUri(SECRET, "上岸", "a+b@example.com"));
  expect(uri.protocol).toBe("otpauth:");
  expect(uri.searchParams.get("secret")).toBe(secretText(SECRET));
  expect(decodeURIComponent(uri.pathname)).toContain("a+b@example.com");
});
