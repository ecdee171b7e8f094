import { expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { DEBT_STAGES } from "@/lib/domain/debts/debt";
import { shownStage } from "./shown-stage";

const today = day("2026-11-21");

test("a current debt that is overdue since an earlier day is shown as overdue, from the day after on", () => {
  expect(shownStage({ stage: "current", overdueSince: addDays(today, -1) }, today)).toBe("overdue");
  expect(shownStage({ stage: "current", overdueSince: today }, today)).toBe("current");
  expect(shownStage({ stage: "current", overdueSince: null }, today)).toBe("current");
});

test.each(DEBT_STAGES.filter((stage) => stage !== "current"))("%s is shown as it is", (stage) => {
  for (const overdueSince of [null, addDays(today, -99)])
    expect(shownStage({ stage, overdueSince }, today)).toBe(stage);
});
