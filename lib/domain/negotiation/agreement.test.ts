import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, daysBetween } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { type AgreementTerms, agreementState, UNKNOWN_TERMS } from "./agreement";
import type { DatedPayment } from "./allocation";
import type { DueAmount } from "./schedule";

const today = day("2026-11-21");
const due = (dueOn: string, amount = 1_000): DueAmount => ({ dueOn: day(dueOn), amount: fen(amount) });
const paid = (on: string, amount: number, id = on): DatedPayment => ({ id, on: day(on), amount: fen(amount) });
const schedule = [due("2026-10-21"), due("2026-11-21"), due("2026-12-21")];
const state = (payments: readonly DatedPayment[], terms: Partial<AgreementTerms> = {}, on = today) =>
  agreementState(schedule, payments, on, { ...UNKNOWN_TERMS, ...terms });
const states = (payments: readonly DatedPayment[], terms: Partial<AgreementTerms> = {}, on = today) =>
  state(payments, terms, on).instalments.map((one) => one.state);

describe("agreementState, instalment by instalment", () => {
  test.each<[string, DatedPayment[], string[]]>([
    ["nothing paid", [], ["late", "due", "due"]],
    ["the first in time", [paid("2026-10-21", 1_000)], ["paid", "due", "due"]],
    ["the first a day early", [paid("2026-10-20", 1_000)], ["ahead", "due", "due"]],
    ["the first a day late", [paid("2026-10-22", 1_000)], ["paid", "due", "due"]],
    ["one fen short", [paid("2026-10-21", 999)], ["late", "due", "due"]],
    ["one fen over", [paid("2026-10-21", 1_001)], ["paid", "partial", "due"]],
    ["two at once", [paid("2026-10-21", 2_000)], ["paid", "ahead", "due"]],
    ["all of it", [paid("2026-10-21", 3_000)], ["paid", "ahead", "ahead"]],
  ])("%s", (_, payments, expected) => expect(states(payments)).toEqual(expected));

  test("on its due day an instalment isn't late, the day after it is; grace moves that", () => {
    const first = [paid("2026-10-21", 1_000)];
    expect(states(first)[1]).toBe("due");
    expect(states(first, {}, day("2026-11-22"))[1]).toBe("late");
    expect(states(first, { graceDays: 3 }, day("2026-11-24"))[1]).toBe("due");
    expect(states(first, { graceDays: 3 }, day("2026-11-25"))[1]).toBe("late");
    expect(state(first, { graceDays: 3 }, day("2026-11-25")).instalments[1]?.daysLate).toBe(4);
  });

  test("figures, the next one and the shares of a payment that crosses two", () => {
    const answer = state([paid("2026-10-25", 1_400, "p1"), paid("2026-11-01", 200, "p2")]);
    expect(answer).toMatchObject({
      total: 3_000,
      paid: 1_600,
      remaining: 1_400,
      lateAmount: 0,
      overpaid: 0,
      overpaidBy: [],
      next: { n: 2, dueOn: "2026-11-21", remaining: 400 },
    });
    expect(answer.instalments[0]).toMatchObject({ n: 1, paidOn: "2026-10-25", daysLate: 4, remaining: 0 });
    expect(answer.instalments[1]).toMatchObject({
      state: "partial",
      paid: 600,
      paidOn: null,
      daysLate: 0,
      shares: [
        { paymentId: "p1", amount: 400 },
        { paymentId: "p2", amount: 200 },
      ],
    });
  });

  test("what is beyond the schedule is overpaid, by payment, and never next", () => {
    const answer = state([paid("2026-10-21", 2_900, "p1"), paid("2026-11-02", 150, "p2"), paid("2026-11-03", 5, "p3")]);
    expect(answer).toMatchObject({ remaining: 0, next: null, overpaid: 55, standing: "completed" });
    expect(answer.overpaidBy).toEqual([
      { paymentId: "p2", amount: 50 },
      { paymentId: "p3", amount: 5 },
    ]);
  });

  test("the late amount counts what is missing of late ones only", () => {
    expect(state([paid("2026-10-21", 250)], {}, day("2026-11-22"))).toMatchObject({
      lateAmount: 1_750,
      next: { n: 1, remaining: 750 },
    });
  });
});

