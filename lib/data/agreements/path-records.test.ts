import { expect, it } from "vitest";
import { addComplaint } from "@/lib/data/conduct/complaints";
import { getDebt } from "@/lib/data/debts/debts";
import { logContact } from "@/lib/data/negotiation/contacts";
import { addOffer } from "@/lib/data/negotiation/offers";
import { getDayRecord } from "@/lib/data/order/day-records";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, once, TODAY } from "@/lib/data/testing/debt-builder";
import { anOffer } from "@/lib/data/testing/offer-builder";
import { addDays } from "@/lib/domain/basics/day";
import { negotiationPath } from "@/lib/domain/negotiation/path";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";
import { getPathRecord } from "./path-records";

it("reads how far the talks have come, of one debt and of one person", async () => {
  const user = await aUser();
  const debtId = await aDebt(user);
  const lenderId = (await getDebt(user, debtId))?.lender.id ?? "";
  const other = await aDebt(user);
  const at = async (of = user) => {
    const { path } = await getPathRecord(of, { debtId, lenderId });
    return negotiationPath(path, TODAY);
  };
  expect((await at()).at).toBe("official_line");

  const talk = { party: "official_service", direction: "out", connected: true } as const;
  const logged = { lender: { lenderId }, debtId: null };
  await logContact(user, { ...logged, facts: plainContact({ party: "agency", on: addDays(TODAY, -9) }) }, once());
  await logContact(user, { ...logged, facts: plainContact({ ...talk, on: addDays(TODAY, -8) }) }, once());
  await logContact(user, { ...logged, debtId, facts: plainContact({ ...talk, on: addDays(TODAY, -2) }) }, once());
  const offer = { from: "me", receivedOn: addDays(TODAY, -5), inWriting: false, verified: null } as const;
  await addOffer(user, debtId, anOffer(offer), once());
  await addOffer(user, other, anOffer(), once());
  const path = await at();
  expect(path.places[0]).toEqual({ step: "official_line", state: "done", on: addDays(TODAY, -8) });
  expect(path.at).toBe("hardship_account");
  expect(path.places.find(({ step }) => step === "call_again")?.on).toBe(addDays(TODAY, -2));
  expect((await at(await aUser())).at).toBe("official_line");
});

it("knows the complaints that wait for an answer, with their day, until it came", async () => {
  const user = await aUser();
  const debtId = await aDebt(user);
  const lenderId = (await getDebt(user, debtId))?.lender.id ?? "";
  const words = { ticketNumber: "", facts: "", request: "海上的请求", reply: "", note: "" };
  const filed = { channel: "lender_line", matters: ["conduct"], pace: "usual", isConfirmedTrue: true } as const;
  const add = (known: { filedOn: string | null; dueOn: string | null; answeredOn: string | null }) =>
    addComplaint(
      user,
      lenderId,
      { facts: { ...filed, ...words, ...(known as object) } as never, debtId, contactIds: [], proofIds: [] },
      once(),
    );
  const dueOn = addDays(TODAY, 4);
  const waiting = await add({ filedOn: TODAY, dueOn, answeredOn: null });
  await add({ filedOn: null, dueOn, answeredOn: null });
  await add({ filedOn: addDays(TODAY, -3), dueOn, answeredOn: TODAY });
  const { complaints } = await getDayRecord(user, TODAY);
  expect(complaints).toEqual([{ id: (waiting as { id: string }).id, debtId, dueOn }]);
  expect((await getDayRecord(await aUser(), TODAY)).complaints).toEqual([]);
});
