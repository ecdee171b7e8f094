import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { listComplaints } from "@/lib/data/conduct/complaints";
import { conductLog } from "@/lib/data/conduct/conduct-log";
import { db } from "@/lib/data/core/db";
import { saveDraft } from "@/lib/data/core/drafts";
import type { Idempotency } from "@/lib/data/core/idempotency";
import { addDebt, listDebts, updateDebt } from "@/lib/data/debts/debts";
import type { LenderChoice } from "@/lib/data/debts/lenders";
import { openDebtsOf } from "@/lib/data/debts/open-debts";
import { getDayRecord } from "@/lib/data/order/day-records";
import { setIncluded, setPinned } from "@/lib/data/order/order-preferences";
import { answerItem } from "@/lib/data/settlement/checklist";
import { checklistOf } from "@/lib/data/settlement/settled-debts";
import { listSettlements, updateSettlement } from "@/lib/data/settlement/settlements";
import { type Day, day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { checkConduct } from "@/lib/domain/conduct/check-conduct";
import { conductContacts } from "@/lib/domain/conduct/logged-contact";
import { agreementState } from "@/lib/domain/negotiation/agreement";
import { rankDebts } from "@/lib/domain/order/rank-debts";
import { isChecklistOver, progressOf } from "@/lib/domain/settlement/checklist";
import { CONDUCT_RULES } from "@/lib/reference/conduct/conduct-rules";
import { sampleDebts } from "@/lib/reference/sample/sample-debts";
import { withConnection } from "@/server/database/connect";
import { markSampleProofs, sampleFilePlaces } from "./sample-proofs";
import { addSample, removeSample } from "./samples";

const TODAY: Day = day("2026-11-21");
const once = (): Idempotency => ({ key: randomUUID(), digest: "sample" });

let user: UserId;
beforeEach(async () => {
  user = await newUser();
});

async function newUser(): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  const credentials = await findCredentials(email);
  return credentials?.userId as UserId;
}

/** A kept file of which only the row matters here. */
function aProof() {
  const fresh = () => randomUUID();
  const bytes = Buffer.from("-");
  const file = { type: "application/pdf", sizeBytes: 1n, sha256: "0".repeat(64), wrappedKey: bytes, sealed: bytes };
  return { id: fresh(), userId: user, uploadKey: fresh(), storageKey: fresh(), kind: "receipt", ...file };
}

