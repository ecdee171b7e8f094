import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path";

const HOME = "/dashboard";

describe("ownPath", () => {
  it.each([
    ["/debts", "/debts"],
    ["/debts/01939f5e-0000-7000-8000-000000000000?tab=facts", "/debts/01939f5e-0000-7000-8000-000000000000?tab=facts"],
    ["/debts?q=%E5%80%9F%E5%91%97#list", "/debts?q=%E5%80%9F%E5%91%97#list"],
    ["/debts?next=//evil.example", "/debts?next=//evil.example"],
    ["/settings/../debts", "/debts"],
    [undefined, HOME],
    [null, HOME],
    ["", HOME],
    ["/", HOME],
    ["/sign-in?next=/debts", HOME],
    ["/sign-up", HOME],
    ["debts", HOME],
    ["//evil.example", HOME],
    ["//evil.example/debts", HOME],
    ["/\\evil.example/debts", HOME],
    ["///evil.example", HOME],
    ["/\\evil.example", HOME],
    ["\\\\evil.example", HOME],
    ["/\t/evil.example", HOME],
    ["/\n/evil.example", HOME],
    ["/..//evil.example", HOME],
    ["/.//evil.example", HOME],
    [" //evil.example", HOME],
    ["javascript:alert(1)", HOME],
    ["https:evil.example", HOME],
    ["https://evil.example/dashboard", HOME],
    ["data:text/html,x", HOME],
    ["?next=/debts", HOME],
  ])("%j → %s", (wanted, expected) => {
    expect(ownPath(wanted)).toBe(expected);
  });

  it("never leads to another site, however a browser reads it", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "evil.example",
      "@",
      ":",
      "\t",
      "\n",
      "%2f",
      "?",
      "#",
      "https:",
      " ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const path = ownPath(parts.join(""));
        expect(new URL(path, "https://ashore.example").origin).toBe("https://ashore.example");
        expect(path).toMatch(/^\/(?![/\\])/);
      }),
      { numRuns: 2000 },
    );
  });
});
