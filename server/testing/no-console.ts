import { afterEach, beforeEach, expect, vi } from "vitest";

// Output that no test expects is a warning that nobody reads: it fails the test. A test that expects some replaces the
// method itself, with vi.spyOn(console, …).mockImplementation(…).
const METHODS = ["log", "info", "warn", "error", "debug"] as const;
let written: unknown[][] = [];

beforeEach(() => {
  written = [];
  for (const method of METHODS) vi.spyOn(console, method).mockImplementation((...words) => void written.push(words));
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(written, "unexpected console output").toEqual([]);
});
