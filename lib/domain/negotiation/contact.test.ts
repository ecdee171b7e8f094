import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { CALL_QUESTIONS, CONTACT_CHANNELS, canConnect, problemsOfContact, type TypedContact } from "./contact";

const now = { on: day("2026-11-21"), minute: 600 };
const contact = (known: Partial<TypedContact> = {}): TypedContact => ({
  ...now,
  channel: "phone",
  connected: true,
  followUpOn: null,
  ...known,
});

describe("problemsOfContact", () => {
  test.each<[string, Partial<TypedContact>]>([
    ["this very minute", {}],
    ["the last minute of yesterday", { on: day("2026-11-20"), minute: 1439 }],
    ["a letter that can't be picked up", { channel: "letter", connected: null }],
    ["a call of which nothing more is known", { connected: null }],
    ["a follow-up on the same day", { followUpOn: day("2026-11-21") }],
    ["the first minute of today", { minute: 0 }],
  ])("nothing wrong: %s", (_, known) => expect(problemsOfContact(contact(known), now)).toEqual([]));

  test.each<[string, Partial<TypedContact>, string, string]>([
    ["a minute ahead", { minute: 601 }, "at", "time_in_future"],
    ["tomorrow, however early", { on: day("2026-11-22"), minute: 0 }, "at", "time_in_future"],
    ["a minute that no clock shows", { on: day("2026-11-20"), minute: 1440 }, "at", "not_a_time"],
    ["below midnight", { minute: -1 }, "at", "not_a_time"],
    ["half a minute", { minute: 1.5 }, "at", "not_a_time"],
    ["a follow-up the day before", { followUpOn: day("2026-11-20") }, "followUpOn", "before_contact"],
    ["a picked-up text", { channel: "sms", connected: true }, "connected", "cannot_be_connected"],
    ["a missed letter", { channel: "letter", connected: false }, "connected", "cannot_be_connected"],
  ])("%s", (_, known, field, reason) => {
    expect(problemsOfContact(contact(known), now)).toEqual([{ field, reason }]);
  });

  test("names every contradiction, each at its field", () => {
    const wrong = contact({ minute: 700, channel: "visit", followUpOn: day("2026-11-01") });
    expect(problemsOfContact(wrong, now).map((problem) => problem.field)).toEqual(["at", "connected", "followUpOn"]);
  });
});

test("only a call can be picked up, and there are ten questions", () => {
  expect(CONTACT_CHANNELS.filter(canConnect)).toEqual(["phone"]);
  expect(new Set(CALL_QUESTIONS).size).toBe(10);
});
