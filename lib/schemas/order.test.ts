import { describe, expect, it } from "vitest";
import { changeText, parseChange } from "./order";

describe("a change of the order", () => {
  it.each([
    "sort:snowball",
    "sort:custom",
    "pin:a",
    "pin:a:3",
    "unpin:a",
    "leave_out:a",
    "take_in:a",
    "before:a:b",
    "after:a:b",
  ])("reads %s and writes it the same", (text) => {
    const change = parseChange(text);
    expect(change && changeText(change)).toBe(text);
  });

  it.each([
    "",
    "pin",
    "pin:",
    "pin:a:0",
    "pin:a:-1",
    "pin:a:x",
    "pin:a:99999999",
    "unpin:a:b",
    "sort:other",
    "sort:snowball:a",
    "before:a",
    "drop:a",
    "pin:a:1:2",
  ])("refuses %j", (text) => expect(parseChange(text)).toBeNull());
});
