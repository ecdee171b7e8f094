import { beforeEach, describe, expect, inject, it } from "vitest";
import { acceptOffer } from "@/lib/data/agreements/accept-offer";
import { recordPayment } from "@/lib/data/agreements/debt-payments";
import { addComplaint, type ComplaintEntry } from "@/lib/data/conduct/complaints";
import { findToken, tokenHash } from "@/lib/data/core/tokens";
import { addCourtPaper } from "@/lib/data/debts/court-papers";
import { getDebt, listDebts, setArchived } from "@/lib/data/debts/debts";
import { openDebtsOf } from "@/lib/data/debts/open-debts";
import { logContact } from "@/lib/data/negotiation/contacts";
import { addOffer } from "@/lib/data/negotiation/offers";
import { answerItem } from "@/lib/data/settlement/checklist";
import { settleDebt } from "@/lib/data/settlement/settlements";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, facts as aFacts, friend, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { anOffer, sums } from "@/lib/data/testing/offer-builder";
import { addDays, addMonths } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { NOTHING_ON_PAPER } from "@/lib/domain/debts/court-paper";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";
import { firstMove } from "@/lib/domain/order/first-move";
import { rankDebts } from "@/lib/domain/order/rank-debts";
import { withConnection } from "@/server/database/connect";
import { listCalendarDays } from "./calendar-days";
import { feedTitles, getFeed, makeFeed, revokeFeed, setFeedTitles } from "./feeds";

let user: UserId;
beforeEach(async () => {
  user = await aUser("en");
});

const inDays = (count: number) => addDays(TODAY, count);
const shown = async (of = user) => (await listCalendarDays(of, TODAY)).map(({ kind, on }) => `${on} ${kind}`);

const PAPER = { ...NOTHING_ON_PAPER, type: "judgment" } as const;

