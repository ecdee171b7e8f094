import { beforeEach, describe, expect, inject, it } from "vitest";
import { addCourtPaper } from "@/lib/data/debts/court-papers";
import { getDebt } from "@/lib/data/debts/debts";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, once, TODAY } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { CourtPaper } from "@/lib/domain/debts/court-paper";
import { NOTHING_ON_PAPER } from "@/lib/domain/debts/court-paper";
import { withConnection } from "@/server/database/connect";
import { recordPaperCheck } from "./court-checks";
import {
  addLookUp,
  getLookUp,
  type LookUpEntry,
  listLookUps,
  setLookUpRemoved,
  undoLookUpEdit,
  updateLookUp,
} from "./look-ups";

let user: UserId;
let debtId: string;
beforeEach(async () => {
  user = await aUser();
  debtId = await aDebt(user);
});

const called: LookUpEntry["facts"] = { kind: "line_12368", on: addDays(TODAY, -2), found: "说没有这个案子" };
const PAPER: CourtPaper = {
  ...NOTHING_ON_PAPER,
  verified: false,
  answerBy: addDays(TODAY, 9),
  court: "青枫区人民法院",
  caseNumber: "214 号",
};

describe("look-ups", () => {
  it("about a debt and about everything stand together, the latest day first; those of another debt don't", async () => {
    const other = await aDebt(user);
    await addLookUp(user, { facts: called, debtId }, once());
    await addLookUp(user, { facts: { kind: "credit_report", on: TODAY, found: "" }, debtId: null }, once());
    await addLookUp(user, { facts: { ...called, on: TODAY }, debtId: other }, once());
    expect(await listLookUps(user, debtId)).toMatchObject([
      { kind: "credit_report", debtId: null, version: 1 },
      { ...called, debtId },
    ]);
  });

  it("are recorded once per form", async () => {
    const form = once();
    await Promise.all([1, 2, 3].map(() => addLookUp(user, { facts: called, debtId }, form)));
    expect(await listLookUps(user, debtId)).toHaveLength(1);
  });

  it("keep what was corrected, refuse a stale save, and come back after they were taken out", async () => {
    await addLookUp(user, { facts: called, debtId }, once());
    const id = (await listLookUps(user, debtId))[0]?.id ?? "";
    const better = { ...called, found: "下周三再问" };
    expect(await updateLookUp(user, id, 1, { facts: better, debtId: null })).toBe("saved");
    expect(await updateLookUp(user, id, 1, { facts: called, debtId })).toBe("stale");
    expect(await getLookUp(user, id)).toMatchObject({ ...better, debtId: null, version: 2 });
    expect(await undoLookUpEdit(user, id)).toBe("saved");
    expect(await getLookUp(user, id)).toMatchObject({ ...called, debtId, version: 3 });

    expect(await setLookUpRemoved(user, id, true)).toBe("saved");
    expect(await listLookUps(user, debtId)).toEqual([]);
    expect(await updateLookUp(user, id, 3, { facts: called, debtId })).toBe("not_found");
    expect(await setLookUpRemoved(user, id, false)).toBe("saved");
    expect(await listLookUps(user, debtId)).toHaveLength(1);
  });

  it("are nobody else's, in any argument, and their words are sealed", async () => {
    await addLookUp(user, { facts: called, debtId }, once());
    const before = await listLookUps(user, debtId);
    const id = before[0]?.id ?? "";
    const stranger = await aUser();
    const own = await aDebt(stranger);
    await addLookUp(stranger, { facts: called, debtId: own }, once());
    const ownId = (await listLookUps(stranger, own))[0]?.id ?? "";
    expect(await listLookUps(stranger, debtId)).toEqual([]);
    expect(await getLookUp(stranger, id)).toBeNull();
    const outcomes = [
      addLookUp(stranger, { facts: called, debtId }, once()),
      updateLookUp(stranger, id, 1, { facts: called, debtId: own }),
      updateLookUp(stranger, ownId, 1, { facts: called, debtId }),
      undoLookUpEdit(stranger, id),
      setLookUpRemoved(stranger, id, true),
    ];
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(["not_found"]));
    expect(await listLookUps(user, debtId)).toEqual(before);
    await withConnection(inject("databaseUrl"), async (sql) => {
      const { rows } = await sql.query(`SELECT "sealed" FROM "LookUp" WHERE "userId" = $1`, [user]);
      for (const { sealed } of rows as { sealed: Buffer }[]) expect(sealed.includes(called.found)).toBe(false);
      expect(rows).toHaveLength(1);
    });
  });
});

describe("the check of a paper", () => {
  const check = { how: "line_12368", on: TODAY, found: "有，民一庭" } as const;
  const papersOf = async () => (await getDebt(user, debtId))?.courtPapers ?? [];

  it("marks the paper where the case is there, keeps what it said, and is a look-up of that day", async () => {
    await addCourtPaper(user, debtId, PAPER, once());
    const [paper] = await papersOf();
    const form = once();
    const checks = [1, 2].map(() => recordPaperCheck(user, debtId, paper?.id ?? "", { ...check, isReal: true }, form));
    expect(await Promise.all(checks)).toEqual(["saved", "saved"]);
    expect(await papersOf()).toMatchObject([
      { ...PAPER, verified: true, checkedOn: TODAY, checkedHow: "line_12368", version: 2 },
    ]);
    expect(await listLookUps(user, debtId)).toMatchObject([{ kind: "line_12368", on: TODAY, found: "有，民一庭" }]);
  });

  it("leaves the paper as it is where it is not", async () => {
    await addCourtPaper(user, debtId, PAPER, once());
    const before = await papersOf();
    await recordPaperCheck(user, debtId, before[0]?.id ?? "", { ...check, how: "in_person", isReal: false }, once());
    expect(await papersOf()).toEqual(before);
    expect(await listLookUps(user, debtId)).toMatchObject([{ kind: "court_visit" }]);
  });

  it("is not there for a paper of another debt or person", async () => {
    await addCourtPaper(user, debtId, PAPER, once());
    const paperId = (await papersOf())[0]?.id ?? "";
    const stranger = await aUser();
    const outcomes = [
      recordPaperCheck(stranger, debtId, paperId, { ...check, isReal: true }, once()),
      recordPaperCheck(user, await aDebt(user), paperId, { ...check, isReal: true }, once()),
    ];
    expect(await Promise.all(outcomes)).toEqual(["not_found", "not_found"]);
    expect(await papersOf()).toMatchObject([{ verified: false }]);
  });
});
