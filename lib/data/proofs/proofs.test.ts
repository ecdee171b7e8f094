import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { sealFor } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { aDebt } from "@/lib/data/testing/debt-builder";
import type { UserId } from "@/lib/domain/basics/user";
import { withConnection } from "@/server/database/connect";
import { getProofFile, newProofFile, recordPreview, recordProof } from "./proof-files";
import type { ProofPlace } from "./proof-places";
import { getProof, listProofs, moveProof, setProofRemoved, updateProof } from "./proofs";

let user: UserId;
let stranger: UserId;
let debtId: string;
beforeEach(async () => {
  [user, stranger] = [await newUser(), await newUser()];
  debtId = await aDebt(user);
});

async function newUser(): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  return (await findCredentials(email))?.userId as UserId;
}

/** Records a proof whose bytes are nowhere: only its row matters here. */
async function record(owner: UserId, place: ProofPlace = {}): Promise<string> {
  const { id, wrapped } = await newProofFile(owner);
  const file = {
    type: "image/png",
    sizeBytes: 9,
    sha256: "0".repeat(64),
    storageKey: randomUUID(),
    wrappedKey: wrapped,
  } as const;
  const words = { kind: "receipt", name: "回单.png", note: "柜台" } as const;
  const recorded = await recordProof(owner, { id, uploadKey: randomUUID(), place, ...file, ...words });
  if (typeof recorded === "string") throw new Error(recorded);
  return recorded.id;
}

const sql = (text: string, values: unknown[]) => withConnection(inject("databaseUrl"), (db) => db.query(text, values));

/** A payment, a contact and a settlement of a debt. */
async function around(owner: UserId, debt: string) {
  const seal = await sealFor(owner);
  const [paymentId, contactId, freeContactId, settlementId] = [newId(), newId(), newId(), newId()];
  const { rows } = await sql(`SELECT "lenderId" AS id FROM "Debt" WHERE "id" = $1`, [debt]);
  const lenderId = rows[0].id as string;
  await sql(
    `INSERT INTO "Payment" ("id","userId","debtId","on","amountFen","sealed") VALUES ($1,$2,$3,'2026-11-01',100,$4)`,
    [paymentId, owner, debt, Buffer.from(seal.seal("Payment", paymentId, { note: "", payee: "" }))],
  );
  for (const [id, of] of [
    [contactId, debt],
    [freeContactId, null],
  ]) {
    await sql(
      `INSERT INTO "Contact" ("id","userId","lenderId","debtId","at","direction","channel","party","sealed") VALUES ($1,$2,$3,$4,now(),'in','call','lender',$5)`,
      [id, owner, lenderId, of, Buffer.from(seal.seal("Contact", id ?? "", {}))],
    );
  }
  await sql(
    `INSERT INTO "Settlement" ("id","userId","debtId","settledOn","outcome","stageBefore","sealed") VALUES ($1,$2,$3,'2026-11-01','full','overdue',$4)`,
    [settlementId, owner, debt, Buffer.from(seal.seal("Settlement", settlementId, {}))],
  );
  return { paymentId, contactId, freeContactId, settlementId };
}

describe("where a proof hangs", () => {
  it("is a debt, a contact, a payment, an item of a checklist, or the inbox; it can be moved", async () => {
    const { paymentId, contactId, freeContactId, settlementId } = await around(user, debtId);
    const id = await record(user);
    const checklist = { settlementId, code: "certificate" };
    const nowhere = { debtId: null, contactId: null, paymentId: null, checklist: null };
    const moves: [ProofPlace, object][] = [
      [{ debtId }, { debtId }],
      [{ contactId }, { contactId, debtId }],
      [{ contactId: freeContactId }, { contactId: freeContactId }],
      [
        { contactId: freeContactId, debtId },
        { contactId: freeContactId, debtId },
      ],
      [{ paymentId }, { paymentId, debtId }],
      [
        { paymentId, debtId },
        { paymentId, debtId },
      ],
      [{ checklist }, { checklist, debtId }],
      [{}, {}],
    ];
    for (const [index, [place, expected]] of moves.entries()) {
      expect(await moveProof(user, id, place, index + 1)).toBe("saved");
      expect(await getProof(user, id)).toMatchObject({ ...nowhere, ...expected, version: index + 2 });
    }
    expect(await moveProof(user, id, {}, 1)).toBe("stale");
  });

  it("is refused when it names too much, what does not belong together, or what is gone", async () => {
    const { paymentId, contactId, settlementId } = await around(user, debtId);
    const other = await aDebt(user);
    const id = await record(user);
    const places: ProofPlace[] = [
      { paymentId, contactId },
      { paymentId, debtId: other },
      { contactId, debtId: other },
      { checklist: { settlementId, code: "a" }, debtId: other },
      { checklist: { settlementId, code: "A-1" } },
      { checklist: { settlementId, code: "" } },
      { debtId: newId() },
      { debtId: "../x" },
    ];
    await sql(`UPDATE "Payment" SET "removedAt" = now() WHERE "id" = $1`, [paymentId]);
    for (const place of [...places, { paymentId }]) {
      expect(await moveProof(user, id, place, 1), JSON.stringify(place)).toBe("not_found");
    }
    expect(await getProof(user, id)).toMatchObject({ version: 1, debtId: null });
  });

  it("makes the item of the checklist once, however many come at once", async () => {
    const { settlementId } = await around(user, debtId);
    const checklist = { settlementId, code: "unbind_card" };
    await Promise.all(Array.from({ length: 10 }, () => record(user, { checklist })));
    const { rows } = await sql(`SELECT "id" FROM "ChecklistItem" WHERE "settlementId" = $1`, [settlementId]);
    expect(rows).toHaveLength(1);
    expect(await listProofs(user, { settlementId })).toHaveLength(10);
  });

  it("decides which lists it is in", async () => {
    const { paymentId, contactId } = await around(user, debtId);
    const ids = {
      debt: await record(user, { debtId }),
      payment: await record(user, { paymentId }),
      contact: await record(user, { contactId }),
      inbox: await record(user),
      removed: await record(user, { debtId }),
    };
    await setProofRemoved(user, ids.removed, true);
    const list = async (filter: Parameters<typeof listProofs>[1]) =>
      (await listProofs(user, filter)).map(({ id }) => id);
    expect(await list({})).toEqual([ids.inbox, ids.contact, ids.payment, ids.debt]);
    expect(await list({ debtId })).toEqual([ids.contact, ids.payment, ids.debt]);
    expect(await list({ paymentId })).toEqual([ids.payment]);
    expect(await list({ contactId })).toEqual([ids.contact]);
    expect(await list({ inbox: true })).toEqual([ids.inbox]);
    expect(await list({ removed: true })).toEqual([ids.removed]);
    expect(await list({ debtId: "x" })).toEqual([]);
  });
});