describe("agreementState, what being late means", () => {
  const late = [paid("2026-10-22", 1_000)];
  test.each<[string, DatedPayment[], Partial<AgreementTerms>, string, string[]]>([
    ["kept", [paid("2026-10-21", 1_000)], { oneLateVoids: true }, "kept", []],
    ["late, terms unknown", [], {}, "ask", ["ask_whether_it_holds"]],
    ["was late, terms unknown", late, {}, "ask", ["ask_whether_it_holds"]],
    ["late, terms let it pass", [], { oneLateVoids: false }, "late", []],
    ["was late, terms let it pass", late, { oneLateVoids: false }, "kept", []],
    ["late, one ends it", [], { oneLateVoids: true }, "broken", ["may_have_ended"]],
    ["was late, one ends it", late, { oneLateVoids: true }, "broken", ["may_have_ended"]],
    ["with a waiver", [], { oneLateVoids: true, hasWaiver: true }, "broken", ["may_have_ended", "waiver_may_fall"]],
    ["a card plan, late", [], { oneLateVoids: false, isCardPlan: true }, "late", ["collection_may_resume"]],
    ["a card plan, unknown", [], { isCardPlan: true }, "ask", ["ask_whether_it_holds", "collection_may_resume"]],
    ["a card plan made good", late, { oneLateVoids: false, isCardPlan: true }, "kept", []],
    ["late inside the grace", late, { oneLateVoids: true, graceDays: 1 }, "kept", []],
    ["all paid", [paid("2026-10-21", 3_000)], { oneLateVoids: true }, "completed", []],
    ["all paid, once late", [paid("2026-10-22", 3_000)], { oneLateVoids: true }, "completed", ["ask_for_written_end"]],
    ["all paid, once late, unknown", [paid("2026-10-22", 3_000)], {}, "completed", ["ask_for_written_end"]],
    ["all paid, late allowed", [paid("2026-10-22", 3_000)], { oneLateVoids: false }, "completed", []],
  ])("%s", (_, payments, terms, standing, effects) => {
    expect(state(payments, terms)).toMatchObject({ standing, effects });
  });

  test("without a schedule nothing is kept or owed, and everything paid is asked back", () => {
    expect(agreementState([], [paid("2026-11-01", 7)], today)).toMatchObject({
      standing: "kept",
      next: null,
      total: 0,
      overpaid: 7,
    });
  });
});

const anySchedule = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 })), { maxLength: 8 })
  .map((rows) => {
    let on = day("2026-08-01");
    return rows.map(([gap, amount]) => {
      on = addDays(on, gap);
      return { dueOn: on, amount: fen(amount) };
    });
  });
const anyPayments = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 25 })), { maxLength: 8 })
  .map((list) =>
    list.map(([later, amount], index) => ({
      id: `p${index}`,
      on: addDays(day("2026-07-20"), later),
      amount: fen(amount),
    })),
  );

/** The independent oracle: hands out one fen after the other, each to the first instalment that still wants one. */
function slowShares(rows: readonly DueAmount[], payments: readonly DatedPayment[]) {
  const wants = rows.map((row) => ({ left: row.amount as number, lastOn: null as string | null }));
  const over: Record<string, number> = {};
  for (const payment of payments.toSorted((a, b) => daysBetween(b.on, a.on) || a.id.localeCompare(b.id))) {
    for (let coin = 0; coin < payment.amount; coin++) {
      const want = wants.find((one) => one.left > 0);
      if (want === undefined) over[payment.id] = (over[payment.id] ?? 0) + 1;
      else {
        want.left--;
        want.lastOn = payment.on;
      }
    }
  }
  return { wants, over };
}

describe("agreementState, whatever was paid", () => {
  test("money in is what was shared out plus what is overpaid, fen by fen as the oracle hands it out", () =>
    fc.assert(
      fc.property(anySchedule, anyPayments, fc.integer({ min: 0, max: 5 }), (rows, payments, graceDays) => {
        const answer = agreementState(rows, payments, today, { ...UNKNOWN_TERMS, graceDays });
        const slow = slowShares(rows, payments);
        expect(answer.instalments.map((one) => one.remaining)).toEqual(slow.wants.map((want) => want.left));
        expect(Object.fromEntries(answer.overpaidBy.map((one) => [one.paymentId, one.amount]))).toEqual(slow.over);
        const moneyIn = payments.reduce((sum, payment) => sum + payment.amount, 0);
        expect(answer.paid + answer.overpaid).toBe(moneyIn);
        for (const payment of payments) {
          const parts = [...answer.instalments.flatMap((one) => one.shares), ...answer.overpaidBy];
          const mine = parts.filter((part) => part.paymentId === payment.id);
          expect(mine.reduce((sum, part) => sum + part.amount, 0)).toBe(payment.amount);
        }
        for (const [index, one] of answer.instalments.entries()) {
          const want = slow.wants[index];
          expect(one.paidOn).toBe(one.remaining === 0 ? (want?.lastOn ?? null) : null);
          expect(one.state === "late").toBe(one.remaining > 0 && addDays(one.dueOn, graceDays) < today);
          expect(one.shares.every((share) => share.amount > 0)).toBe(true);
        }
      }),
      { numRuns: 500 },
    ));

  test("the order in which payments are listed changes nothing", () =>
    fc.assert(
      fc.property(anySchedule, anyPayments, (rows, payments) => {
        expect(agreementState(rows, payments.toReversed(), today)).toEqual(agreementState(rows, payments, today));
      }),
    ));
});