describe("the days of a calendar", () => {
  it("are those of courts, with estimated ones marked", async () => {
    const debtId = await aDebt(user);
    await addCourtPaper(user, debtId, { ...PAPER, servedOn: TODAY, performBy: inDays(30) }, once());
    expect(await listCalendarDays(user, TODAY)).toMatchObject([
      { kind: "appeal", on: inDays(15), isEstimated: true, lender: { name: "阿海" } },
      { kind: "perform", on: inDays(30), isEstimated: false },
    ]);
  });

  it("are the instalments that are not paid yet, and offers that can still be accepted", async () => {
    const debtId = await aDebt(user);
    const offerId =
      (await addOffer(user, debtId, anOffer({ schedule: sums([0, 500], [1, 500], [2, 500]) }), once())) ?? "";
    await addOffer(user, debtId, anOffer({ expiresOn: inDays(9) }), once());
    const gate = { points: {}, payee: "unknown", isTransferConfirmed: null, checkedOn: TODAY } as const;
    const accepted = await acceptOffer(user, offerId, { version: 1, acceptedOn: TODAY, gate, note: "" }, once());
    if (typeof accepted === "string") throw new Error(accepted);
    const before = await listCalendarDays(user, TODAY);
    expect(before.map(({ on, part }) => [on, part?.n])).toEqual([
      [TODAY, 1],
      [inDays(9), undefined],
      [addMonths(TODAY, 1), 2],
      [addMonths(TODAY, 2), 3],
    ]);
    const paid = { on: TODAY, amount: yuanToFen(500), payee: "", note: "" };
    await recordPayment(user, debtId, { ...paid, agreementId: accepted.id }, once());
    const after = await listCalendarDays(user, TODAY);
    expect(after.map(({ id }) => id)).toEqual(before.slice(1).map(({ id }) => id));
    expect(after.find(({ part }) => part?.n === 2)?.part).toEqual({ n: 2, total: 3 });
  });

  it.each([
    ["only spoken", { inWriting: false }, "oral"],
    ["not checked", { verified: null }, "unchecked"],
    ["to a private account", { payee: "private_account" }, "private"],
  ] as const)(
    "say of an agreement that is %s to check it first, as the order and its first move do",
    async (_name, terms, why) => {
      const debtId = await aDebt(user, { lender: bank("白鹭银行") });
      const offerId = (await addOffer(user, debtId, anOffer({ schedule: sums([1, 500]), ...terms }), once())) ?? "";
      const gate = { points: {}, payee: "unknown", isTransferConfirmed: null, checkedOn: TODAY } as const;
      await acceptOffer(user, offerId, { version: 1, acceptedOn: TODAY, gate, note: "" }, once());
      const day = addMonths(TODAY, 1);
      expect(await listCalendarDays(user, TODAY)).toMatchObject([{ kind: "instalment", on: day, isUnconfirmed: true }]);
      const open = openDebtsOf(await listDebts(user, { archived: false }), TODAY);
      expect(open.map((debt) => firstMove(debt, TODAY))).toEqual([{ code: "confirm_agreement", on: day }]);
      const { ranked } = rankDebts(open, { today: TODAY, strategy: "consequence" });
      const codes = ranked.flatMap(({ reasons }) => reasons.filter(({ code }) => code.startsWith("reason.promise")));
      expect(codes).toMatchObject([{ code: "reason.promise_unconfirmed", params: { day, why } }]);
    },
  );

  it("are follow-ups, closing items and the days by which complaints are answered", async () => {
    const debtId = await aDebt(user, { lender: bank("白鹭银行") });
    const lenderId = (await getDebt(user, debtId))?.lender.id ?? "";
    const lender = { lender: { lenderId }, debtId: null };
    await logContact(user, { ...lender, facts: plainContact({ followUpOn: inDays(2) }) }, once());
    await logContact(user, { ...lender, facts: plainContact({ on: inDays(-99), followUpOn: inDays(-90) }) }, once());
    await addComplaint(user, lenderId, { ...COMPLAINT, debtId, contactIds: [], proofIds: [] }, once());
    const settled = { settledOn: TODAY, outcome: "full", amount: null, waived: null, terms: "", note: "" } as const;
    const other = await aDebt(user, { lender: bank("青柚银行") });
    await settleDebt(user, other, { facts: settled, withPayment: false }, once());
    const days = await listCalendarDays(user, TODAY);
    expect(days.filter(({ kind }) => kind !== "closing_item").map(({ kind, on }) => [kind, on])).toEqual([
      ["follow_up", inDays(2)],
      ["complaint", inDays(15)],
    ]);
    const items = days.filter(({ kind }) => kind === "closing_item");
    expect(items.map(({ item }) => item)).toContain("certificate");
    expect(items.every(({ lender: about }) => about?.name === "青柚银行")).toBe(true);
    expect(new Set(days.map(({ id }) => id)).size).toBe(days.length);
  });

  it("are still those of a court once the debt is settled, but the day to pay, until its end is confirmed", async () => {
    const debtId = await aDebt(user);
    await addCourtPaper(user, debtId, { ...PAPER, hearingOn: inDays(3), performBy: inDays(4) }, once());
    const facts = { settledOn: TODAY, outcome: "full", amount: null, waived: null, terms: "", note: "" } as const;
    const settled = await settleDebt(user, debtId, { facts, withPayment: false }, once());
    const court = async () => (await shown()).filter((day) => !day.endsWith("closing_item"));
    expect(await court()).toEqual([`${inDays(3)} hearing`]);
    const answer = { doneOn: TODAY, notApplicable: false, note: "", reason: "" };
    const said = { version: 1, answer, today: TODAY };
    await answerItem(user, typeof settled === "string" ? "" : settled.id, "collection_stopped", said);
    expect(await court()).toEqual([]);
  });

  it("are still those of a court where a debt is called settled and no settlement is on record", async () => {
    const debtId = await aDebt(user, { facts: aFacts({ stage: "settled" }) });
    await addCourtPaper(user, debtId, { ...PAPER, hearingOn: inDays(3), performBy: inDays(4) }, once());
    expect(await shown()).toEqual([`${inDays(3)} hearing`]);
  });

  it("leave out debts that are put away, and are nobody else's", async () => {
    const debtId = await aDebt(user);
    await addCourtPaper(user, debtId, { ...PAPER, performBy: inDays(3) }, once());
    expect(await shown(await aUser("en"))).toEqual([]);
    expect(await shown()).toEqual([`${inDays(3)} perform`]);
    await setArchived(user, debtId, true);
    expect(await shown()).toEqual([]);
  });
});

