import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newNames, safeFileName } from "./file-names";

describe("safeFileName", () => {
  it.each([
    ["回单 3月5日.pdf", "回单 3月5日.pdf"],
    ["../../etc/passwd", "_.._etc_passwd"],
    ["..\\..\\a.jpg", "_.._a.jpg"],
    ["C:\\Users\\a.png", "C__Users_a.png"],
    ["a\u0000b\n\tc.pdf", "abc.pdf"],
    // Shown as "photo_fdp.exe" where the mark is obeyed.
    ["photo_\u202eexe.pdf", "photo_exe.pdf"],
    ["CON", "_CON"],
    ["con.pdf", "_con.pdf"],
    ["Lpt1.jpg", "_Lpt1.jpg"],
    ["COM¹.jpg", "_COM¹.jpg"],
    ["console.pdf", "console.pdf"],
    ["...", "_"],
    ["", "_"],
    [".htaccess", "htaccess"],
    ["name. . ", "name"],
    ['a<b>:"c|d?.pdf*', "a_b___c_d_.pdf_"],
    ["e\u0301.pdf", "é.pdf"],
  ])("%j", (name, safe) => expect(safeFileName(name)).toBe(safe));

  it("cuts a long name and keeps its ending, without breaking a character", () => {
    const name = safeFileName(`${"凭".repeat(200)}😀.jpeg`);
    expect(name).toMatch(/^凭+\.jpeg$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
    expect(safeFileName(`${"a".repeat(176)}😀.jpg`)).toBe(`${"a".repeat(176)}.jpg`);
  });

  it("is safe for any text and changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const name = safeFileName(text);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{C}]|^[. ]|[. ]$|^$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(190);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });
});

describe("newNames", () => {
  it("gives each name once, also where capitals and shapes do not count", () => {
    const give = newNames();
    expect(["a.pdf", "A.pdf", "a.PDF", "ａ.pdf", "b", "b"].map(give)).toEqual([
      "a.pdf",
      "A (2).pdf",
      "a (3).PDF",
      "ａ (4).pdf",
      "b",
      "b (2)",
    ]);
  });

  it("does not give a name that a file has by itself", () => {
    const give = newNames();
    expect(["a (2).pdf", "a.pdf", "a.pdf"].map(give)).toEqual(["a (2).pdf", "a.pdf", "a (3).pdf"]);
  });
});
