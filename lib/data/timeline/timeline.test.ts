import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addComplaint, type ComplaintEntry } from "@/lib/data/conduct/complaints";
import { db } from "@/lib/data/core/db";
import { newId } from "@/lib/data/core/new-id";
import { addBalance, listBalances } from "@/lib/data/debts/balances";
import { addCourtPaper } from "@/lib/data/debts/court-papers";
import { getDebt } from "@/lib/data/debts/debts";
import { addLookUp } from "@/lib/data/look-ups/look-ups";
import { logContact, setContactRemoved } from "@/lib/data/negotiation/contacts";
import { addOffer } from "@/lib/data/negotiation/offers";
import { settleDebt } from "@/lib/data/settlement/settlements";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, claims, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { anOffer, sums } from "@/lib/data/testing/offer-builder";
import { addDays, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";
import type { TimelineCursor, TimelineEntry } from "./entry";
import { listTimeline } from "./timeline";

let of: { userId: UserId; debtId: string; lenderId: string };
beforeEach(async () => {
  const userId = await aUser();
  const debtId = await aDebt(userId, { balance: claims(1_000), on: addDays(TODAY, -20) });
  of = { userId, debtId, lenderId: (await getDebt(userId, debtId))?.lender.id ?? "" };
});

const days = {
  servedOn: addDays(TODAY, -3),
  answerBy: null,
  hearingOn: null,
  appealBy: null,
  performBy: null,
  objectBy: null,
};
const paper = {
  type: "summons",
  procedure: null,
  verified: false,
  checkedOn: null,
  checkedHow: null,
  ...days,
} as const;

const COMPLAINT = {
  facts: {
    channel: "lender_line",
    matters: ["conduct"],
    pace: "usual",
    filedOn: null,
    dueOn: null,
    answeredOn: null,
    isConfirmedTrue: true,
    ticketNumber: "",
    facts: "",
    request: "",
    reply: "",
    note: "",
  },
  debtId: null,
  contactIds: [],
  proofIds: [],
} satisfies ComplaintEntry;

async function call(daysAgo: number, minute: number, debtId: string | null = null): Promise<string> {
  const facts = plainContact({ on: addDays(TODAY, -daysAgo), minute });
  const outcome = await logContact(of.userId, { facts, lender: { lenderId: of.lenderId }, debtId }, once());
  return (outcome as { id: string }).id;
}
const lines = (entries: readonly TimelineEntry[]) => entries.map(({ kind, on }) => `${on} ${kind}`);

describe("the timeline of a debt", () => {
  it("has everything that happened in one stream, newest day first", async () => {
    await call(10, 0);
    await call(10, 1439, of.debtId);
    await addCourtPaper(of.userId, of.debtId, { ...paper, court: "", caseNumber: "", note: "" }, once());
    const facts = {
      settledOn: TODAY,
      outcome: "full",
      amount: yuanToFen(900),
      waived: null,
      terms: "",
      note: "",
    } as const;
    await settleDebt(of.userId, of.debtId, { facts, withPayment: true }, once());
    const { entries, next } = await listTimeline(of);
    expect(next).toBeNull();
    expect(lines(entries).toSorted().toReversed()).toEqual(
      [
        "2026-11-21 stage",
        "2026-11-21 settlement",
        "2026-11-21 payment",
        "2026-11-21 balance",
        "2026-11-18 court_paper",
        "2026-11-11 contact",
        "2026-11-11 contact",
        "2026-11-01 stage",
      ]
        .toSorted()
        .toReversed(),
    );
    expect(entries.map(({ on }) => on)).toEqual(
      entries
        .map(({ on }) => on)
        .toSorted()
        .toReversed(),
    );
    const contacts = entries.flatMap((entry) => (entry.kind === "contact" ? [entry.content.minute] : []));
    expect(contacts).toEqual([1439, 0]);
  });

  it("leaves out contacts about another debt of the same lender, and what was removed", async () => {
    const { lenderId } = of;
    const sibling = await aDebt(of.userId, { lender: { lenderId } });
    await call(1, 60, sibling);
    await setContactRemoved(of.userId, await call(1, 61), true);
    await call(1, 62);
    const { entries } = await listTimeline(of, { kinds: ["contact"] });
    expect(entries.map((entry) => entry.kind === "contact" && entry.content.minute)).toEqual([62]);
  });

  it("has offers, agreements with their end, look-ups, filed complaints and sent letters on their days", async () => {
    const { userId, debtId, lenderId } = of;
    const on = (daysAgo: number) => addDays(TODAY, -daysAgo);
    const offerId = await addOffer(
      userId,
      debtId,
      anOffer({ receivedOn: on(9), schedule: sums([0, 700], [1, 800]) }),
      once(),
    );
    const own = { userId, debtId };
    const agreement = { id: newId(), ...own, offerId: offerId ?? "", stageBefore: "overdue", sealed: Buffer.alloc(1) };
    const ends = { acceptedOn: dayToDate(on(6)), endedOn: dayToDate(on(6)), endReason: "stopped" };
    await db().agreement.create({ data: { ...agreement, ...ends } });
    await db().instalment.createMany({
      data: [700, 800].map((yuan, index) => ({
        id: newId(),
        userId,
        agreementId: agreement.id,
        position: index + 1,
        dueOn: dayToDate(TODAY),
        amountFen: BigInt(yuanToFen(yuan)),
      })),
    });
    await addLookUp(userId, { facts: { kind: "line_12368", on: on(4), found: "有" }, debtId }, once());
    await addLookUp(userId, { facts: { kind: "credit_report", on: on(3), found: "" }, debtId: null }, once());
    await addComplaint(userId, lenderId, { ...COMPLAINT, facts: { ...COMPLAINT.facts, filedOn: on(2) } }, once());
    await addComplaint(userId, lenderId, COMPLAINT, once());
    const letter = { userId, lenderId, code: "statement", sealed: Buffer.alloc(1) };
    await db().letter.create({ data: { id: newId(), ...letter, debtId: null, sentOn: dayToDate(on(1)) } });
    await db().letter.create({ data: { id: newId(), ...letter, debtId } });

    const kinds = ["offer", "agreement", "look_up", "complaint", "letter"] as const;
    const { entries } = await listTimeline(of, { kinds });
    expect(lines(entries)).toEqual([
      "2026-11-20 letter",
      "2026-11-19 complaint",
      "2026-11-18 look_up",
      "2026-11-17 look_up",
      "2026-11-15 agreement_end",
      "2026-11-15 agreement",
      "2026-11-12 offer",
    ]);
    expect(entries.find(({ kind }) => kind === "agreement")?.content).toMatchObject({
      kind: "lump_sum",
      total: yuanToFen(1_500),
      count: 2,
    });
    const seen: string[] = [];
    for (let after: TimelineCursor | null | undefined; after !== null; ) {
      const page = await listTimeline(of, { kinds, after, limit: 1 });
      seen.push(...lines(page.entries));
      after = page.next;
    }
    expect(seen).toEqual(lines(entries));

    const sibling = await aDebt(userId, { lender: { lenderId } });
    const elsewhere = await listTimeline({ ...of, debtId: sibling }, { kinds });
    expect(lines(elsewhere.entries)).toEqual(["2026-11-20 letter", "2026-11-19 complaint", "2026-11-18 look_up"]);
  });

  it("keeps a corrected balance beside its correction", async () => {
    const [first] = await listBalances(of.userId, of.debtId);
    await addBalance(of.userId, of.debtId, claims(1_200), first?.id ?? null, once());
    const { entries } = await listTimeline(of, { kinds: ["balance"] });
    const balances = entries.flatMap((entry) => (entry.kind === "balance" ? [entry.content] : []));
    expect(balances).toMatchObject([
      { claimed: yuanToFen(1_200), isCorrected: false, corrects: { claimed: yuanToFen(1_000), isCorrected: true } },
      { claimed: yuanToFen(1_000), isCorrected: true, corrects: null },
    ]);
  });

  it("goes page by page, each entry once, at two thousand entries too", async () => {
    const moment = Date.parse("2026-11-01T00:00:00Z");
    const { userId, debtId } = of;
    await db().stageChange.createMany({
      data: Array.from({ length: 2_000 }, (_, index) => ({
        id: randomUUID(),
        userId,
        debtId,
        stage: "overdue",
        on: new Date(moment - Math.floor(index / 40) * 86_400_000),
        createdAt: new Date(moment + (index % 7)),
      })),
    });
    const seen: TimelineEntry[] = [];
    let after: TimelineCursor | null = null;
    do {
      const page = await listTimeline(of, { after, limit: 333 });
      seen.push(...page.entries);
      after = page.next;
    } while (after);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(2_002);
    const keys = seen.map(({ on, moment: at, id }) => `${on} ${at.toISOString()} ${id}`);
    expect(keys).toEqual(keys.toSorted().toReversed());
  });

  it("is nobody else's", async () => {
    await call(1, 1);
    const userId = await aUser();
    expect(await listTimeline({ ...of, userId })).toEqual({ entries: [], next: null });
    expect(await listTimeline({ ...of, debtId: "x" })).toEqual({ entries: [], next: null });
  });
});
