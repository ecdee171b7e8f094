import type { LenderKind } from "./lender";

/** Who may hold a claim, as far as it is on record; "" is not known. */
export type CreditorNames = { holder: string; funder: string; lender: { kind: LenderKind; legalName: string } };

/**
 * The name of whom a debt is owed to: who holds the claim now, else the lender's legal name, else the funder behind a platform,
 * because a platform lends nothing itself. "" where none of them is on record: a brand's name stands for no creditor, and
 * nobody should be paid by it.
 */
export function creditorNameOf({ holder, funder, lender }: CreditorNames): string {
  if (holder !== "") return holder;
  if (lender.legalName !== "") return lender.legalName;
  return lender.kind === "platform" ? funder : "";
}