describe("a proof", () => {
  it("gets another name, kind and note, unless somebody was quicker", async () => {
    const id = await record(user);
    const edit = { kind: "letter", name: "新名.png", note: "新的话" } as const;
    expect(await updateProof(user, id, edit, 1)).toBe("saved");
    expect(await getProof(user, id)).toMatchObject({ ...edit, version: 2 });
    expect(await updateProof(user, id, { ...edit, name: "late.png" }, 1)).toBe("stale");
    expect(await getProof(user, id)).toMatchObject({ ...edit, version: 2 });
  });

  it("is deleted and brought back; deleted, its file is not handed out", async () => {
    const id = await record(user);
    expect(await setProofRemoved(user, id, true)).toBe("saved");
    expect(await getProofFile(user, id)).toBeNull();
    expect((await getProof(user, id))?.removedAt).toBeInstanceOf(Date);
    expect(await setProofRemoved(user, id, false)).toBe("saved");
    expect(await getProofFile(user, id)).not.toBeNull();
  });

  it("has one preview, whoever makes it first", async () => {
    const id = await record(user);
    const made = await Promise.all(Array.from({ length: 5 }, () => recordPreview(user, id, randomUUID())));
    expect(made.filter((isOurs) => isOurs)).toHaveLength(1);
    expect(await getProof(user, id)).toMatchObject({ preview: "ready" });
  });
});

describe("someone else's proof", () => {
  it("is not there, whatever is asked or done", async () => {
    const id = await record(user, { debtId });
    const own = await record(stranger);
    const { paymentId, contactId, settlementId } = await around(user, debtId);
    const before = await getProof(user, id);
    expect(await getProof(stranger, id)).toBeNull();
    expect(await getProofFile(stranger, id)).toBeNull();
    expect(await listProofs(stranger, { debtId })).toEqual([]);
    const edit = { kind: "other", name: "x", note: "" } as const;
    expect(await updateProof(stranger, id, edit, 1)).toBe("not_found");
    expect(await moveProof(stranger, id, {}, 1)).toBe("not_found");
    expect(await setProofRemoved(stranger, id, true)).toBe("not_found");
    expect(await recordPreview(stranger, id, "k")).toBe(false);
    for (const place of [{ debtId }, { paymentId }, { contactId }, { checklist: { settlementId, code: "a" } }]) {
      expect(await moveProof(stranger, own, place, 1), JSON.stringify(place)).toBe("not_found");
    }
    expect(await getProof(user, id)).toEqual(before);
    for (const bad of ["", "x", newId(), id.toUpperCase()]) expect(await getProof(user, bad)).toBeNull();
  });

  it("is refused by the database itself", async () => {
    const { paymentId, contactId } = await around(user, debtId);
    const own = await record(stranger);
    for (const [column, value] of [
      ["debtId", debtId],
      ["paymentId", paymentId],
      ["contactId", contactId],
    ]) {
      const change = sql(`UPDATE "Proof" SET "${column}" = $1 WHERE "id" = $2`, [value, own]);
      await expect(change, column).rejects.toThrow(new RegExp(`Proof_${column}_userId_fkey`));
    }
  });

  it("cannot be opened with another row's key", async () => {
    const [one, other] = [await record(user), await record(user)];
    await sql(`UPDATE "Proof" SET "wrappedKey" = (SELECT "wrappedKey" FROM "Proof" WHERE "id" = $1) WHERE "id" = $2`, [
      one,
      other,
    ]);
    await expect(getProofFile(user, other)).rejects.toThrow();
  });
});