const COMPLAINT: Pick<ComplaintEntry, "facts"> = {
  facts: {
    channel: "financial_regulator",
    matters: ["conduct"],
    pace: "usual",
    filedOn: TODAY,
    dueOn: inDays(15),
    answeredOn: null,
    isConfirmedTrue: true,
    ticketNumber: "",
    facts: "",
    request: "",
    reply: "",
    note: "",
  },
};

function bank(brand: string): ReturnType<typeof friend> {
  const own = friend(brand);
  return "own" in own ? { own: { ...own.own, kind: "bank", creditReporting: "reports" } } : own;
}

describe("the address of a calendar", () => {
  const now = () => new Date();

  it("opens with its secret until it is revoked or replaced, and says when it was read", async () => {
    expect(await getFeed(user)).toBeNull();
    const first = await makeFeed(user, "discreet");
    expect(await getFeed(user)).toMatchObject({ titles: "discreet", usedAt: null });
    const found = await findToken("calendar", first, now());
    expect(found).toMatchObject({ userId: user, locale: "en", timeZone: "Asia/Shanghai" });
    expect(await feedTitles(user, found?.tokenId ?? "", found?.sealed ?? new Uint8Array())).toBe("discreet");
    expect((await getFeed(user))?.usedAt).not.toBeNull();

    const second = await makeFeed(user, "plain");
    expect(await findToken("calendar", first, now())).toBeNull();
    expect(await findToken("calendar", second, now())).toMatchObject({ userId: user });
    expect(await revokeFeed(user)).toBe("saved");
    expect(await findToken("calendar", second, now())).toBeNull();
    expect(await revokeFeed(user)).toBe("not_found");
    for (const wrong of ["", "x", `${second} `, "' OR 1=1", second.toLowerCase()]) {
      expect(await findToken("calendar", wrong, now())).toBeNull();
    }
  });

  it("changes its titles without changing itself; those of somebody else stay", async () => {
    const secret = await makeFeed(user, "discreet");
    const feed = await getFeed(user);
    const stranger = await aUser("en");
    expect(await setFeedTitles(stranger, feed?.id ?? "", "plain")).toBe("not_found");
    await makeFeed(stranger, "plain");
    await revokeFeed(stranger);
    expect(await getFeed(user)).toEqual(feed);
    expect(await setFeedTitles(user, feed?.id ?? "", "plain")).toBe("saved");
    expect(await getFeed(user)).toMatchObject({ id: feed?.id, titles: "plain" });
    expect(await findToken("calendar", secret, now())).not.toBeNull();
  });

  it("leaves one of two that are made at once, and nothing of its secret in the database", async () => {
    const secrets = await Promise.all([1, 2, 3].map(() => makeFeed(user, "discreet")));
    const opened = await Promise.all(secrets.map((secret) => findToken("calendar", secret, now())));
    expect(opened.filter((found) => found !== null)).toHaveLength(1);
    await withConnection(inject("databaseUrl"), async (sql) => {
      const { rows } = await sql.query(`SELECT to_jsonb(t)::text AS row FROM "AccessToken" t WHERE "userId" = $1`, [
        user,
      ]);
      const stored = (rows as { row: string }[]).map(({ row }) => row).join();
      for (const secret of secrets) {
        expect(stored).toContain(tokenHash(secret));
        expect(stored).not.toContain(secret);
      }
      await sql.query(`UPDATE "User" SET "leavingAt" = now() WHERE "id" = $1`, [user]);
    });
    const later = await Promise.all(secrets.map((secret) => findToken("calendar", secret, now())));
    expect(later).toEqual([null, null, null]);
  });
});
