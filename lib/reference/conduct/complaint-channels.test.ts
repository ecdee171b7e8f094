import { describe, expect, test } from "vitest";
import { COMPLAINT_CHANNELS, COMPLAINT_MATTERS, complaintPath } from "@/lib/domain/conduct/complaint";
import { LENDER_KINDS, type LenderKind } from "@/lib/domain/debts/lender";
import { HELP_LINES } from "@/lib/reference/guide/help-lines";
import { COMPLAINT_CHANNEL_LIST } from "./complaint-channels";

const pathOf = (kind: LenderKind, ...matters: (typeof COMPLAINT_MATTERS)[number][]) =>
  complaintPath(kind, matters, COMPLAINT_CHANNEL_LIST).map((channel) => channel.line ?? channel.code);

describe("where a complaint goes", () => {
  test.each<[LenderKind, string[]]>([
    ["bank", ["lender_line", "12378"]],
    ["digital_bank", ["lender_line", "12378"]],
    ["consumer_finance", ["lender_line", "12378"]],
    ["auto_finance", ["lender_line", "12378"]],
    ["trust", ["lender_line", "12378"]],
    ["platform", ["lender_line", "12378"]],
    ["micro_loan", ["lender_line", "12345"]],
    ["guarantee_company", ["lender_line", "12345"]],
    ["asset_manager", ["lender_line", "12378", "12345"]],
    ["unlicensed", []],
    ["friend", []],
    ["relative", []],
    ["employer", []],
    ["landlord", []],
    ["utility", []],
    ["hospital", []],
    ["government", []],
    ["other", []],
  ])("conduct of a %s: %j", (kind, expected) => expect(pathOf(kind, "conduct")).toEqual(expected));

  test("danger and fraud go to the police first, from anyone", () => {
    for (const kind of LENDER_KINDS) expect(pathOf(kind, "conduct", "danger_or_fraud")[0]).toBe("110");
  });

  test("credit report and calls have places of their own", () => {
    expect(pathOf("micro_loan", "credit_report")).toEqual(["lender_line", "12363"]);
    expect(pathOf("unlicensed", "calls_and_texts")).toEqual(["12321"]);
    expect(pathOf("bank", ...COMPLAINT_MATTERS)).toEqual(["110", "lender_line", "12378", "12363", "12321"]);
    expect(pathOf("bank")).toEqual([]);
  });
});

test("every place is there once, its number is a public line, and only lenders and their regulator have days", () => {
  expect(COMPLAINT_CHANNEL_LIST.map((channel) => channel.code)).toEqual([...COMPLAINT_CHANNELS]);
  for (const { line } of COMPLAINT_CHANNEL_LIST) if (line !== null) expect(HELP_LINES).toContain(line);
  expect(COMPLAINT_CHANNEL_LIST.map((channel) => channel.answerDays)).toEqual([
    { usual: 15, complex: 30, specialMore: 30 },
    { usual: 15, complex: 30, specialMore: 30 },
    null,
    null,
    null,
    null,
  ]);
});
