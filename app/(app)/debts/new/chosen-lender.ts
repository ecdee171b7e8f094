import type { LenderView } from "@/lib/data/debts/lenders";
import { LENDER_KINDS, type LenderKind } from "@/lib/domain/debts/lender";
import type { DirectoryLender } from "@/lib/domain/lenders/directory";
import { directoryLender } from "@/lib/reference/lenders/directory";

/** What a loan was for, where that decides more than who lent: a home or car loan can come from any bank. */
export const PURPOSES = ["home", "car"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Who the new debt is owed to: from the directory, recorded before, or named by the user. */
export type ChosenLender =
  | { from: "directory"; entry: DirectoryLender }
  | { from: "recorded"; lender: LenderView }
  | { from: "own"; kind: LenderKind | null };

/** The address of `/debts/new` as it says what was chosen. Each of them may be repeated or forged. */
export type NewDebtParams = Partial<Record<"for" | "lender" | "lenderId" | "own" | "kind" | "once", unknown>>;

/** A parameter as text; the first of a repeated one. */
export function textOf(param: unknown): string {
  const text = Array.isArray(param) ? param[0] : param;
  return typeof text === "string" ? text.slice(0, 60) : "";
}

/** What the loan was for, when the address or a form says so. */
export function purposeOf(params: { for?: unknown }): Purpose | null {
  return PURPOSES.find((purpose) => purpose === textOf(params.for)) ?? null;
}

/** The lender that the address names, or null while none is chosen. */
export function chosenLender(params: NewDebtParams, lenders: readonly LenderView[]): ChosenLender | null {
  const entry = directoryLender(textOf(params.lender));
  if (entry) return { from: "directory", entry };
  const lender = lenders.find((one) => one.id === textOf(params.lenderId));
  if (lender) return { from: "recorded", lender };
  if (textOf(params.own) === "") return null;
  return { from: "own", kind: LENDER_KINDS.find((one) => one === textOf(params.kind)) ?? null };
}

/** Tells one choice from another, so that what was typed for one lender is never shown for the next. */
export function choiceName(chosen: ChosenLender): string {
  if (chosen.from === "directory") return `directory:${chosen.entry.key}`;
  return chosen.from === "recorded" ? `recorded:${chosen.lender.id}` : `own:${chosen.kind ?? ""}`;
}

/** The kind of the chosen lender; null while a person has not said it. */
export function kindOf(chosen: ChosenLender): LenderKind | null {
  if (chosen.from === "directory") return chosen.entry.kind;
  return chosen.from === "recorded" ? chosen.lender.kind : chosen.kind;
}
