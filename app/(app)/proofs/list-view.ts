import { isInInbox } from "@/app/_proofs/tile-data";
import { pageIn } from "@/app/_ui/paging";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { PROOF_KINDS, type ProofKind } from "@/lib/domain/settlement/proof-kind";
import { PROOF_FAMILIES, type ProofFamily } from "@/lib/domain/settlement/proof-type";

/** How many proofs a page shows. */
export const PAGE_SIZE = 60;

/** The filters in the address of the list. Null: all. What names nothing known is passed over. */
export type ProofListView = {
  /** "inbox", or the id of a debt. */
  where: string | null;
  kind: ProofKind | null;
  family: ProofFamily | null;
  removed: boolean;
  /** From 1. */
  page: number;
};

/** Reads the filters from the address. */
export function proofListViewOf(params: Record<string, unknown>): ProofListView {
  const { where } = params;
  return {
    where: typeof where === "string" && where !== "" ? where.slice(0, 64) : null,
    kind: PROOF_KINDS.find((kind) => kind === params.kind) ?? null,
    family: PROOF_FAMILIES.find((family) => family === params.family) ?? null,
    removed: params.removed === "1",
    page: pageIn(params.page),
  };
}

/** What the address of a list says; nothing that goes without saying. */
export function paramsOf({ where, kind, family, removed, page }: ProofListView): Record<string, string> {
  const params = { removed: removed && "1", where, kind, family, page: page > 1 && String(page) };
  return Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** The address of a list. */
export function addressOf(view: ProofListView): string {
  const params = new URLSearchParams(paramsOf(view));
  return params.size === 0 ? "/proofs" : `/proofs?${params}`;
}

export function isFiltered({ where, kind, family }: ProofListView): boolean {
  return where !== null || kind !== null || family !== null;
}

/** The proofs that pass the filters. */
export function passing(proofs: readonly ProofView[], { where, kind, family }: ProofListView): ProofView[] {
  return proofs.filter(
    (proof) =>
      (where === null || (where === "inbox" ? isInInbox(proof) : proof.debtId === where)) &&
      (kind === null || proof.kind === kind) &&
      (family === null || proof.family === family),
  );
}
