import fc from "fast-check";
import { expect, test } from "vitest";
import { contentDisposition, rangeOf } from "./download";

test.each([
  ["a.pdf", `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`],
  ['a"b;c.pdf', `attachment; filename="a_b_c.pdf"; filename*=UTF-8''a%22b%3Bc.pdf`],
  ["结清证明.pdf", `attachment; filename="_.pdf"; filename*=UTF-8''%E7%BB%93%E6%B8%85%E8%AF%81%E6%98%8E.pdf`],
  ["it's (1)*.pdf", `attachment; filename="it_s_1_.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
  ["\u202egpj.pdf", `attachment; filename="_gpj.pdf"; filename*=UTF-8''%E2%80%AEgpj.pdf`],
])("%s is sent as %s", (name, expected) => {
  expect(contentDisposition(name)).toBe(expected);
});

test("whatever a name is, its header is one line of harmless signs and says the whole name", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
      const header = contentDisposition(name);
      expect(header).toMatch(/^attachment; filename="[\w.-]*"; filename\*=UTF-8''[\w.~%-]*$/);
      expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe(name);
    }),
  ));

test.each([
  [null, "all"],
  ["", "all"],
  ["bytes=-", "all"],
  ["bytes=5-2", "all"],
  ["bytes=0-1,4-5", "all"],
  ["items=0-1", "all"],
  ["bytes= 0-1", "all"],
  ["bytes=1e3-", "all"],
  ["bytes=0-0", { from: 0, to: 0 }],
  ["bytes=0-99", { from: 0, to: 99 }],
  ["bytes=0-100", { from: 0, to: 99 }],
  ["bytes=99-", { from: 99, to: 99 }],
  ["bytes=100-", "none"],
  ["bytes=100-200", "none"],
  ["bytes=-1", { from: 99, to: 99 }],
  ["bytes=-100", { from: 0, to: 99 }],
  ["bytes=-999", { from: 0, to: 99 }],
  ["bytes=-0", "none"],
] as const)("of 100 bytes, %s asks for %o", (header, expected) => {
  expect(rangeOf(header, 100)).toEqual(expected);
});
