import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { BANNED, VERSION_FLOORS } from "./version-floors";

const entry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
});
const lock = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

/** Every copy of a library, also those deeper down. */
function versionsOf(name: string): string[] {
  const copies = Object.entries(lock.packages).filter(([folder]) => folder.endsWith(`node_modules/${name}`));
  return copies.map(([, { version }]) => version ?? "");
}

function isAtLeast(version: string, floor: string): boolean {
  const [a = [], b = []] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  const at = [0, 1, 2].find((index) => a[index] !== b[index]);
  return at === undefined || (a[at] ?? 0) > (b[at] ?? 0);
}

describe("every copy of a library is at or above its floor", () => {
  it.each(Object.entries(VERSION_FLOORS))("%s ≥ %s", (name, floor) => {
    const versions = versionsOf(name);
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });
});

test("the comparison sees what is lower", () => {
  expect(isAtLeast("16.4.0", "16.4.1")).toBe(false);
  expect(isAtLeast("9.9.9", "16.4.1")).toBe(false);
  expect(isAtLeast("16.10.0", "16.4.1")).toBe(true);
  expect(isAtLeast("0.35.4", "0.35.4")).toBe(true);
});

test.each(BANNED)("%s is not there", (name) => {
  expect(versionsOf(name)).toEqual([]);
});

test("nothing comes from anywhere but the public registry, and no other hash than SHA-512 is trusted", () => {
  const odd = Object.entries(lock.packages).filter(
    ([, { resolved, integrity }]) =>
      (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/")) ||
      (integrity !== undefined && !integrity.startsWith("sha512-")),
  );
  expect(odd).toEqual([]);
});
