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
  [
    ["附后：［待", "填：材料］。"],
    [
      [run("附后："), run("［待", true)],
      [run("填：材料］", true), run("。")],
    ],
  ],
  [["［待填：没有完"], [[run("［待填：没有完")]]],
  [["［别的］"], [[run("［别的］")]]],
  [[""], [[]]],
])("%j", (lines, runs) => expect(markGaps(lines)).toEqual(runs));
