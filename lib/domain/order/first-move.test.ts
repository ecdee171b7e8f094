import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { NO_FEN } from "@/lib/domain/basics/money";
import type { CourtDays } from "@/lib/domain/debts/court-paper";
import { aDebt, anOffer } from "./debt-for-tests";
import { type FirstMove, firstMove } from "./first-move";
import type { OpenDebt } from "./open-debt";

const today = day("2026-11-21");
const later = day("2026-12-02");
const before = day("2026-11-10");

function court(known: Partial<CourtDays>): CourtDays {
  return { verified: true, answerBy: null, hearingOn: null, appealBy: null, performBy: null, ...known };
}

describe("what to do first", () => {
  test.each<[string, Partial<OpenDebt>, FirstMove]>([
    [
      "a paper that nobody checked",
      { court: court({ verified: false, answerBy: later }) },
      { code: "verify_paper", on: later },
    ],
    ["an answer to come", { stage: "sued", court: court({ answerBy: later }) }, { code: "answer", on: later }],
    [
      "the nearer of two days",
      { court: court({ answerBy: day("2026-12-09"), hearingOn: later }) },
      { code: "prepare_hearing", on: later },
    ],
    ["an objection", { court: court({ objectBy: later }) }, { code: "object", on: later }],
    ["an appeal", { stage: "judged", court: court({ appealBy: later }) }, { code: "decide_appeal", on: later }],
    ["a judgment to pay", { stage: "judged", court: court({ performBy: later }) }, { code: "perform", on: later }],
    ["a day that is today", { court: court({ answerBy: today }) }, { code: "answer", on: today }],
    ["only passed days", { court: court({ answerBy: before }) }, { code: "ask_court", on: before }],
    ["enforcement without days", { stage: "enforcing" }, { code: "follow_enforcement", on: null }],
    ["sued without a paper", { stage: "sued" }, { code: "enter_court_days", on: null }],
    [
      "a new judgment without days after a passed hearing",
      { stage: "judged", court: court({ hearingOn: before, isAnyUndated: true }) },
      { code: "enter_court_days", on: null },
    ],
    [
      "a home loan called in",
      { collateral: "home", product: "secured_loan", acceleratedOn: before },
      { code: "save_home", on: null },
    ],
    [
      "a home loan called in and before a court",
      { collateral: "home", acceleratedOn: before, court: court({ answerBy: later }) },
      { code: "answer", on: later },
    ],
    ["an agreement", { stage: "agreed", agreement: { nextDueOn: later } }, { code: "keep_promise", on: later }],
    [
      "an agreement that is only spoken",
      { stage: "agreed", agreement: { nextDueOn: later, doubt: "oral" } },
      { code: "confirm_agreement", on: later },
    ],
    [
      "a late one to a private account",
      { stage: "agreed", agreement: { nextDueOn: before, doubt: "private" } },
      { code: "confirm_agreement", on: before },
    ],
    [
      "an agreement that is late",
      { stage: "agreed", agreement: { nextDueOn: before } },
      { code: "ask_if_holds", on: before },
    ],
    [
      "an agreement without its next day",
      { stage: "agreed", agreement: { nextDueOn: null } },
      { code: "enter_instalment", on: null },
    ],
    [
      "an agreement that is paid",
      { stage: "agreed", agreement: { nextDueOn: null, next: null, isPaid: true } },
      { code: "record_end", on: null },
    ],
    [
      "an accepted offer",
      { offers: [anOffer({ status: "accepted", expiresOn: later, total: NO_FEN })] },
      { code: "get_in_writing", on: later },
    ],
    ["overdue rent", { lenderKind: "landlord", product: "bill", stage: "overdue" }, { code: "agree_time", on: null }],
    [
      "an overdue home loan",
      { collateral: "home", product: "secured_loan", stage: "overdue" },
      { code: "settle_arrears", on: null },
    ],
    [
      "a home loan paid on time",
      { collateral: "home", product: "secured_loan", dueOn: later },
      { code: "pay_on_time", on: later },
    ],
    [
      "an overdue card",
      { lenderKind: "bank", product: "credit_card", stage: "in_collection" },
      { code: "ask_card_plan", on: null },
    ],
    [
      "a card paid on time",
      { lenderKind: "bank", product: "credit_card", dueOn: later },
      { code: "pay_on_time", on: later },
    ],
    ["an overdue loan", { stage: "overdue" }, { code: "ask_statement", on: null }],
    ["a current loan without a due day", {}, { code: "pay_on_time", on: null }],
    [
      "a lender without a licence",
      { lenderKind: "unlicensed", stage: "overdue" },
      { code: "check_principal", on: null },
    ],
    ["a friend", { lenderKind: "friend", product: "personal_loan" }, { code: "tell_plan", on: null }],
    ["a relative", { lenderKind: "relative", product: "personal_loan" }, { code: "tell_plan", on: null }],
  ])("%s", (_name, known, expected) => expect(firstMove(aDebt(known), today)).toEqual(expected));
});
