import { randomUUID } from "node:crypto";
import { today } from "@/lib/clock";
import { addComplaint } from "@/lib/data/conduct/complaints";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { addCashFlow, addDemand } from "@/lib/data/debts/debt-entries";
import { listDebts, updateDebt } from "@/lib/data/debts/debts";
import { logContact, updateContact } from "@/lib/data/negotiation/contacts";
import { addOffer } from "@/lib/data/negotiation/offers";
import { addSample } from "@/lib/data/samples/samples";
import { aDebt, facts, once, yuanToFen } from "@/lib/data/testing/debt-builder";
import { anOffer } from "@/lib/data/testing/offer-builder";
import { dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";
import { newUser, upload } from "@/lib/proofs/testing/people";
import { sampleFile } from "@/lib/proofs/testing/sample-files";

/** Somebody with a row in every table that an account can have, and two files. */
export async function fullAccount(pdfBytes = 1_300_000): Promise<UserId> {
  const user = await newUser();
  await addSample(user, today(), once());
  const debtId = await aDebt(user, { facts: facts({ note: "=HYPERLINK(1)", accountTail: "0091" }) });
  await updateDebt(user, debtId, 1, facts({ note: "=1+1 周五", accountTail: "0091" }), today());
  await addDemand(user, debtId, { on: today(), possiblyEffective: true }, once());
  await addCashFlow(user, debtId, { on: today(), amount: yuanToFen(-5) }, once());
  const lenderId = (await listDebts(user, { archived: false })).find(({ id }) => id === debtId)?.lender.id ?? "";
  const logged = { lender: { lenderId }, debtId };
  const call = plainContact({
    number: "0571-8866 2031",
    ownNumber: "13800001111",
    summary: "他说周五",
    tags: ["abuse"],
  });
  const contact = await logContact(user, { ...logged, facts: call }, once());
  if (typeof contact === "string") throw new Error(contact);
  await updateContact(user, contact.id, 1, { ...logged, facts: { ...call, summary: "他说周六" } });
  const proof = await upload(user, sampleFile("application/pdf", pdfBytes), { place: { debtId }, note: "柜台补开" });
  const other = await upload(user, sampleFile("image/jpeg", 5_000), { place: { contactId: contact.id } });
  if ("refused" in proof || "refused" in other) throw new Error("A file was refused.");
  const complaint = { channel: "lender_line", matters: ["conduct"], pace: "usual", isConfirmedTrue: false } as const;
  const words = { ticketNumber: "", facts: "夜里来电", request: "书面说明", reply: "", note: "" };
  const days = { filedOn: today(), dueOn: null, answeredOn: null };
  const links = { debtId, contactIds: [contact.id], proofIds: [other.id] };
  await addComplaint(user, lenderId, { facts: { ...complaint, ...words, ...days }, ...links }, once());
  const offerId = await addOffer(user, debtId, anOffer({ note: "经理姓柏" }), once());
  await addRows(user, { debtId, lenderId, offerId: offerId ?? "" });
  return user;
}

/** Rows of the tables that have no short way in, as their own code seals them. */
async function addRows(
  userId: UserId,
  { debtId, lenderId, offerId }: Record<"debtId" | "lenderId" | "offerId", string>,
) {
  const seal = await sealFor(userId);
  const on = dayToDate(today());
  const ids = {
    batch: newId(),
    agreement: newId(),
    letter: newId(),
    look: newId(),
    report: newId(),
    revision: newId(),
  };
  const sealed = (table: Parameters<typeof seal.seal>[0], id: string, value: object) => seal.seal(table, id, value);
  await db().importBatch.create({
    data: { id: ids.batch, userId, source: "debts_csv", sealed: sealed("ImportBatch", ids.batch, { file: "债.csv" }) },
  });
  await db().creditReport.create({
    data: {
      id: ids.report,
      userId,
      importBatchId: ids.batch,
      reportOn: on,
      sealed: sealed("CreditReport", ids.report, { accounts: [{ debtId, lender: "枫桥" }] }),
    },
  });
  await db().debt.update({ where: { id: debtId, userId }, data: { importBatchId: ids.batch } });
  await db().agreement.create({
    data: {
      id: ids.agreement,
      userId,
      debtId,
      offerId,
      acceptedOn: on,
      stageBefore: "overdue",
      sealed: sealed("Agreement", ids.agreement, { note: "口头说好" }),
    },
  });
  await db().instalment.create({
    data: { id: newId(), userId, agreementId: ids.agreement, position: 1, dueOn: on, amountFen: 150_000n },
  });
  await db().letter.create({
    data: {
      id: ids.letter,
      userId,
      lenderId,
      debtId,
      code: "C1",
      sealed: sealed("Letter", ids.letter, { body: "信" }),
    },
  });
  await db().lookUp.create({
    data: {
      id: ids.look,
      userId,
      debtId,
      kind: "enforcement",
      on,
      sealed: sealed("LookUp", ids.look, { note: "没有" }),
    },
  });
  await db().hardshipStory.create({
    data: { userId, writtenOn: on, sealed: sealed("HardshipStory", userId, { text: "今年三月停工" }) },
  });
  await db().revision.create({
    data: {
      id: ids.revision,
      userId,
      subject: "HardshipStory",
      subjectId: userId,
      version: 1,
      sealed: sealed("Revision", ids.revision, { text: "今年二月停工" }),
    },
  });
  await addChoices(userId, debtId);
}

/** What a person has once, or by the piece, beside debts and letters. */
async function addChoices(userId: UserId, debtId: string): Promise<void> {
  const seal = await sealFor(userId);
  const on = dayToDate(today());
  await db().profile.update({ where: { userId }, data: { incomeFen: 650_000n, reserveMonths: 2.5, withheldFen: 0n } });
  await db().firstDay.upsert({
    where: { userId },
    create: { userId, isSafe: "yes", sealed: seal.seal("FirstDay", userId, { channel: "邮件", since: {} }) },
    update: {},
  });
  await db().essential.create({ data: { userId, kind: "food", amountFen: 150_000n } });
  await db().lprValue.create({ data: { id: newId(), userId, publishedOn: on, basisPoints: 300 } });
  await db().reminder.create({ data: { id: newId(), userId, step: `fact:${debtId}:received`, doneOn: on } });
  await db().clockEvent.create({ data: { id: newId(), userId, debtId, kind: "suit", on } });
  await db().mailChoice.create({ data: { userId, isOn: true } });
  await db().session.create({ data: { sid: randomUUID(), userId, device: "Test" } });
}
