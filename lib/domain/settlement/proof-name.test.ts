import { describe, expect, test } from "vitest";
import { cleanProofName, extensionOf, PROOF_NAME_MAX } from "./proof-name";

describe("the name of a proof", () => {
  test.each([
    ["回单.pdf", "回单.pdf"],
    ["C:\\Users\\me\\回单.pdf", "回单.pdf"],
    ["/tmp/../回单.pdf", "回单.pdf"],
    ["  a.png  ", "a.png"],
    ["a\u0000.png", null],
    ["a\ud800.png", null],
  ])("%j is kept as %j", (sent, kept) => expect(cleanProofName(sent)).toBe(kept));

  test("has at most 200 characters, the ending among them", () => {
    expect(PROOF_NAME_MAX).toBe(200);
    const whole = `${"长".repeat(196)}.pdf`;
    expect(cleanProofName(whole)).toBe(whole);
    expect(cleanProofName(`长${whole}`)).toBe(whole);
    expect(cleanProofName("长".repeat(201))).toBe("长".repeat(200));
    // An emoji is one character.
    expect(cleanProofName(`${"🐚".repeat(300)}.pdf`)).toBe(`${"🐚".repeat(196)}.pdf`);
  });

  test("an ending of more than ten letters is a part of the name", () => {
    const long = "长".repeat(300);
    expect(cleanProofName(`${long}.abcdefghij`)).toBe(`${"长".repeat(189)}.abcdefghij`);
    expect(cleanProofName(`${long}.abcdefghijk`)).toBe("长".repeat(200));
  });

  test.each([
    ["a.pdf.EXE", "exe"],
    ["a", ""],
    [".pdf", "pdf"],
  ])("%s ends in %j", (name, ending) => expect(extensionOf(name)).toBe(ending));
});
