import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { together } from "./parts";

test("parts lie together while they are used, and nothing of them stays behind", () => {
  const parts = [randomBytes(700), randomBytes(0), randomBytes(1300)];
  let seen: Uint8Array = new Uint8Array();
  const copy = together(parts, (bytes) => {
    seen = bytes;
    return Buffer.from(bytes);
  });
  expect(copy.equals(Buffer.concat(parts))).toBe(true);
  expect(seen.every((byte) => byte === 0)).toBe(true);
  expect(together(parts.slice(0, 1), (bytes) => bytes)).toBe(parts[0]);
  expect(together([], (bytes) => bytes.length)).toBe(0);
});

test("the place in which they lie is the same each time", () => {
  const places = [1, 2, 3].map((sign) =>
    together([Buffer.alloc(500, sign), Buffer.alloc(500)], ({ buffer }) => buffer),
  );
  expect(new Set(places).size).toBe(1);
});
