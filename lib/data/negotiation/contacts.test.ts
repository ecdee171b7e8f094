import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/core/db";
import { getDebt } from "@/lib/data/debts/debts";
import { listKnownPhones } from "@/lib/data/debts/lender-phones";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, friend, once, TODAY } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { ContactFacts } from "@/lib/domain/negotiation/contact-facts";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";
import {
  getContact,
  listContactRevisions,
  listContacts,
  logContact,
  setContactRemoved,
  updateContact,
} from "./contacts";

let user: UserId;
let debt: string;
let lenderId: string;
beforeEach(async () => {
  user = await aUser();
  debt = await aDebt(user);
  lenderId = (await getDebt(user, debt))?.lender.id ?? "";
});

async function log(known: Partial<ContactFacts> = {}, idempotency = once()): Promise<string> {
  const outcome = await logContact(
    user,
    { facts: plainContact(known), lender: { lenderId }, debtId: null },
    idempotency,
  );
  if (typeof outcome === "string") throw new Error(outcome);
  return outcome.id;
}

describe("logging a contact", () => {
  it("keeps every fact and every word, and stores no word or number in the clear", async () => {
    const known: Partial<ContactFacts> = {
      number: "+86 138 0013 8000",
      ownNumber: "139 0000 0000",
      organisation: "海风服务公司",
      staffNumber: "工号八八",
      summary: "说要上门",
      theyAsked: "今天付 3000",
      iSaid: "可以谈",
      words: "再不还就……",
      answers: [{ question: "company", asked: true, answer: "海风服务有限公司" }],
      seconds: 131,
      tags: ["threat"],
      followUpOn: addDays(TODAY, 3),
      verified: false,
    };
    const id = await log(known);
    expect(await getContact(user, id)).toMatchObject({
      ...plainContact(known),
      lender: { id: lenderId },
      debtId: null,
    });
    const stored = await db().$queryRaw<
      { row: string }[]
    >`SELECT c::text AS row FROM "Contact" c WHERE id = ${id}::uuid`;
    const phones = await db().$queryRaw<
      { row: string }[]
    >`SELECT p::text AS row FROM "LenderPhone" p WHERE "userId" = ${user}::uuid`;
    const text = JSON.stringify([stored, phones]);
    for (const word of ["13800138000", "1380013", "海风", "八八", "上门"]) expect(text).not.toContain(word);
  });

  it("happens once per form, also of two at the same time", async () => {
    const idempotency = once();
    const [one, other] = await Promise.all([log({}, idempotency), log({}, idempotency)]);
    expect(other).toBe(one);
    expect((await listContacts(user)).contacts).toHaveLength(1);
  });

  it("finds the lender by a number that was typed before, in whatever way it is typed", async () => {
    await log({ number: "138 0013 8000", party: "law_firm" });
    const facts = plainContact({ number: "+86138-0013-8000" });
    const outcome = await logContact(user, { facts, lender: null, debtId: null }, once());
    expect(outcome).toEqual({ id: expect.any(String) });
    expect((await listContacts(user)).contacts.map(({ lender }) => lender.id)).toEqual([lenderId, lenderId]);
    expect(await listKnownPhones(user)).toEqual([{ number: "138 0013 8000", lenderId, party: "agency" }]);
  });

  it("without a lender and with a new number is refused, and leaves nothing", async () => {
    const facts = plainContact({ number: "95588" });
    expect(await logContact(user, { facts, lender: null, debtId: null }, once())).toBe("lender_missing");
    const own = { lender: friend("海上"), debtId: debt };
    expect(await logContact(user, { facts, ...own }, once())).toBe("debt_of_other_lender");
    expect(await db().lender.count({ where: { userId: user } })).toBe(1);
    expect(await db().contact.count({ where: { userId: user } })).toBe(0);
  });

  it("names one lender for a number and another later: the later one is offered", async () => {
    const other = (await getDebt(user, await aDebt(user)))?.lender.id ?? "";
    await log({ number: "95588" });
    await logContact(
      user,
      { facts: plainContact({ number: "95588" }), lender: { lenderId: other }, debtId: null },
      once(),
    );
    expect((await listKnownPhones(user)).map((phone) => phone.lenderId)).toEqual([other, lenderId]);
    const outcome = await logContact(
      user,
      { facts: plainContact({ number: "95588" }), lender: null, debtId: null },
      once(),
    );
    const { id } = outcome as { id: string };
    expect((await getContact(user, id))?.lender.id).toBe(other);
  });
});

describe("a recorded contact", () => {
  it("is corrected and keeps what it said before", async () => {
    const id = await log({ summary: "先记的" });
    const change = { facts: plainContact({ summary: "改过的", minute: 1 }), lender: { lenderId }, debtId: debt };
    expect(await updateContact(user, id, 1, change)).toEqual({ id });
    expect(await getContact(user, id)).toMatchObject({ summary: "改过的", minute: 1, debtId: debt, version: 2 });
    expect(await updateContact(user, id, 1, change)).toBe("stale");
    const [revision] = await listContactRevisions(user, id);
    expect(revision?.before).toMatchObject({ summary: "先记的", minute: 845, at: new Date("2026-11-21T06:05:00Z") });
  });

  it("goes out of the list and comes back", async () => {
    const id = await log();
    expect(await setContactRemoved(user, id, true)).toBe("saved");
    expect((await listContacts(user)).contacts).toEqual([]);
    expect((await listContacts(user, { removed: true })).contacts.map((one) => one.id)).toEqual([id]);
    expect(await setContactRemoved(user, id, false)).toBe("saved");
    expect((await listContacts(user)).contacts.map((one) => one.id)).toEqual([id]);
  });

  it("is listed newest first, page by page, each once, also among those of one minute", async () => {
    for (const minute of [10, 600, 600, 600, 20]) await log({ minute });
    const seen: string[] = [];
    let after: Awaited<ReturnType<typeof listContacts>>["next"] = null;
    do {
      const page = await listContacts(user, { lenderId, after: after ?? undefined, limit: 2 });
      seen.push(...page.contacts.map((one) => `${one.minute} ${one.id}`));
      after = page.next;
    } while (after);
    expect(seen).toEqual(seen.toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10) || (a < b ? 1 : -1)));
    expect(new Set(seen).size).toBe(5);
  });

  it("is nobody else's", async () => {
    const id = await log({ number: "95588" });
    const other = await aUser();
    expect(await getContact(other, id)).toBeNull();
    expect(await setContactRemoved(other, id, true)).toBe("not_found");
    expect(await listContactRevisions(other, id)).toEqual([]);
    expect(await listContacts(other, { lenderId })).toEqual({ contacts: [], next: null });
    const foreign = { facts: plainContact({ number: "95588" }), lender: { lenderId }, debtId: null };
    expect(await logContact(other, foreign, once())).toBe("not_found");
    expect(await logContact(other, { ...foreign, lender: null }, once())).toBe("lender_missing");
    expect(await updateContact(other, id, 1, foreign)).toBe("not_found");
    expect(await getContact(user, "x")).toBeNull();
  });
});
