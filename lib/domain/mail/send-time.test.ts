import { describe, expect, test } from "vitest";
import { isQuiet, maySendAt } from "./send-time";

const hours = Array.from({ length: 24 }, (_, hour) => hour);

describe("the quiet hours", () => {
  test.each([
    ["across midnight", 21, 8, [0, 1, 2, 3, 4, 5, 6, 7, 21, 22, 23]],
    ["inside a day", 12, 14, [12, 13]],
    ["from midnight", 0, 7, [0, 1, 2, 3, 4, 5, 6]],
    ["until midnight", 22, 0, [22, 23]],
    ["none", 8, 8, []],
  ])("%s", (_name, quietFrom, quietTo, expected) => {
    expect(hours.filter((hour) => isQuiet({ quietFrom, quietTo }, hour))).toEqual(expected);
  });
});

describe("when a message may go out", () => {
  test.each([
    ["from its hour to the quiet ones", { sendHour: 9, quietFrom: 21, quietTo: 8 }, 9, 20],
    ["in the last hour before the quiet ones", { sendHour: 20, quietFrom: 21, quietTo: 8 }, 20, 20],
    ["with no quiet hours, to the end of the day", { sendHour: 7, quietFrom: 0, quietTo: 0 }, 7, 23],
  ])("%s", (_name, time, first, last) => {
    expect(hours.filter((hour) => maySendAt(time, hour))).toEqual(hours.slice(first, last + 1));
  });

  test("never in a quiet hour, even where it was the chosen one", () => {
    expect(hours.filter((hour) => maySendAt({ sendHour: 22, quietFrom: 21, quietTo: 8 }, hour))).toEqual([]);
  });
});
