import { expect, it } from "vitest";
import { markGaps } from "./marks";

const run = (text: string, isGap = false) => ({ text, isGap });

it.each([
  [["没有"], [[run("没有")]]],
  [["本金［待填：本金］、利息"], [[run("本金"), run("［待填：本金］", true), run("、利息")]]],
  [
    ["金额［待填：本", "金］，［待填］"],
    [
      [run("金额"), run("［待填：本", true)],
      [run("金］", true), run("，"), run("［待填］", true)],
    ],
  ],
  [["［别的］"], [[run("［别的］")]]],
  [[""], [[]]],
])("%j", (lines, runs) => expect(markGaps(lines)).toEqual(runs));
