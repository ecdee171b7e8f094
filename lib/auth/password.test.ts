import { hash } from "@node-rs/argon2";
import { describe, expect, test } from "vitest";
import { COMMON_PASSWORDS } from "@/lib/reference/common-passwords";
import { changePasswordSchema, isGuessable, signUpSchema } from "@/lib/schemas/account";
import { hashPassword, isOutdated, passwordFits } from "./password";

describe("hashPassword", () => {
  test.each([
    ["64 letters", "correct horse battery staple ".repeat(3).slice(0, 64)],
    ["128 letters", "x".repeat(127).concat("y")],
    ["汉字", "海边的风吹过旧船和灯塔，夜里听见潮声"],
    ["emoji", "🌊🏝️🐚🦀🐟🐳⛵🌅🌙⭐🌈🔥"],
    ["spaces", "  a  password  with  spaces  "],
  ])("%s fit, and nothing near them does", async (_name, password) => {
    const stored = await hashPassword(password);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=(\d{5,}),t=([2-9]),p=1\$/);
    expect(stored).not.toContain(password);
    expect(await passwordFits(stored, password)).toBe(true);
    for (const near of [` ${password}`, password.slice(0, -1), `${password}.`])
      expect(await passwordFits(stored, near), near).toBe(false);
  });

  test("case matters, and so does every byte after the 72nd", async () => {
    const long = `${"a".repeat(72)}b${"c".repeat(50)}`;
    const stored = await hashPassword(long);
    expect(await passwordFits(stored, `A${long.slice(1)}`)).toBe(false);
    expect(await passwordFits(stored, `${"a".repeat(72)}B${"c".repeat(50)}`)).toBe(false);
    expect(await passwordFits(stored, `${long.slice(0, -1)}d`)).toBe(false);
    expect(await passwordFits(stored, long)).toBe(true);
  });

  test("the same characters typed on another keyboard fit", async () => {
    const stored = await hashPassword("Ångström café １２３４");
    expect(await passwordFits(stored, "A\u030angstro\u0308m cafe\u0301 1234")).toBe(true);
  });

  test("the same password never has the same hash", async () => {
    expect(await hashPassword("the same password")).not.toBe(await hashPassword("the same password"));
  });

  test("without an account nothing fits, not even the decoy", async () => {
    expect(await passwordFits(null, "no account has this password")).toBe(false);
  });

  test("an address without an account costs the same work as one with a wrong password", async () => {
    const stored = await hashPassword("some long password");
    await passwordFits(null, "the decoy is made once");
    // The work of the processor, which other programs on the machine do not lengthen as they do the time.
    const work = { known: 0, unknown: 0 };
    for (let n = 0; n < 12; n++) {
      for (const who of n % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
        const begun = process.cpuUsage();
        await passwordFits(who === "known" ? stored : null, "a wrong password");
        work[who] += process.cpuUsage(begun).user;
      }
    }
    expect(work.unknown / work.known).toBeGreaterThan(0.6);
    expect(work.unknown / work.known).toBeLessThan(1.6);
  });

  test("a hash with weaker parameters is renewed, a current one is not", async () => {
    const weak = await hash("some long password", { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(isOutdated(weak)).toBe(true);
    expect(await passwordFits(weak, "some long password")).toBe(true);
    expect(isOutdated(await hashPassword("some long password"))).toBe(false);
  });
});

describe("what is taken as a new password", () => {
  const refusal = (password: string, email = "wang.li@example.com") =>
    signUpSchema.safeParse({ email, password }).error?.issues.map((issue) => issue.message) ?? [];

  test.each([
    ["十一个字还差一个就够了", ["password_short"]],
    ["十二个字的一句话就已经够", []],
    ["🌊🏝🐚🦀🐟🐳", ["password_short"]],
    ["🌊🌅🐚🦀🐟🐳🌙⭐🌈🔥🐠🐡", []],
    ["🌊".repeat(128), []],
    ["🌊".repeat(129), ["password_long"]],
    ["x".repeat(100_000), ["password_long"]],
    ["123456789qwe", ["password_common"]],
    ["123456789QWE", ["password_common"]],
    ["１２３４５６７８９ｑｗｅ", ["password_common"]],
    ["wang.li@example.com", ["password_is_email"]],
    ["Wang.Li@Example.com1", ["password_is_email"]],
    ["wang.liwang.li", ["password_is_email"]],
    ["ashoreashore123", ["password_is_email"]],
    ["上岸上岸上岸上岸上岸上岸", ["password_is_email"]],
    ["ashore with a boat", []],
  ])("%j: %j", (password, expected) => {
    expect(refusal(password)).toEqual(expected);
  });

  test("every password of the common list is refused, in capitals too", () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(200);
    for (const password of COMMON_PASSWORDS) {
      expect([...password].length, password).toBeGreaterThanOrEqual(12);
      for (const typed of [password, password.toUpperCase()])
        expect(refusal(typed), typed).toContain("password_common");
    }
  });

  test("a one-letter address forbids nothing", () => {
    expect(refusal("aaaa bbbb cccc", "a@example.com")).toEqual([]);
    expect(isGuessable("a@example.com", "aaaaaaaaaaaa")).toBe(false);
  });

  test("changing takes the same length and list, and any current password", () => {
    const change = (newPassword: string) => changePasswordSchema.safeParse({ currentPassword: "x", newPassword });
    expect(change("short").success).toBe(false);
    expect(change("123456789qwe").success).toBe(false);
    expect(change("一句新的、记得住的话就好").success).toBe(true);
  });
});
