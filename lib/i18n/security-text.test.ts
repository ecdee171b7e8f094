import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import en from "./messages/en/privacy.json";
import zhCN from "./messages/zh-CN/privacy.json";

const FILE = readFileSync("SECURITY.md", "utf8");

test.each([
  ["Chinese", zhCN],
  ["English", en],
])(
  "what the page says in %s of who can see the data, SECURITY.md says in the same words",
  (_name, { can, cannot, plain }) => {
    for (const sentence of [...Object.values(can), ...Object.values(cannot), plain]) expect(FILE).toContain(sentence);
  },
);
