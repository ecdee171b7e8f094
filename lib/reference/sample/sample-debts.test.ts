import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "@/lib/domain/basics/day";
import { checkBalance } from "@/lib/domain/debts/balance";
import { problemsOf } from "@/lib/domain/debts/debt-facts";
import { agreementState } from "@/lib/domain/negotiation/agreement";
import { problemsOfContact } from "@/lib/domain/negotiation/contact";
import { checkSchedule } from "@/lib/domain/negotiation/schedule";
import { problemsOfAnswer } from "@/lib/domain/settlement/checklist";
import { problemsOfSettlement, sumNoteOf } from "@/lib/domain/settlement/settlement";
import { LENDER_DIRECTORY } from "@/lib/reference/lenders/directory";
import type { SampleDebt } from "./sample-debt";
import { sampleDebts } from "./sample-debts";

const anyToday = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day("2026-11-21"), days));

const settledDays = ({ settlement }: SampleDebt) =>
  settlement
    ? [
        settlement.facts.settledOn,
        ...[settlement.closedOn, ...settlement.answers.map(({ doneOn }) => doneOn)].filter(isKnown),
      ]
    : [];
const agreedOffers = ({ agreement }: SampleDebt) => (agreement ? [agreement.offer] : []);
const isKnown = (on: Day | null) => on !== null;

describe("the sample's debts", () => {
  it("hold together on whatever day it is", () =>
    fc.assert(
      fc.property(anyToday, (today) => {
        for (const debt of sampleDebts(today, "zh")) {
          expect(problemsOf(debt.facts, today)).toEqual([]);
          for (const balance of debt.balances)
            expect(checkBalance(balance, today)).toEqual({ ok: true, value: balance });
          const past = [
            debt.stageOn,
            ...debt.demandsOn,
            ...debt.cashFlows.map((flow) => flow.on),
            ...settledDays(debt),
            ...debt.contacts.map(({ on }) => on),
            ...debt.lookUps.map(({ on }) => on),
            ...[...debt.offers, ...agreedOffers(debt)].map(({ receivedOn }) => receivedOn),
            ...(debt.agreement ? [debt.agreement.acceptedOn, ...debt.agreement.payments.map(({ on }) => on)] : []),
          ];
          expect(past.every((on) => on <= today)).toBe(true);
        }
      }),
    ));

  it("was talked about without a contradiction, and its agreement is kept", () =>
    fc.assert(
      fc.property(anyToday, (today) => {
        const debts = sampleDebts(today, "zh");
        for (const contact of debts.flatMap(({ contacts }) => contacts))
          expect(problemsOfContact(contact, { on: today, minute: 0 })).toEqual([]);
        for (const offer of debts.flatMap(({ offers }) => offers)) expect(checkSchedule(offer, today)).toEqual([]);
        for (const { agreement } of debts) {
          if (!agreement) continue;
          const payments = agreement.payments.map((payment, index) => ({ id: String(index), ...payment }));
          const terms = { graceDays: 0, oneLateVoids: null, hasWaiver: false, isCardPlan: true };
          const { standing, next } = agreementState(agreement.offer.schedule, payments, today, terms);
          expect([standing, next?.n, next && next.dueOn > today]).toEqual(["kept", 3, true]);
          expect(agreement.offer.receivedOn <= agreement.acceptedOn).toBe(true);
        }
        const nights = debts.flatMap(({ contacts }) => contacts.filter(({ minute }) => minute >= 22 * 60));
        expect(nights).toHaveLength(1);
      }),
    ));

  it("always has a court day to come", () =>
    fc.assert(
      fc.property(anyToday, (today) => {
        const papers = sampleDebts(today, "zh").flatMap((debt) => debt.courtPapers);
        expect(papers.map((paper) => paper.answerBy)).toEqual([addDays(today, 11)]);
      }),
    ));

  it("are twelve, two of them settled and two without a balance", () => {
    const debts = sampleDebts(day("2026-11-21"), "zh");
    expect(debts).toHaveLength(12);
    expect(debts.filter((debt) => debt.settlement !== null)).toHaveLength(2);
    expect(debts.filter((debt) => debt.balances.length === 0)).toHaveLength(2);
  });

  it("are settled without a contradiction, for what was claimed, and answered within their days", () =>
    fc.assert(
      fc.property(anyToday, (today) => {
        for (const { facts, balances, settlement } of sampleDebts(today, "zh")) {
          if (settlement === null) continue;
          const { settledOn } = settlement.facts;
          expect(problemsOfSettlement(settlement.facts, facts, today)).toEqual([]);
          expect(sumNoteOf(settlement.facts, balances[0]?.claimed ?? null)).toEqual({ code: "fits", difference: null });
          for (const answer of settlement.answers) {
            const said = { ...answer, notApplicable: answer.doneOn === null };
            expect(problemsOfAnswer(said, settledOn, today)).toEqual([]);
          }
        }
      }),
    ));

  it("name no real lender", () => {
    const real = new Set(
      LENDER_DIRECTORY.flatMap((entry) => [entry.brand, entry.brandEn, entry.legalName, ...entry.aliases]),
    );
    for (const language of ["zh", "en"] as const) {
      for (const { lender } of sampleDebts(day("2026-11-21"), language)) expect(real.has(lender.brand)).toBe(false);
    }
  });

  it("have no amount in a note: notes are words, amounts have fields that can be hidden", () => {
    const amount = /[¥￥]|\d[\d,.]*\s*(?:元|块|万|千|yuan)|\d{3}/iu;
    for (const language of ["zh", "en"] as const) {
      for (const debt of sampleDebts(day("2026-11-21"), language)) {
        const { lender, facts, courtPapers, settlement } = debt;
        // A court's or an office's telephone number is no amount.
        const notes = [lender.note, facts.note, ...courtPapers.map(({ note }) => note.replace("12368", ""))];
        notes.push(settlement?.facts.terms ?? "", settlement?.facts.note ?? "");
        notes.push(...(settlement?.answers ?? []).flatMap(({ note, reason }) => [note, reason]));
        notes.push(
          ...debt.contacts.flatMap(({ summary, theyAsked, iSaid, words }) => [summary, theyAsked, iSaid, words]),
        );
        const offers = [...debt.offers, ...agreedOffers(debt)];
        notes.push(...offers.flatMap(({ conditions, waived, saidBy, note }) => [conditions, waived, saidBy, note]));
        notes.push(
          ...debt.complaints.flatMap(({ facts: said, request, ticketNumber }) => [said, request, ticketNumber]),
        );
        notes.push(...debt.lookUps.map(({ found }) => found));
        for (const note of notes) expect(note).not.toMatch(amount);
      }
    }
  });

  it("are English in English", () => {
    expect(JSON.stringify(sampleDebts(day("2026-11-21"), "en"))).not.toMatch(/\p{Script=Han}/u);
  });
});
