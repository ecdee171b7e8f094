import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { getProfile } from "@/lib/data/accounts/profiles";
import { newId } from "@/lib/data/core/new-id";
import { aDebt, facts, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import type { CourtPaper } from "@/lib/domain/debts/court-paper";
import { withConnection } from "@/server/database/connect";
import { addClockEvent } from "./clock-events";
import { addCourtPaper, getCourtPaper, undoCourtPaperEdit, updateCourtPaper } from "./court-papers";
import { addCashFlow, setRemoved } from "./debt-entries";
import { getDebtRecord } from "./debt-records";
import { getDebt, listDebts, undoDebtEdit, updateDebt } from "./debts";
import { addLprValue, listLprValues, removeLprValue } from "./lpr-values";
import { openDebtsOf } from "./open-debts";

const PAPER: CourtPaper = {
  type: "payment_order",
  procedure: null,
  verified: true,
  checkedOn: addDays(TODAY, -1),
  checkedHow: "line_12368",
  servedOn: addDays(TODAY, -2),
  answerBy: null,
  hearingOn: null,
  appealBy: null,
  performBy: null,
  objectBy: addDays(TODAY, 9),
  court: "海棠区法院",
  caseNumber: "",
  note: "",
};
const EVENT = { kind: "acknowledgement", on: addDays(TODAY, -30) } as const;

let owner: UserId;
let stranger: UserId;
let debt: string;
beforeEach(async () => {
  [owner, stranger] = [await newUser(), await newUser()];
  debt = await aDebt(owner);
});

async function newUser(): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  return (await findCredentials(email))?.userId as UserId;
}

describe("events of clocks", () => {
  it("are recorded once per form, taken out and brought back", async () => {
    const form = once();
    await Promise.all(Array.from({ length: 10 }, () => addClockEvent(owner, debt, EVENT, form)));
    const { events } = await getDebtRecord(owner, debt);
    expect(events).toEqual([{ id: expect.any(String), ...EVENT }]);
    const id = events[0]?.id ?? "";
    expect(await setRemoved(owner, "clock_event", debt, id, true)).toBe("saved");
    expect((await getDebtRecord(owner, debt)).events).toEqual([]);
    await setRemoved(owner, "clock_event", debt, id, false);
    expect((await getDebtRecord(owner, debt)).events).toEqual(events);
  });

  it("stand beside the day on which the debt was settled, the last time", async () => {
    expect((await getDebtRecord(owner, debt)).settledStageOn).toBeNull();
    await updateDebt(owner, debt, 1, facts({ stage: "settled" }), addDays(TODAY, -9));
    await updateDebt(owner, debt, 2, facts({ stage: "overdue" }), addDays(TODAY, -8));
    await updateDebt(owner, debt, 3, facts({ stage: "settled" }), addDays(TODAY, -7));
    expect((await getDebtRecord(owner, debt)).settledStageOn).toBe(addDays(TODAY, -7));
  });

  it("are nobody else's, in any argument", async () => {
    await addClockEvent(owner, debt, EVENT, once());
    const [event] = (await getDebtRecord(owner, debt)).events;
    const own = await aDebt(stranger);
    expect(await getDebtRecord(stranger, debt)).toEqual({
      agreements: [],
      balances: [],
      contacts: [],
      events: [],
      lookUps: [],
      payments: [],
      settledStageOn: null,
      settlements: [],
    });
    expect(await addClockEvent(stranger, debt, EVENT, once())).toBe("not_found");
    for (const debtId of [debt, own]) {
      expect(await setRemoved(stranger, "clock_event", debtId, event?.id ?? "", true)).toBe("not_found");
    }
    expect((await getDebtRecord(owner, debt)).events).toEqual([event]);
    await withConnection(inject("databaseUrl"), async (sql) => {
      const insert = `INSERT INTO "ClockEvent" ("id","userId","debtId","kind","on") VALUES ($1,$2,$3,'suit','2026-01-01')`;
      await expect(sql.query(insert, [newId(), stranger, debt])).rejects.toThrow(/ClockEvent_debtId_userId_fkey/);
    });
  });
});

