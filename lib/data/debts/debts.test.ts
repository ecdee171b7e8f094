import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { db } from "@/lib/data/core/db";
import { getDraft, listDrafts, saveDraft } from "@/lib/data/core/drafts";
import { aDebt, claims, facts, friend, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { newDebtSchema } from "@/lib/schemas/debt";
import { addDebt, getDebt, listDebts, setArchived, undoDebtEdit, updateDebt } from "./debts";
import { getLender, listLenders, undoLenderEdit, updateLender } from "./lenders";

let user: UserId;
beforeEach(async () => {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  user = (await findCredentials(email))?.userId as UserId;
});

describe("addDebt", () => {
  it("keeps what was said and nothing else", async () => {
    const lender = { directoryKey: "jiebei" };
    const id = await aDebt(user, { lender, facts: facts({ note: "周五回电" }), balance: claims(18_000) });
    const debt = await getDebt(user, id);
    expect(debt).toMatchObject({ id, version: 1, note: "周五回电", received: null, demandsOn: [], isArchived: false });
    expect(debt?.balance).toMatchObject({ claimed: yuanToFen(18_000), principal: null, asOf: TODAY });
    expect(debt?.lender).toMatchObject({ directoryKey: "jiebei", name: "借呗", creditReporting: "via_funder" });
  });

  it("makes one row of ten identical posts at once, and gives all of them its id", async () => {
    const form = once();
    const debt = { lender: friend(), facts: facts(), balance: claims(500), on: TODAY };
    const ids = await Promise.all(Array.from({ length: 10 }, () => addDebt(user, debt, form)));
    expect(new Set(ids).size).toBe(1);
    const where = { where: { userId: user } };
    expect(
      await Promise.all([db().debt.count(where), db().lender.count(where), db().balanceUpdate.count(where)]),
    ).toEqual([1, 1, 1]);
  });

  it("takes the same key with other content for another debt", async () => {
    const { key } = once();
    const debt = { lender: friend(), facts: facts(), balance: null, on: TODAY };
    const first = await addDebt(user, debt, { key, digest: "one" });
    expect(await addDebt(user, debt, { key, digest: "two" })).not.toBe(first);
  });

  it("uses a lender of the directory once, however many debts it has", async () => {
    await aDebt(user, { lender: { directoryKey: "cmb" } });
    await aDebt(user, { lender: { directoryKey: "cmb" } });
    expect(await listLenders(user)).toHaveLength(1);
  });

  it("refuses a lender that is not there, and leaves nothing behind", async () => {
    const debt = { facts: facts(), balance: null, on: TODAY };
    for (const lender of [{ directoryKey: "nobody" }, { lenderId: randomUUID() }, { lenderId: "' OR 1=1" }]) {
      expect(await addDebt(user, { ...debt, lender }, once())).toBeNull();
    }
    expect(await listDebts(user, { archived: false })).toEqual([]);
  });
});

describe("updateDebt", () => {
  it("refuses a stale save and changes nothing", async () => {
    const id = await aDebt(user);
    expect(await updateDebt(user, id, 1, facts({ note: "先" }), TODAY)).toBe("saved");
    expect(await updateDebt(user, id, 1, facts({ note: "后" }), TODAY)).toBe("stale");
    expect(await getDebt(user, id)).toMatchObject({ version: 2, note: "先" });
    expect(await updateDebt(user, id, 2, facts({ note: "后" }), TODAY)).toBe("saved");
  });

  it("lets one of two saves at once win", async () => {
    const id = await aDebt(user);
    const saves = ["一", "二"].map((note) => updateDebt(user, id, 1, facts({ note }), TODAY));
    expect((await Promise.all(saves)).sort()).toEqual(["saved", "stale"]);
  });

  it("appends a stage to the history only when it changed", async () => {
    const id = await aDebt(user);
    await updateDebt(user, id, 1, facts({ note: "同一阶段" }), TODAY);
    await updateDebt(user, id, 2, facts({ stage: "sued" }), addDays(TODAY, 1));
    const changes = await db().stageChange.findMany({ where: { userId: user, debtId: id }, orderBy: { id: "asc" } });
    expect(changes.map((change) => change.stage)).toEqual(["current", "sued"]);
  });

  it("is undone, and the undo is undone", async () => {
    const id = await aDebt(user, { facts: facts({ note: "原来的", received: yuanToFen(1_400) }) });
    await updateDebt(user, id, 1, facts({ note: "改过的" }), TODAY);
    expect(await undoDebtEdit(user, id, TODAY)).toBe("saved");
    expect(await getDebt(user, id)).toMatchObject({ note: "原来的", received: yuanToFen(1_400), version: 3 });
    expect(await undoDebtEdit(user, id, TODAY)).toBe("saved");
    expect(await getDebt(user, id)).toMatchObject({ note: "改过的", received: null, version: 4 });
  });

  it("has nothing to undo before the first edit", async () => {
    expect(await undoDebtEdit(user, await aDebt(user), TODAY)).toBe("not_found");
  });
});

describe("setArchived", () => {
  it("takes a debt out of the list and brings it back with everything", async () => {
    const [kept, archived] = [await aDebt(user), await aDebt(user, { balance: claims(300) })];
    expect(await setArchived(user, archived, true)).toBe("saved");
    expect((await listDebts(user, { archived: false })).map(({ id }) => id)).toEqual([kept]);
    expect((await listDebts(user, { archived: true })).map(({ id }) => id)).toEqual([archived]);
    expect(await getDebt(user, archived)).toMatchObject({ isArchived: true, balance: { claimed: yuanToFen(300) } });
    expect(await setArchived(user, archived, false)).toBe("saved");
    expect(await listDebts(user, { archived: false })).toHaveLength(2);
  });
});

describe("updateLender", () => {
  it("leaves the directory's own words to the directory, and can be undone", async () => {
    const debt = await getDebt(user, await aDebt(user, { lender: { directoryKey: "jiebei" } }));
    const lender = debt?.lender;
    if (!lender) throw new Error("no lender");
    const typed = { ...lender, brand: "借呗", note: "按时接电话" };
    expect(await updateLender(user, lender.id, 1, typed)).toBe("saved");
    expect(await getLender(user, lender.id)).toMatchObject({ brand: "", name: "借呗", nameEn: lender.nameEn });
    expect(await updateLender(user, lender.id, 1, typed)).toBe("stale");
    expect(await undoLenderEdit(user, lender.id)).toBe("saved");
    expect(await getLender(user, lender.id)).toMatchObject({ note: "", brand: "", legalName: lender.legalName });
  });
});

describe("what a form sends", () => {
  const typed = { directoryKey: "jiebei", lenderId: "", lenderName: "", claimed: "1.2万", accountTail: "" };

  it("is read as people write it", () => {
    expect(newDebtSchema.parse(typed)).toMatchObject({ claimed: yuanToFen(12_000), principal: null, stage: null });
  });

  it.each([
    ["lenderName", "a\u0000b"],
    ["lenderName", "长".repeat(100_000)],
    ["accountTail", "123456789"],
    ["claimed", "-5"],
    ["claimed", "1e3"],
    ["claimed", "0.001"],
    ["claimed", "12,5"],
    ["overdueSince", "2026-02-30"],
    ["dueDayOfMonth", "32"],
    ["product", "__proto__"],
  ])("is refused at %s", (field, value) => {
    const result = newDebtSchema.safeParse({ ...typed, [field]: value });
    expect(result.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
});

describe("listDrafts", () => {
  it("finds the forms of one page, and only those", async () => {
    await saveDraft(user, "debt:1:balance", { claimed: ["12,5"] });
    await saveDraft(user, "debt:10:balance", { claimed: ["7"] });
    expect(await listDrafts(user, "debt:1:")).toEqual({ "debt:1:balance": { claimed: ["12,5"] } });
    expect(await getDraft(user, "debt:1:balance")).toEqual({ claimed: ["12,5"] });
    // "_" and "%" are letters like any other, not wild cards.
    expect(await listDrafts(user, "debt_1%")).toEqual({});
  });
});
