import { expect, it } from "vitest";
import { layOutLetter } from "./letter-layout";

it.each([
  ["致甲银行：\n正文。\n林某\n2026年11月22日", "致甲银行：", ["正文。"], ["林某", "2026年11月22日"]],
  [
    "致甲银行：\n正文。\n［待填：姓名］\n［待填：日期］",
    "致甲银行：",
    ["正文。"],
    ["［待填：姓名］", "［待填：日期］"],
  ],
  ["正文一。\n\n  正文二。\n2026-11-22", null, ["正文一。", "正文二。"], ["2026-11-22"]],
  ["致甲银行：\n正文。林某，2026年11月22日", "致甲银行：", ["正文。林某，2026年11月22日"], []],
  ["只有一行：", null, ["只有一行："], []],
  ["", null, [], []],
])("%j", (text, salutation, body, signature) => {
  expect(layOutLetter(text)).toEqual({ salutation, body, signature });
});