describe("a court paper", () => {
  it("keeps how it was checked and its objection day; an edit is undone, and done again", async () => {
    await addCourtPaper(owner, debt, PAPER, once());
    const paper = (await getDebt(owner, debt))?.courtPapers[0];
    const id = paper?.id ?? "";
    expect(paper).toMatchObject(PAPER);
    await updateCourtPaper(owner, debt, id, 1, { ...PAPER, checkedHow: "in_person", objectBy: null });
    expect(await undoCourtPaperEdit(owner, debt, id)).toBe("saved");
    expect(await getCourtPaper(owner, debt, id)).toMatchObject({ ...PAPER, version: 3 });
    await undoCourtPaperEdit(owner, debt, id);
    expect(await getCourtPaper(owner, debt, id)).toMatchObject({ checkedHow: "in_person", objectBy: null, version: 4 });
  });

  it("is undone by its owner alone, and only after an edit", async () => {
    await addCourtPaper(owner, debt, PAPER, once());
    const id = (await getDebt(owner, debt))?.courtPapers[0]?.id ?? "";
    expect(await undoCourtPaperEdit(owner, debt, id)).toBe("not_found");
    await updateCourtPaper(owner, debt, id, 1, { ...PAPER, note: "x" });
    expect(await undoCourtPaperEdit(stranger, debt, id)).toBe("not_found");
    expect(await undoCourtPaperEdit(stranger, await aDebt(stranger), id)).toBe("not_found");
    expect(await getCourtPaper(owner, debt, id)).toMatchObject({ note: "x", version: 2 });
  });
});

describe("the rate of a debt", () => {
  const open = async () => openDebtsOf(await listDebts(owner, { archived: false }), TODAY)[0];
  const rate = async () => (await open())?.annualRate ?? null;
  const isStated = async () => (await open())?.rateIsStated;
  const sums = { contracted: yuanToFen(10_000), received: yuanToFen(10_000), extraFees: null };
  const loan = { ...sums, instalment: fen(90_833), instalmentCount: 12 };

  it("comes from its flows, else from its short form, else from its contract", async () => {
    expect(await rate()).toBeNull();
    await updateDebt(owner, debt, 1, facts({ statedRateBasisPoints: 1825 }), TODAY);
    expect(await rate()).toBe(0.1825);
    expect(await isStated()).toBe(true);
    await updateDebt(owner, debt, 2, facts({ statedRateBasisPoints: 1825, ...loan }), TODAY);
    expect(await rate()).toBeCloseTo(0.1622, 4);
    expect(await isStated()).toBe(false);
    await addCashFlow(owner, debt, { on: day("2026-01-31"), amount: yuanToFen(100) }, once());
    await addCashFlow(owner, debt, { on: day("2026-02-28"), amount: yuanToFen(-102) }, once());
    expect(await rate()).toBeCloseTo(0.24, 10);
    const flow = (await getDebt(owner, debt))?.flows[1]?.id ?? "";
    await setRemoved(owner, "cash_flow", debt, flow, true);
    expect(await rate()).toBeCloseTo(0.1622, 4);
  });

  it("rests on facts whose edit can be undone", async () => {
    await updateDebt(owner, debt, 1, facts({ ...loan, extraFees: yuanToFen(5) }), TODAY);
    expect(await getDebt(owner, debt)).toMatchObject({ instalmentCount: 12, extraFees: yuanToFen(5) });
    await undoDebtEdit(owner, debt, TODAY);
    expect(await getDebt(owner, debt)).toMatchObject({ instalmentCount: null, extraFees: null });
  });
});

describe("LPR values", () => {
  const [on, later] = [day("2026-10-20"), day("2026-11-20")];

  it("are one for each day, taken out and put back", async () => {
    expect(await Promise.all(Array.from({ length: 5 }, () => addLprValue(owner, later, 295)))).toEqual(
      Array(5).fill("saved"),
    );
    expect(await addLprValue(owner, later, 300)).toBe("exists");
    await addLprValue(owner, on, 305);
    const expected = [
      { publishedOn: on, percent: 3.05, confidence: "published" },
      { publishedOn: later, percent: 2.95, confidence: "published" },
    ];
    expect(await listLprValues(owner)).toEqual(expected);
    expect((await getProfile(owner)).ownLpr).toEqual(expected);
    expect(await removeLprValue(owner, on)).toBe(305);
    expect(await removeLprValue(owner, on)).toBeNull();
    await addLprValue(owner, on, 305);
    expect(await listLprValues(owner)).toEqual(expected);
  });

  it("are nobody else's", async () => {
    await addLprValue(owner, on, 305);
    expect(await listLprValues(stranger)).toEqual([]);
    expect((await getProfile(stranger)).ownLpr).toEqual([]);
    expect(await removeLprValue(stranger, on)).toBeNull();
    expect(await addLprValue(stranger, on, 290)).toBe("saved");
    expect(await listLprValues(owner)).toHaveLength(1);
  });

  it("cannot be below zero or above a hundred per cent", async () => {
    await expect(addLprValue(owner, on, -1)).rejects.toThrow(/LprValue_rate/);
    await expect(addLprValue(owner, on, 10_001)).rejects.toThrow(/LprValue_rate/);
  });
});
