import { describe, expect, it } from "vitest";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { addressOf, isFiltered, passing, proofListViewOf } from "./list-view";

function proof(known: Partial<ProofView>): ProofView {
  const nowhere = { debtId: null, contactId: null, paymentId: null, checklist: null };
  const file = { type: "image/png", family: "image", sizeBytes: 100, sha256: "", preview: "none" } as const;
  const words = { id: "p", kind: "other", name: "", note: "" } as const;
  return {
    ...words,
    ...file,
    ...nowhere,
    isSample: false,
    version: 1,
    createdAt: new Date(0),
    removedAt: null,
    ...known,
  };
}

describe("the list of proofs", () => {
  it("reads its address and writes it again; what names nothing known is passed over", () => {
    const view = proofListViewOf({ where: "d1", kind: "receipt", family: "audio", removed: "1", page: "3" });
    expect(addressOf(view)).toBe("/proofs?removed=1&where=d1&kind=receipt&family=audio&page=3");
    const odd = proofListViewOf({ where: ["a", "b"], kind: "x", family: "", removed: "yes", page: "-1" });
    expect(odd).toEqual({ where: null, kind: null, family: null, removed: false, page: 1 });
    expect(addressOf(odd)).toBe("/proofs");
    expect([isFiltered(view), isFiltered(odd)]).toEqual([true, false]);
  });

  it("shows what passes every filter", () => {
    const all = [
      proof({ id: "inbox" }),
      proof({ id: "call", contactId: "c", family: "audio" }),
      proof({ id: "receipt", debtId: "d1", kind: "receipt" }),
      proof({ id: "tape", debtId: "d1", family: "audio" }),
    ];
    const idsOf = (params: Record<string, string>) => passing(all, proofListViewOf(params)).map(({ id }) => id);
    expect(idsOf({})).toEqual(["inbox", "call", "receipt", "tape"]);
    expect(idsOf({ where: "inbox" })).toEqual(["inbox"]);
    expect(idsOf({ where: "d1" })).toEqual(["receipt", "tape"]);
    expect(idsOf({ where: "d1", family: "audio" })).toEqual(["tape"]);
    expect(idsOf({ kind: "receipt" })).toEqual(["receipt"]);
    expect(idsOf({ where: "d2" })).toEqual([]);
  });
});
