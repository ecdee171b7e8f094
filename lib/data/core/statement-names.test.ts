import { expect, test } from "vitest";
import { statementNames } from "./statement-names";

test("a text keeps its name, and no two texts share one", () => {
  const nameOf = statementNames(10);
  const first = nameOf("SELECT 1");
  expect(first).not.toBe("");
  expect(nameOf("SELECT 2")).not.toBe(first);
  expect(nameOf("SELECT 1")).toBe(first);
});

test("only so many texts are named; those that have a name keep it", () => {
  const nameOf = statementNames(2);
  const names = ["SELECT 1", "SELECT 2", "SELECT 3"].map(nameOf);
  expect(names[2]).toBe("");
  expect(["SELECT 1", "SELECT 2", "SELECT 3"].map(nameOf)).toEqual(names);
});
