import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/core/db";
import { getDebt } from "@/lib/data/debts/debts";
import { NO_LENDER_WORDS } from "@/lib/data/debts/lenders";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, facts, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { Certificate } from "@/lib/domain/settlement/certificate";
import type { ChecklistCode } from "@/lib/domain/settlement/checklist";
import { type Answer, answerItem } from "./checklist";
import { checklistOf } from "./settled-debts";
import { saveCertificate, setSettlementRemoved } from "./settlement-undo";
import { getSettlement, listSettlements, settleDebt, updateSettlement } from "./settlements";

const FACTS = { settledOn: TODAY, outcome: "full", amount: yuanToFen(800), waived: null, terms: "", note: "" } as const;
const DONE: Answer = { doneOn: TODAY, notApplicable: false, note: "已下载", reason: "" };
const NOT: Answer = { doneOn: null, notApplicable: true, note: "", reason: "没有绑卡" };
const OPEN: Answer = { doneOn: null, notApplicable: false, note: "", reason: "" };
const CERTIFICATE: Certificate = {
  lender: "橡果消费金融有限公司",
  borrower: "张*明",
  number: "****8812",
  on: TODAY,
  amount: yuanToFen(800),
  says: "all",
  hasSeal: true,
};

let user: UserId;
let debt: string;
let settlement: string;
beforeEach(async () => {
  user = await aUser();
  const known = { reportingSource: null, reportingAsOf: null, negotiability: "unknown" } as const;
  const own = { ...NO_LENDER_WORDS, ...known, kind: "bank", creditReporting: "reports", brand: "橡果银行" } as const;
  debt = await aDebt(user, { lender: { own }, facts: facts({ stage: "overdue", product: "credit_card" }) });
  const outcome = await settleDebt(user, debt, { facts: FACTS, withPayment: false }, once());
  settlement = typeof outcome === "string" ? "" : outcome.id;
});

const say = (code: ChecklistCode, answer: Answer, version = 1) =>
  answerItem(user, settlement, code, { version, answer, today: TODAY });
async function required(): Promise<ChecklistCode[]> {
  const [view, row] = await Promise.all([getDebt(user, debt), getSettlement(user, settlement)]);
  if (!view || !row) throw new Error("not there");
  return checklistOf(view, row)
    .filter(({ isOptional }) => !isOptional)
    .map(({ code }) => code);
}
const stageNow = async () => (await getDebt(user, debt))?.stage;

