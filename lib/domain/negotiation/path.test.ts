import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { CONTACT_DIRECTIONS, CONTACT_PARTIES } from "./contact";
import { OFFER_SIDES, OFFER_STATUSES } from "./offer-facts";
import { negotiationPath, PATH_STEPS, type PathContact, type PathFacts, type PathOffer } from "./path";

const today = day("2026-11-21");
const talk = (on: string, known: Partial<PathContact> = {}): PathContact => ({
  on: day(on),
  direction: "out",
  channel: "phone",
  party: "official_service",
  connected: true,
  verified: null,
  followUpOn: null,
  ...known,
});
const offer = (on: string, known: Partial<PathOffer> = {}): PathOffer => ({
  proposedOn: day(on),
  from: "me",
  status: "open",
  inWriting: false,
  verified: null,
  expiresOn: null,
  ...known,
});
const path = (known: Partial<PathFacts>) =>
  negotiationPath({ contacts: [], offers: [], hardshipOn: null, mediationOn: null, ...known }, today);
const told = { contacts: [talk("2026-11-01")], hardshipOn: day("2026-11-02") };
const followed = (followUpOn: string) => [talk("2026-11-01"), talk("2026-11-05", { followUpOn: day(followUpOn) })];
const terms: Partial<PathOffer> = { from: "lender", inWriting: true, verified: true };

describe("negotiationPath", () => {
  test.each<[string, Partial<PathFacts>, string]>([
    ["nothing yet", {}, "official_line"],
    ["a missed call to the line", { contacts: [talk("2026-11-01", { connected: false })] }, "official_line"],
    ["an agency rang", { contacts: [talk("2026-11-01", { party: "agency", direction: "in" })] }, "official_line"],
    ["somebody claims to be the line", { contacts: [talk("2026-11-01", { direction: "in" })] }, "official_line"],
    [
      "and was checked there",
      { contacts: [talk("2026-11-01", { direction: "in", party: "after_loan", verified: true })] },
      "hardship_account",
    ],
    ["the line was reached", { contacts: [talk("2026-11-01")] }, "hardship_account"],
    ["the hardship is written down", told, "proposal"],
    [
      "a proposal, an answer set for tomorrow",
      { ...told, contacts: followed("2026-11-22"), offers: [offer("2026-11-05")] },
      "wait",
    ],
    ["the day has come", { ...told, contacts: followed("2026-11-21"), offers: [offer("2026-11-05")] }, "call_again"],
    ["no day set", { ...told, offers: [offer("2026-11-05")] }, "call_again"],
    [
      "called again",
      { ...told, contacts: [...told.contacts, talk("2026-11-06")], offers: [offer("2026-11-05")] },
      "in_writing",
    ],
    ["oral terms", { ...told, offers: [offer("2026-11-06", { from: "lender", verified: true })] }, "in_writing"],
    ["written, not verified", { ...told, offers: [offer("2026-11-06", { ...terms, verified: null })] }, "in_writing"],
    ["written terms", { ...told, offers: [offer("2026-11-06", terms)] }, "decide"],
    [
      "written terms ending today",
      { ...told, offers: [offer("2026-11-06", { ...terms, expiresOn: today })] },
      "decide",
    ],
    [
      "written terms that ended",
      { ...told, offers: [offer("2026-11-06", { ...terms, expiresOn: day("2026-11-20") })] },
      "in_writing",
    ],
    ["written terms, nothing else on record", { offers: [offer("2026-11-06", terms)] }, "decide"],
    ["accepted", { ...told, offers: [offer("2026-11-06", { ...terms, status: "accepted" })] }, "agreed"],
    [
      "accepted but oral",
      { ...told, offers: [offer("2026-11-06", { ...terms, status: "accepted", inWriting: false })] },
      "in_writing",
    ],
    ["mine, declined", { ...told, offers: [offer("2026-11-05", { status: "declined" })] }, "in_writing"],
  ])("%s", (_, facts, at) => expect(path(facts).at).toBe(at));

  test("the places carry the days on which they were done, and exactly one is now", () => {
    const answer = path({ ...told, contacts: followed("2026-11-30"), offers: [offer("2026-11-05")] });
    expect(answer.waitUntil).toBe("2026-11-30");
    expect(answer.places.map((place) => [place.step, place.state, place.on])).toEqual([
      ["official_line", "done", "2026-11-01"],
      ["hardship_account", "done", "2026-11-02"],
      ["proposal", "done", "2026-11-05"],
      ["wait", "now", null],
      ["call_again", "open", null],
      ["in_writing", "open", null],
      ["mediation", "open", null],
    ]);
  });
});

const someDay = fc.integer({ min: -30, max: 30 }).map((later) => addDays(today, later));
const anyFacts: fc.Arbitrary<PathFacts> = fc.record({
  contacts: fc.array(
    fc.record({
      on: someDay,
      direction: fc.constantFrom(...CONTACT_DIRECTIONS),
      channel: fc.constant("phone" as const),
      party: fc.constantFrom(...CONTACT_PARTIES),
      connected: fc.option(fc.boolean(), { nil: null }),
      verified: fc.option(fc.boolean(), { nil: null }),
      followUpOn: fc.option(someDay, { nil: null }),
    }),
    { maxLength: 6 },
  ),
  offers: fc.array(
    fc.record({
      proposedOn: someDay,
      from: fc.constantFrom(...OFFER_SIDES),
      status: fc.constantFrom(...OFFER_STATUSES),
      inWriting: fc.boolean(),
      verified: fc.option(fc.boolean(), { nil: null }),
      expiresOn: fc.option(someDay, { nil: null }),
    }),
    { maxLength: 4 },
  ),
  hardshipOn: fc.option(someDay, { nil: null }),
  mediationOn: fc.option(someDay, { nil: null }),
});

test("whatever is on record: all steps are there in order, one at most is now, agreed only on written accepted terms", () =>
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { places, at } = negotiationPath(facts, today);
      expect(places.map((place) => place.step)).toEqual(PATH_STEPS);
      const now = places.filter((place) => place.state === "now").map((place) => place.step);
      expect(now).toEqual(at === "agreed" || at === "decide" ? [] : [at]);
      if (at === "agreed") expect(facts.offers.some((one) => one.inWriting && one.status === "accepted")).toBe(true);
      if (at === "decide") expect(facts.offers.some((one) => one.inWriting)).toBe(true);
    }),
  ));
