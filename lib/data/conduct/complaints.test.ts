import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/data/core/db";
import { getDebt } from "@/lib/data/debts/debts";
import { logContact } from "@/lib/data/negotiation/contacts";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, once, TODAY } from "@/lib/data/testing/debt-builder";
import type { UserId } from "@/lib/domain/basics/user";
import type { ComplaintFacts } from "@/lib/domain/conduct/complaint-facts";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";
import { addComplaint, getComplaint, listComplaints, setComplaintRemoved, updateComplaint } from "./complaints";

const FACTS: ComplaintFacts = {
  channel: "lender_line",
  matters: ["conduct"],
  pace: "usual",
  filedOn: TODAY,
  dueOn: null,
  answeredOn: null,
  isConfirmedTrue: true,
  ticketNumber: "海字七号",
  facts: "海边夜里来电",
  request: "海上书面答复",
  reply: "",
  note: "海风备注",
};

async function aCase(user: UserId) {
  const debtId = await aDebt(user);
  const lenderId = (await getDebt(user, debtId))?.lender.id ?? "";
  const contact = await logContact(user, { facts: plainContact(), lender: { lenderId }, debtId: null }, once());
  if (typeof contact === "string") throw new Error(contact);
  return { debtId, lenderId, contactIds: [contact.id] };
}

let user: UserId;
let mine: Awaited<ReturnType<typeof aCase>>;
const entry = (facts: Partial<ComplaintFacts> = {}) => {
  return { facts: { ...FACTS, ...facts }, debtId: mine.debtId, contactIds: mine.contactIds, proofIds: [] };
};
async function add(idempotency = once()): Promise<string> {
  const added = await addComplaint(user, mine.lenderId, entry(), idempotency);
  if (added === "not_found") throw new Error(added);
  return added.id;
}

beforeEach(async () => {
  user = await aUser();
  mine = await aCase(user);
});

it("keeps every fact with its contacts, and no word in the clear", async () => {
  const id = await add();
  const { debtId, contactIds, lenderId } = mine;
  expect(await getComplaint(user, id)).toMatchObject({ ...FACTS, debtId, contactIds, lender: { id: lenderId } });
  const rows = await db().$queryRaw<{ row: string }[]>`SELECT c::text AS row FROM "Complaint" c WHERE id = ${id}::uuid`;
  expect(JSON.stringify(rows)).not.toContain("海");
});

it("is recorded once per form, also of two at the same time", async () => {
  const form = once();
  const [one, other] = await Promise.all([add(form), add(form)]);
  expect(other).toBe(one);
  expect(await listComplaints(user)).toHaveLength(1);
});

it("is edited from its version only, and what it said before is kept", async () => {
  const id = await add();
  expect(await updateComplaint(user, id, 1, { ...entry({ reply: "已答复" }), contactIds: [] })).toBe("saved");
  expect(await updateComplaint(user, id, 1, entry({ reply: "别的" }))).toBe("stale");
  expect(await getComplaint(user, id)).toMatchObject({ reply: "已答复", version: 2, contactIds: [] });
  expect(await db().revision.count({ where: { userId: user, subject: "Complaint", subjectId: id } })).toBe(1);
});

it("is removed and brought back", async () => {
  const id = await add();
  expect(await setComplaintRemoved(user, id, true)).toBe("saved");
  expect([await listComplaints(user), (await listComplaints(user, { removed: true })).length]).toEqual([[], 1]);
  expect(await setComplaintRemoved(user, id, false)).toBe("saved");
  expect((await getComplaint(user, id))?.isRemoved).toBe(false);
});

it("names nothing of somebody else, and is nobody else's", async () => {
  const id = await add();
  const stranger = await aUser();
  const theirs = await aCase(stranger);
  const bad = [
    addComplaint(user, theirs.lenderId, entry(), once()),
    addComplaint(user, mine.lenderId, { ...entry(), debtId: theirs.debtId }, once()),
    addComplaint(user, mine.lenderId, { ...entry(), contactIds: theirs.contactIds }, once()),
    addComplaint(user, mine.lenderId, { ...entry(), proofIds: [randomUUID()] }, once()),
    updateComplaint(user, id, 1, { ...entry(), contactIds: theirs.contactIds }),
    updateComplaint(stranger, id, 1, entry()),
    setComplaintRemoved(stranger, id, true),
  ];
  expect(new Set(await Promise.all(bad))).toEqual(new Set(["not_found"]));
  expect(await getComplaint(stranger, id)).toBeNull();
  expect(await getComplaint(user, id)).toMatchObject({ version: 1, isRemoved: false });
});