describe("the checklist of a settled debt", () => {
  it("closes the debt with its last item and not before, and opens it when an answer is taken back", async () => {
    const codes = await required();
    expect(codes).toEqual(["receipt", "certificate", "close_brand", "revoke_debit", "credit_report"]);
    const outcomes: string[] = [];
    for (const code of codes) {
      expect(await stageNow()).toBe("settled");
      outcomes.push(await say(code, code === "revoke_debit" ? NOT : DONE));
    }
    expect(outcomes).toEqual(["saved", "saved", "saved", "saved", "closed"]);
    expect(await stageNow()).toBe("closed");
    expect((await listSettlements(user))[0]?.isClosed).toBe(true);

    expect(await say("certificate", OPEN, 2)).toBe("saved");
    expect(await stageNow()).toBe("settled");
    expect((await listSettlements(user))[0]?.isClosed).toBe(false);
    expect(await say("certificate", DONE, 3)).toBe("closed");
    const history = await db().stageChange.findMany({
      where: { userId: user, debtId: debt },
      orderBy: { createdAt: "asc" },
    });
    expect(history.map(({ stage }) => stage)).toEqual(["overdue", "settled", "closed", "settled", "closed"]);
  });

  it("does not wait for an optional item", async () => {
    for (const code of await required()) await say(code, DONE);
    expect(await say("data_deletion", DONE)).toBe("saved");
    expect(await say("data_deletion", OPEN, 2)).toBe("saved");
    expect(await stageNow()).toBe("closed");
  });

  it("keeps the day, the note and the reason, and what an answer said before", async () => {
    await say("receipt", DONE);
    await say("revoke_debit", NOT);
    const answers = (await getSettlement(user, settlement))?.answers ?? [];
    expect(answers.find(({ code }) => code === "receipt")).toMatchObject({ ...DONE, version: 2 });
    expect(answers.find(({ code }) => code === "revoke_debit")).toMatchObject({ ...NOT, version: 2 });
    await say("receipt", OPEN, 2);
    expect(await db().revision.count({ where: { userId: user, subject: "ChecklistItem" } })).toBe(3);
  });

  it("refuses an answer to what somebody answered meanwhile; of two at once one counts", async () => {
    const both = await Promise.all([say("receipt", DONE), say("receipt", NOT)]);
    expect(both.toSorted()).toEqual(["saved", "stale"]);
    expect(await say("receipt", DONE)).toBe("stale");
  });

  it("of the last two items answered at once closes the debt", async () => {
    const codes = await required();
    for (const code of codes.slice(2)) await say(code, DONE);
    await Promise.all(codes.slice(0, 2).map((code) => say(code, DONE)));
    expect(await stageNow()).toBe("closed");
  });

  it("comes back as far as it was when an undone settlement comes back", async () => {
    for (const code of await required()) await say(code, DONE);
    await setSettlementRemoved(user, settlement, true, TODAY);
    expect(await stageNow()).toBe("overdue");
    expect(await say("receipt", OPEN, 2)).toBe("not_found");
    await setSettlementRemoved(user, settlement, false, TODAY);
    expect(await stageNow()).toBe("closed");
  });

  it("is no affair of a stranger, nor of a debt that stays open", async () => {
    const stranger = await aUser();
    const answer = { version: 1, answer: DONE, today: TODAY };
    expect(await answerItem(stranger, settlement, "receipt", answer)).toBe("not_found");
    expect(await answerItem(user, "no id", "receipt", answer)).toBe("not_found");
    await updateSettlement(user, settlement, 1, { ...FACTS, outcome: "partial" }, TODAY);
    expect(await say("receipt", DONE)).toBe("not_found");
  });
});

describe("a certificate", () => {
  it("is kept with the settlement as it was confirmed, and a later one keeps the earlier", async () => {
    expect((await getSettlement(user, settlement))?.certificate).toBeNull();
    expect(await saveCertificate(user, settlement, 1, CERTIFICATE)).toBe("saved");
    expect(await saveCertificate(user, settlement, 1, CERTIFICATE)).toBe("stale");
    expect(await getSettlement(user, settlement)).toMatchObject({ certificate: CERTIFICATE, amount: FACTS.amount });
    const unread = { ...CERTIFICATE, on: null, amount: null, says: null, hasSeal: null, lender: "" };
    expect(await saveCertificate(user, settlement, 2, unread)).toBe("saved");
    expect((await getSettlement(user, settlement))?.certificate).toEqual(unread);
    expect(await db().revision.count({ where: { userId: user, subject: "Settlement" } })).toBe(2);
  });

  it("stays when the settlement is corrected, and is no affair of a stranger", async () => {
    await saveCertificate(user, settlement, 1, CERTIFICATE);
    await updateSettlement(user, settlement, 2, { ...FACTS, settledOn: addDays(TODAY, -1) }, TODAY);
    expect((await getSettlement(user, settlement))?.certificate).toEqual(CERTIFICATE);
    expect(await saveCertificate(await aUser(), settlement, 3, CERTIFICATE)).toBe("not_found");
    await setSettlementRemoved(user, settlement, true, TODAY);
    expect(await saveCertificate(user, settlement, 4, CERTIFICATE)).toBe("not_found");
  });

  it("has its names and number sealed", async () => {
    await saveCertificate(user, settlement, 1, CERTIFICATE);
    const [row] = await db().$queryRaw<
      { row: string }[]
    >`SELECT s::text AS row FROM "Settlement" s WHERE "userId" = ${user}::uuid`;
    expect(row?.row).not.toContain(Buffer.from("橡果").toString("hex"));
    expect(row?.row).not.toContain("8812");
  });
});
