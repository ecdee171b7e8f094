import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { aDebt, claims, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import type { CourtPaper } from "@/lib/domain/debts/court-paper";
import { NOTHING_ON_PAPER } from "@/lib/domain/debts/court-paper";
import { addBalance, listBalances } from "./balances";
import { addCourtPaper, updateCourtPaper } from "./court-papers";
import { addCashFlow, addDemand, listCashFlows, listDemands, setRemoved } from "./debt-entries";
import { getDebt } from "./debts";

const PAPER: CourtPaper = {
  ...NOTHING_ON_PAPER,
  verified: false,
  servedOn: TODAY,
  answerBy: addDays(TODAY, 11),
  court: "海棠区法院",
  caseNumber: "（2026）测 0101 民初 1 号",
};

let user: UserId;
let debt: string;
beforeEach(async () => {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  user = (await findCredentials(email))?.userId as UserId;
  debt = await aDebt(user, { balance: claims(1_000) });
});

describe("balances", () => {
  it("keep every update; the newest day counts, whenever it was entered", async () => {
    await addBalance(user, debt, claims(900, addDays(TODAY, -30)), null, once());
    expect((await listBalances(user, debt)).map(({ claimed }) => claimed)).toEqual([yuanToFen(1_000), yuanToFen(900)]);
    expect((await getDebt(user, debt))?.balance?.claimed).toBe(yuanToFen(1_000));
  });

  it("keep what was corrected, marked, and count the correction", async () => {
    const [wrong] = await listBalances(user, debt);
    const wrongId = wrong?.id ?? "";
    expect(await addBalance(user, debt, claims(1_200), wrongId, once())).toBe("saved");
    const entries = await listBalances(user, debt);
    expect(entries).toHaveLength(2);
    expect(entries.find(({ id }) => id === wrongId)).toMatchObject({ isCorrected: true, claimed: yuanToFen(1_000) });
    expect(entries.find(({ correctsId }) => correctsId === wrongId)).toMatchObject({ isCorrected: false });
    expect((await getDebt(user, debt))?.balance?.claimed).toBe(yuanToFen(1_200));
  });

  it("take a correction back into the past: the corrected day no longer counts", async () => {
    const [wrong] = await listBalances(user, debt);
    await addBalance(user, debt, claims(800, addDays(TODAY, -10)), wrong?.id ?? "", once());
    expect((await getDebt(user, debt))?.balance).toMatchObject({ claimed: yuanToFen(800), asOf: addDays(TODAY, -10) });
  });

  it("correct only entries of the same debt", async () => {
    const [entry] = await listBalances(user, debt);
    const other = await aDebt(user);
    expect(await addBalance(user, other, claims(5), entry?.id ?? "", once())).toBe("not_found");
    expect(await listBalances(user, other)).toEqual([]);
  });

  it("are recorded once per form", async () => {
    const form = once();
    await Promise.all(Array.from({ length: 10 }, () => addBalance(user, debt, claims(2_000), null, form)));
    expect(await listBalances(user, debt)).toHaveLength(2);
  });
});

describe("entries", () => {
  it("are added, taken out and brought back", async () => {
    await addDemand(user, debt, { on: addDays(TODAY, -60), possiblyEffective: true }, once());
    await addDemand(user, debt, { on: addDays(TODAY, -20), possiblyEffective: false }, once());
    await addCashFlow(user, debt, { on: TODAY, amount: fen(-50_000) }, once());
    const [first] = await listDemands(user, debt);
    const [flow] = await listCashFlows(user, debt);
    expect(flow).toMatchObject({ on: TODAY, amount: -50_000 });
    // Only demands that possibly count as effective matter to the order.
    expect((await getDebt(user, debt))?.demandsOn).toEqual([addDays(TODAY, -60)]);

    await setRemoved(user, "demand", debt, first?.id ?? "", true);
    await setRemoved(user, "cash_flow", debt, flow?.id ?? "", true);
    expect((await getDebt(user, debt))?.demandsOn).toEqual([]);
    expect(await listCashFlows(user, debt)).toEqual([]);

    await setRemoved(user, "demand", debt, first?.id ?? "", false);
    await setRemoved(user, "cash_flow", debt, flow?.id ?? "", false);
    expect(await listDemands(user, debt)).toHaveLength(2);
    expect(await listCashFlows(user, debt)).toEqual([flow]);
  });

  it("keep a court paper with its days; a stale save is refused", async () => {
    await addCourtPaper(user, debt, PAPER, once());
    const [paper] = (await getDebt(user, debt))?.courtPapers ?? [];
    expect(paper).toMatchObject({ ...PAPER, version: 1 });
    const id = paper?.id ?? "";
    expect(await updateCourtPaper(user, debt, id, 1, { ...PAPER, verified: true })).toBe("saved");
    expect(await updateCourtPaper(user, debt, id, 1, PAPER)).toBe("stale");
    await setRemoved(user, "court_paper", debt, id, true);
    expect((await getDebt(user, debt))?.courtPapers).toEqual([]);
    expect(await updateCourtPaper(user, debt, id, 2, PAPER)).toBe("not_found");
    await setRemoved(user, "court_paper", debt, id, false);
    expect((await getDebt(user, debt))?.courtPapers).toMatchObject([{ id, verified: true, version: 2 }]);
  });
});
