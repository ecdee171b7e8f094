import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { CourtDays } from "@/lib/domain/debts/court-paper";
import { DEBT_PRODUCTS } from "@/lib/domain/debts/debt";
import { LENDER_KINDS } from "@/lib/domain/debts/lender";
import { aDebt, anOffer } from "./debt-for-tests";
import type { OpenDebt } from "./open-debt";
import { isOverdue, tierOf } from "./tiers";

const today = day("2026-11-21");
const ago = (days: number) => addDays(today, -days);
const noCourtDays: CourtDays = { verified: true, answerBy: null, hearingOn: null, appealBy: null, performBy: null };

const cases: readonly [tier: number, name: string, known: Partial<OpenDebt>][] = [
  [0, "a home loan overdue 90 days", { collateral: "home", overdueSince: ago(90) }],
  [3, "a home loan overdue 89 days", { collateral: "home", overdueSince: ago(89) }],
  [0, "a home loan that was called in", { collateral: "home", acceleratedOn: today }],
  [0, "a home at risk before a court", { collateral: "home", overdueSince: ago(200), stage: "enforcing" }],
  [1, "a home loan before a court, not yet at risk", { collateral: "home", overdueSince: ago(40), stage: "sued" }],
  [3, "a car loan overdue for a year", { collateral: "car", overdueSince: ago(365) }],
  [1, "sued", { stage: "sued" }],
  [1, "judged", { stage: "judged" }],
  [1, "enforcing", { stage: "enforcing" }],
  [1, "a court paper on a debt whose stage says nothing", { court: noCourtDays }],
  [1, "a court paper that was not verified", { court: { ...noCourtDays, verified: false } }],
  [1, "an unlicensed lender with a court paper", { lenderKind: "unlicensed", court: noCourtDays }],
  [1, "before a court with an agreement", { stage: "judged", agreement: { nextDueOn: today } }],
  [2, "an agreement", { agreement: { nextDueOn: ago(-5) } }],
  [2, "an agreement without its next day", { agreement: { nextDueOn: null } }],
  [2, "agreed, without the agreement's facts", { stage: "agreed" }],
  [2, "an accepted offer that ends today", { offers: [anOffer({ status: "accepted", expiresOn: today })] }],
  [5, "an accepted offer that ended yesterday", { offers: [anOffer({ status: "accepted", expiresOn: ago(1) })] }],
  [2, "an accepted offer without a last day", { offers: [anOffer({ status: "accepted" })] }],
  [5, "an offer that was not accepted", { offers: [anOffer({ expiresOn: ago(-9) })] }],
  [2, "a home loan with an agreement", { collateral: "home", agreement: { nextDueOn: today } }],
  [3, "a bill", { product: "bill", lenderKind: "other" }],
  [3, "support owed to a relative", { product: "bill", lenderKind: "relative" }],
  [3, "rent", { product: "personal_loan", lenderKind: "landlord" }],
  [3, "a hospital", { lenderKind: "hospital" }],
  [3, "tax", { lenderKind: "government" }],
  [3, "a current home loan", { collateral: "home" }],
  [3, "a loan with a joint debtor", { hasJointDebtor: true }],
  [3, "a loan of a co-borrower", { role: "co_borrower" }],
  [3, "a called guarantee", { role: "guarantor", guaranteeCalled: true }],
  [3, "an employer's loan", { lenderKind: "employer" }],
  [3, "a secured loan without its collateral", { product: "secured_loan" }],
  [4, "a bank's card", { lenderKind: "bank", product: "credit_card" }],
  [4, "a card that doesn't report", { product: "credit_card", creditReporting: "does_not_report" }],
  [8, "money drawn on a friend's card", { lenderKind: "friend", product: "credit_card" }],
  [5, "a loan that reports", { creditReporting: "reports" }],
  [5, "a loan that reports via its funder", { lenderKind: "platform", creditReporting: "via_funder" }],
  [5, "a licensed lender, reporting unknown", { lenderKind: "micro_loan", creditReporting: "unknown" }],
  [5, "a platform, reporting unknown", { lenderKind: "platform", creditReporting: "unknown" }],
  [5, "another lender that reports", { lenderKind: "other", creditReporting: "reports" }],
  [6, "another lender, reporting unknown", { lenderKind: "other", creditReporting: "unknown" }],
  [6, "a licensed lender that doesn't report", { creditReporting: "does_not_report" }],
  [6, "a platform that doesn't report", { lenderKind: "platform", creditReporting: "does_not_report" }],
  [7, "an unlicensed lender", { lenderKind: "unlicensed", creditReporting: "unknown" }],
  [7, "an unlicensed lender that says it reports", { lenderKind: "unlicensed", creditReporting: "reports" }],
  [8, "a friend", { lenderKind: "friend", creditReporting: "unknown" }],
  [9, "a relative", { lenderKind: "relative", creditReporting: "unknown" }],
];

describe("tierOf", () => {
  test.each(cases)("tier %i: %s", (tier, _name, known) => expect(tierOf(aDebt(known), today)).toBe(tier));

  test("knows every kind of lender with every product", () => {
    for (const lenderKind of LENDER_KINDS) {
      for (const product of DEBT_PRODUCTS) expect(tierOf(aDebt({ lenderKind, product }), today)).toBeGreaterThan(2);
    }
  });
});

describe("isOverdue", () => {
  test.each<[boolean, string, Partial<OpenDebt>]>([
    [true, "since today", { overdueSince: today }],
    [false, "from tomorrow on", { overdueSince: ago(-1) }],
    [true, "by its stage", { stage: "overdue" }],
    [true, "in collection", { stage: "in_collection" }],
    [false, "under negotiation", { stage: "negotiating" }],
    [true, "by its arrears", { arrears: fen(1) }],
    [true, "called in", { acceleratedOn: ago(3) }],
    [false, "with nothing known", {}],
  ])("%s: %s", (expected, _name, known) => expect(isOverdue(aDebt(known), today)).toBe(expected));
});
