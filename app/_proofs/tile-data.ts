import type { ProofView } from "@/lib/data/proofs/proof-view";
import type { ProofFamily } from "@/lib/domain/settlement/proof-type";
import { formatSize } from "@/lib/format/size";

/** A proof as its tile shows it, in the reader's language. Plain texts: a search sends it to the browser. */
export type TileData = {
  id: string;
  name: string;
  family: ProofFamily;
  /** What it is, and how large. */
  facts: string;
  /** Where it belongs; empty where that goes without saying. */
  where: string;
  isInInbox: boolean;
  hasPreview: boolean;
  /** Amounts are hidden on this device: receipts and statements show them, so their pictures are blurred. */
  isVeiled: boolean;
};

/** Words of a tile: the names of kinds, and where a proof belongs. */
export type TileWords = {
  kindOf: (proof: ProofView) => string;
  whereOf: (proof: ProofView) => string;
  isVeiled: boolean;
};

export function tileOf(proof: ProofView, { kindOf, whereOf, isVeiled }: TileWords): TileData {
  const { id, name, family, sizeBytes } = proof;
  return {
    id,
    name,
    family,
    facts: [kindOf(proof), formatSize(sizeBytes)].join(" · "),
    where: whereOf(proof),
    isInInbox: isInInbox(proof),
    hasPreview: showsPreview(proof),
    isVeiled,
  };
}

/** Whether a proof hangs on nothing yet. */
export function isInInbox({ debtId, contactId }: ProofView): boolean {
  return debtId === null && contactId === null;
}

/** Whether there may be a picture of it: it is made when first asked for. Of a removed proof nothing is handed out. */
export function showsPreview({ family, preview, removedAt }: ProofView): boolean {
  return family !== "audio" && preview !== "unavailable" && removedAt === null;
}
