import { describe, expect, test } from "vitest";
import { addDays, addMonths, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { Offer } from "@/lib/domain/negotiation/offer-facts";
import { anOffer } from "@/lib/domain/negotiation/offer-for-tests";
import type { Profile } from "@/lib/domain/plan/profile";
import { nextStep } from "./next-step";
import { openOffersOf, stepOffersOf } from "./recorded-offers";
import { NOTHING_RECORDED } from "./steps/state";

const today = day("2026-11-21");
const profile: Profile = {
  income: null,
  essentials: fen(400_000),
  dependants: null,
  savings: fen(5_000_000),
  reserveMonths: null,
  reserve: fen(1_000_000),
  timeValueBasisPoints: 600,
};
const schedule = [
  { dueOn: addDays(today, 3), amount: fen(1_500_000) },
  { dueOn: addMonths(today, 2), amount: fen(100_000) },
];
const offer = (known: Partial<Offer> = {}) => anOffer({ schedule, ...known });

describe("offers as the order weighs them", () => {
  test("what is due within a month is paid now; the rest comes later", () => {
    expect(openOffersOf([offer({ expiresOn: today })], today)).toEqual([
      { id: "offer", total: 1_600_000, payNow: 1_500_000, expiresOn: today, status: "open", inWriting: true },
    ]);
  });

  test.each<[string, Partial<Offer>]>([
    ["one's own proposal", { from: "me" }],
    ["a declined one", { status: "declined" }],
    ["one without sums", { schedule: [] }],
    ["one that pays a private account", { payee: "private_qr" }],
  ])("%s is not weighed", (_, known) => expect(openOffersOf([offer(known)], today)).toEqual([]));

  test("one's own proposal that was accepted is", () =>
    expect(openOffersOf([offer({ from: "me", status: "accepted" })], today)).toHaveLength(1));
});

describe("the step of an offer", () => {
  const code = (known: Partial<Offer>, known2: Partial<Profile> = {}) => {
    const offers = stepOffersOf([offer({ expiresOn: addDays(today, 5), ...known })], { ...profile, ...known2 }, today);
    return nextStep({ ...NOTHING_RECORDED, hasDebts: true, offers }, today).code;
  };

  test.each<[string, Partial<Offer>, Partial<Profile>, string]>([
    ["written, verified, within five days", {}, {}, "offer_decide"],
    ["on the sixth day there is time", { expiresOn: addDays(today, 6) }, {}, "none"],
    ["accepted", { status: "accepted" }, {}, "offer_accepted"],
    ["not verified", { verified: null }, {}, "offer_verify"],
    ["oral", { inWriting: false }, {}, "offer_get_written"],
    ["to a private account, though said to be verified", { payee: "private_account" }, {}, "offer_verify"],
    ["the reserve would break", {}, { savings: fen(2_000_000) }, "offer_breaks_reserve"],
    ["the reserve is not known", {}, { savings: null }, "offer_reserve_unknown"],
    ["nothing to pay now needs no reserve", { schedule: schedule.slice(1) }, { savings: null }, "offer_decide"],
    ["over", { expiresOn: addDays(today, -1) }, {}, "none"],
    ["one's own, waiting", { from: "me" }, {}, "none"],
  ])("%s", (_, known, money, expected) => expect(code(known, money)).toBe(expected));

  test("says how many months of essentials are left", () => {
    expect(stepOffersOf([offer()], profile, today)[0]?.monthsLeft).toBe(8);
    expect(stepOffersOf([offer()], { ...profile, essentials: null }, today)[0]?.monthsLeft).toBeNull();
  });
});
