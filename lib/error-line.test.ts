import { expect, it } from "vitest";
import { errorLine } from "./error-line";

const AT = new Date("2026-11-21T08:00:00Z");
const REQUEST = { method: "GET", route: "/debts/[debtId]" };

it("names the reference, the place and the kind, and never the message", () => {
  const error = Object.assign(new Error("林某舟 62,000.00"), { digest: "808697654", code: "P2002" });
  const line = errorLine(error, REQUEST, AT);
  expect(JSON.parse(line)).toMatchObject({
    at: "2026-11-21T08:00:00.000Z",
    event: "error",
    reference: "808697654",
    method: "GET",
    route: "/debts/[debtId]",
    name: "Error",
    code: "P2002",
  });
  expect(JSON.parse(line).frames[0]).toMatch(/^at .*error-line\.test\.ts/);
  expect(line).not.toContain("62,000");
  expect(line).not.toContain("\n");
});

it("takes a message of many lines for no frame, and anything thrown for an error", () => {
  const line = errorLine(new Error("one\n    at two 62,000.00\n\u001b[31mthree"), REQUEST, AT);
  expect(line).not.toMatch(/two|three/);
  expect(JSON.parse(errorLine("62,000.00", REQUEST, AT))).toMatchObject({ name: "Error", reference: null, code: null });
});
