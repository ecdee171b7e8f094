import { expect, it } from "vitest";
import { formatSize } from "./size";

it.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1 KB"],
  [26_114, "26 KB"],
  [1024 ** 2 - 1, "1024 KB"],
  [1024 ** 2, "1 MB"],
  [3_565_158, "3.4 MB"],
  [20 * 1024 ** 2, "20 MB"],
  [100 * 1024 ** 2, "100 MB"],
  [2 * 1024 ** 3, "2 GB"],
  [5 * 1024 ** 4, "5120 GB"],
])("%i bytes read %s", (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