/** How many rows the user has, in every table that has users' rows; those that an account has from the start are left out. */
async function rows(userId: UserId): Promise<Record<string, number>> {
  return withConnection(inject("databaseUrl"), async (sql) => {
    const { rows: tables } = await sql.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'userId'`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows: found } = await sql.query(`SELECT count(*)::int AS n FROM "${name}" WHERE "userId" = $1`, [userId]);
      const { n } = found[0] as { n: number };
      if (n > 0 && !["DataKey", "Profile"].includes(name)) counts[name] = n;
    }
    return counts;
  });
}

const NOTHING = {};

describe("the sample", () => {
  it("goes in with every row marked, and out without leaving one", async () => {
    expect(await addSample(user, TODAY, once())).toBe("saved");
    const debts = await listDebts(user, { archived: false });
    expect(debts).toHaveLength(12);
    expect(debts.every((debt) => debt.isSample && debt.lender.isSample)).toBe(true);
    expect(debts.flatMap((debt) => debt.demandsOn)).toHaveLength(2);
    expect(debts.flatMap((debt) => debt.courtPapers)).toHaveLength(1);
    expect(debts.filter((debt) => debt.balance === null)).toHaveLength(2);

    const put = await rows(user);
    for (const table of [
      "Contact",
      "Offer",
      "OfferPayment",
      "Agreement",
      "Instalment",
      "Complaint",
      "ComplaintContact",
      "LookUp",
    ])
      expect(put[table], table).toBeGreaterThan(0);

    await removeSample(user);
    expect(await rows(user)).toEqual(NOTHING);
  });

  it("has an agreement that is kept, a call at 22:14, a complaint that waits and two offers to compare", async () => {
    await addSample(user, TODAY, once());
    const debts = await listDebts(user, { archived: false });
    const agreed = debts.flatMap(({ agreement }) => agreement ?? []);
    const states = agreed.map((one) => agreementState(one.schedule, one.payments, TODAY, one.terms));
    expect(states).toMatchObject([{ standing: "kept", next: { n: 3 } }]);
    const open = debts.map(({ offers }) => offers.filter(({ status }) => status === "open").length);
    expect(open.filter((count) => count > 0)).toEqual([2]);
    const findings = checkConduct(conductContacts(await conductLog(user)), CONDUCT_RULES);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["B7", "T1", "B8", "B1", "B6"]));
    const { complaints } = await getDayRecord(user, TODAY);
    expect(complaints.map(({ dueOn }) => dueOn)).toEqual([day("2026-11-29")]);
  });

  it("takes along what was edited in it and typed into its forms", async () => {
    await addSample(user, TODAY, once());
    const [debt] = await listDebts(user, { archived: false });
    if (!debt) throw new Error("no sample");
    await updateDebt(user, debt.id, debt.version, { ...debt, note: "edited" }, TODAY);
    await saveDraft(user, `debt:${debt.id}`, { note: ["half a sentence"] });
    await removeSample(user);
    expect(await rows(user)).toEqual(NOTHING);
  });

  it("has one debt whose list is over and closed, and one with an item overdue", async () => {
    await addSample(user, TODAY, once());
    const debts = new Map((await listDebts(user, { archived: false })).map((debt) => [debt.id, debt]));
    const seen = (await listSettlements(user)).map((settlement) => {
      const debt = debts.get(settlement.debtId);
      if (!debt) throw new Error("no debt");
      const items = checklistOf(debt, settlement);
      const { left, overdue } = progressOf(items, settlement.answers, TODAY);
      return { stage: debt.stage, isOver: isChecklistOver(items, settlement.answers), left, overdue };
    });
    expect(seen).toEqual([
      { stage: "settled", isOver: false, left: 2, overdue: 1 },
      { stage: "closed", isOver: true, left: 0, overdue: 0 },
    ]);
  });

  it("takes its settlements' answers along, and leaves the user's own files in the inbox", async () => {
    await addSample(user, TODAY, once());
    const [open] = await listSettlements(user);
    if (!open) throw new Error("no settlement");
    const answer = { doneOn: TODAY, notApplicable: false, note: "", reason: "" };
    await answerItem(user, open.id, "close_funder", { version: 1, answer, today: TODAY });
    await updateSettlement(user, open.id, open.version, { ...open, note: "edited" }, TODAY);
    const [item] = await db().checklistItem.findMany({ where: { userId: user, code: "close_funder" } });
    const places = [
      { debtId: open.debtId },
      { debtId: open.debtId, paymentId: open.paymentId },
      { debtId: open.debtId, checklistItemId: item?.id ?? null },
    ];
    await db().proof.createMany({ data: places.map((place) => ({ ...aProof(), ...place })) });

    await removeSample(user);
    expect(await rows(user)).toEqual({ Proof: 3 });
    const proofs = await db().proof.findMany({ where: { userId: user } });
    expect(proofs).toHaveLength(3);
    for (const { debtId, paymentId, checklistItemId } of proofs)
      expect([debtId, paymentId, checklistItemId]).toEqual([null, null, null]);
  });

  it("takes its own files along, on which its complaint rested", async () => {
    await addSample(user, TODAY, once());
    const places = await sampleFilePlaces(user);
    if (!places) throw new Error("The sample has no place for its files.");
    const recording = { ...aProof(), contactId: places.contactId };
    await db().proof.create({ data: recording });
    await markSampleProofs(user, [recording.id], { complaintId: places.complaintId, proofId: recording.id });
    expect(await sampleFilePlaces(user)).toBeNull();
    expect((await listComplaints(user)).map(({ proofIds }) => proofIds)).toEqual([[recording.id]]);
    await removeSample(user);
    expect(await rows(user)).toEqual(NOTHING);
  });

  it("is one set when two ask at once, with the same key or with two", async () => {
    const key = once();
    const answers = await Promise.all([key, key, once(), once()].map((each) => addSample(user, TODAY, each)));
    expect(answers).toEqual(["saved", "saved", "saved", "saved"]);
    expect(await db().debt.count({ where: { userId: user } })).toBe(12);
  });

  it("comes again after it went, even by the same form", async () => {
    const key = once();
    await addSample(user, TODAY, key);
    await removeSample(user);
    expect(await addSample(user, TODAY, key)).toBe("saved");
    expect(await db().debt.count({ where: { userId: user } })).toBe(12);
  });

  it("comes fresh when the old one was archived as a whole", async () => {
    await addSample(user, TODAY, once());
    await db().debt.updateMany({ where: { userId: user }, data: { archivedAt: new Date() } });
    expect(await addSample(user, TODAY, once())).toBe("saved");
    expect(await db().debt.count({ where: { userId: user, archivedAt: null } })).toBe(12);
    expect(await db().debt.count({ where: { userId: user } })).toBe(12);
  });

  it("is refused beside debts of the user's own, and leaves them as they are", async () => {
    await addOwnDebt(user);
    const before = await db().debt.findMany({ where: { userId: user } });
    expect(await addSample(user, TODAY, once())).toBe("has_debts");
    await removeSample(user);
    expect(await db().debt.findMany({ where: { userId: user } })).toEqual(before);
  });

  it("leaves an own debt its pin, its lender and its place when it goes", async () => {
    await addSample(user, TODAY, once());
    const [sample] = await listDebts(user, { archived: false });
    if (!sample) throw new Error("no sample");
    const ownId = await addOwnDebt(user, { lenderId: sample.lender.id });
    await setPinned(user, ownId, true);
    await setIncluded(user, ownId, false);
    const [before] = await db().debt.findMany({ where: { id: ownId, userId: user } });

    await removeSample(user);
    expect(await db().debt.findMany({ where: { userId: user } })).toEqual([before]);
    const lenders = await db().lender.findMany({ where: { userId: user }, select: { id: true, isSample: true } });
    expect(lenders).toEqual([{ id: sample.lender.id, isSample: false }]);
  });

  it("stands in the order with one debt of nearly every group", async () => {
    await addSample(user, TODAY, once());
    const open = openDebtsOf(await listDebts(user, { archived: false }), TODAY);
    const { ranked, outside } = rankDebts(open, { today: TODAY, strategy: "consequence" });
    expect(ranked.map((debt) => debt.tier)).toEqual([1, 2, 3, 3, 4, 5, 6, 7, 8, 9]);
    expect(outside).toEqual([]);
  });

  it("is of one user only", async () => {
    const other = await newUser();
    await Promise.all([addSample(user, TODAY, once()), addSample(other, TODAY, once(), "en")]);
    await removeSample(user);
    expect(await db().debt.count({ where: { userId: other } })).toBe(12);
    expect((await listDebts(other, { archived: false })).some((debt) => /\p{Script=Han}/u.test(debt.lender.name))).toBe(
      false,
    );
  });
});

async function addOwnDebt(userId: UserId, lender: LenderChoice = { directoryKey: "jiebei" }): Promise<string> {
  const [model] = sampleDebts(TODAY, "zh");
  if (!model) throw new Error("no facts");
  const id = await addDebt(userId, { lender, facts: model.facts, balance: null, on: TODAY }, once());
  if (id === null) throw new Error("no debt");
  return id;
}
