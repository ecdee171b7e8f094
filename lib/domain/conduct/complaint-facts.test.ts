import { expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { COMPLAINT_CHANNEL_LIST } from "@/lib/reference/conduct/complaint-channels";
import type { ComplaintPace } from "./complaint";
import { complaintDue } from "./complaint-facts";

const filed = { channel: "lender_line", pace: "usual", filedOn: day("2026-11-02"), dueOn: null } as const;
const due = (known: Partial<Parameters<typeof complaintDue>[0]>) =>
  complaintDue({ ...filed, ...known }, COMPLAINT_CHANNEL_LIST);

test.each<[ComplaintPace, string]>([
  ["usual", "2026-11-17"],
  ["complex", "2026-12-02"],
  ["special", "2027-01-01"],
])("an answer is due by the pace: %s", (pace, on) => expect(due({ pace })).toBe(on));

test("a day that was said comes before one that is counted, and without a known time there is none", () => {
  expect(due({ dueOn: day("2026-11-05") })).toBe("2026-11-05");
  expect(due({ channel: "spam_center" })).toBeNull();
  expect(due({ filedOn: null })).toBeNull();
});
